/// A förbund with its candidates, as whole numbers that every form of it is written from.
///
/// Money is in tkr, effects in hundredths of a percentage point, shares in permille.
struct Instance: Sendable, Equatable {
  /// A candidate.
  struct Candidate: Sendable, Equatable {
    /// The volumes where the effect bends, or the levels, rising; the first is the smallest
    /// volume.
    var volumes: [Int]
    /// The net effect of each participant up to each of the volumes, falling.
    var effects: [Int]
    /// Whether the volume is one of ``volumes`` rather than anything between the ends.
    let hasLevels: Bool
    /// A year, in which it is funded.
    let fixedCost: Int
    /// In the year it starts.
    let startUp: Int
    /// For each participant.
    let unitCost: Int
    /// Group and its share of the participants.
    let groups: [Portion]
    /// Kommun and its share of the participants.
    let kommuner: [Portion]
    /// How much effects may turn out otherwise: one standard deviation, of the effect itself.
    let spread: Int
  }

  /// A share of a group or a kommun.
  struct Portion: Sendable, Equatable {
    /// Which, from 0.
    let place: Int
    /// In permille.
    let share: Int
  }

  /// One candidate and another.
  struct Pair: Sendable, Equatable {
    let first: Int
    let second: Int
  }

  /// What kind it is.
  let family: Family
  /// Which of its kind.
  let seed: Int
  /// The candidates.
  let candidates: [Candidate]
  /// What the members' money comes to each year, a multiple of four.
  let pools: [Int]
  /// The smallest share of the pool that must be spent.
  let leastSpent: Int
  /// People in each group.
  let people: [Int]
  /// The smallest share of the money for each group.
  let groupShares: [Int]
  /// The smallest share of the money for each kommun.
  let kommunShares: [Int]
  /// The first needs the second in the same year.
  let requires: [Pair]
  /// The two are never funded in the same year.
  let excludes: [Pair]

  /// How many target groups there are.
  static let groupCount = 5
  /// How many kommuner there are.
  static let kommunCount = 6
  /// The yearly rise of the candidates' costs, in permille.
  static let indexation = 30
  /// The yearly discount on effects, in permille.
  static let discount = 30

  /// What files of the instance are called.
  var name: String { "\(family.name)-s\(seed)" }
}
