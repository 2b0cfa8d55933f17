/// Which of the programs that say the same a solver is given.
enum ProgramForm: String, CaseIterable, Sendable {
  /// What `insatsval export` writes.
  case export
  /// The same with one column for each insats' effect in all draws, where draws are weighed.
  case effects
  /// The textbook's convex combination: one weight for each corner of the effect.
  case hull
  /// The textbook's big number: a volume that is at most so much when funded.
  case naive

  /// Whether a family has this form: the textbook's say nothing of draws.
  func says(_ family: Family) -> Bool {
    switch self {
    case .export: true
    case .effects: family.draws > 0
    case .hull, .naive: family.draws == 0
    }
  }
}
