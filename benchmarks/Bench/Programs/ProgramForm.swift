/// Which of the programs that say the same a solver is given.
enum ProgramForm: String, CaseIterable, Sendable {
  /// What `insatsval export` writes.
  case export
  /// The textbook's convex combination: one weight for each corner of the effect.
  case hull
  /// The textbook's big number: a volume that is at most so much when funded.
  case naive
}
