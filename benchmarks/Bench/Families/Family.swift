/// A kind of instance: how many candidates a förbund has, and what makes the choice hard.
struct Family: Sendable, Hashable {
  /// The name that commands and tables use.
  let name: String
  /// Candidates.
  let count: Int
  /// The share of candidates, in permille, whose volume is one of five levels.
  var levels = 300
  /// Budget year and plan years.
  var years = 1
  /// Draws over which the worst tenth is weighed; 0 takes the figures as they stand.
  var draws = 0
  /// Whether effects are ranges although nothing weighs their risk.
  var hasRanges = false
  /// Whether group sizes and shares leave little room.
  var isTight = false
  /// Whether volumes that are no levels are whole people.
  var isWhole = false

  /// The same candidates with volumes in whole people; `nil` where every volume is a level.
  var twin: Family? {
    guard levels < 1_000, !isWhole else { return nil }
    var twin = Family(
      name: name + "-people", count: count, levels: levels, years: years, draws: draws,
      isTight: isTight)
    twin.hasRanges = hasRanges
    twin.isWhole = true
    return twin
  }

  /// The name without what makes it a twin: both are generated from it.
  var root: String { isWhole ? String(name.dropLast("-people".count)) : name }

  /// Whether the candidates stand in a table beside the scenario.
  var hasTable: Bool { count >= 1_000 }

  /// Every family with its whole-people twin.
  static let all: [Family] = (plain + risky + growing).flatMap { family in
    [family] + (family.twin.map { [$0] } ?? [])
  }

  private static let plain = [
    Family(name: "small15", count: 15),
    Family(name: "med60", count: 60),
    Family(name: "cont60", count: 60, levels: 0),
    Family(name: "mc60", count: 60, levels: 1_000),
    Family(name: "tight60", count: 60, isTight: true),
    Family(name: "tightmc60", count: 60, levels: 1_000, isTight: true),
    Family(name: "my20", count: 20, years: 3),
    Family(name: "my60", count: 60, years: 3),
    Family(name: "tightmy20", count: 20, years: 3, isTight: true),
    Family(name: "tightmy60", count: 60, years: 3, isTight: true),
    Family(name: "large1000", count: 1_000),
    Family(name: "tight1000", count: 1_000, isTight: true),
    Family(name: "mc1000", count: 1_000, levels: 1_000),
    Family(name: "tightmc1000", count: 1_000, levels: 1_000, isTight: true),
    Family(name: "huge10000", count: 10_000),
    Family(name: "tight10000", count: 10_000, isTight: true),
  ]

  /// 2 000 draws are as many as a scenario may ask for.
  private static let risky = [
    Family(name: "cvar30_200", count: 30, draws: 200),
    Family(name: "cvar30_1000", count: 30, draws: 1_000),
    Family(name: "cvar60_200", count: 60, draws: 200),
    Family(name: "cvar60_1000", count: 60, draws: 1_000),
    Family(name: "cvar60_2000", count: 60, draws: 2_000),
  ]

  /// Sizes between and above the others, for growth; and ranges to draw from and plan anew.
  private static let growing = [
    Family(name: "draws60", count: 60, hasRanges: true),
    Family(name: "growth100", count: 100),
    Family(name: "growth30000", count: 30_000),
  ]

  /// What `bench run` measures unless told otherwise: all but what other commands measure.
  static var measured: [Family] {
    let others = growing.map(\.name)
    return all.filter { !others.contains($0.root) }
  }

  /// Five seeds whose förbund have a lawful plan; the shares of a small one may have none.
  var lawfulSeeds: [Int] { Array((1...20).filter(hasPlan).prefix(5)) }

  /// Whether a seed of those that were tried gives a förbund with a lawful plan.
  func hasPlan(seed: Int) -> Bool { Self.barren[root]?.contains(seed) != true }

  /// The seeds that give a förbund without a lawful plan.
  private static let barren: [String: Set<Int>] = [
    "small15": [3], "tight60": [6, 8, 14], "tightmc60": [2, 19],
    "tightmy20": [1, 5, 6, 7, 9, 10],
  ]

  /// The family of a name.
  static func named(_ name: some StringProtocol) -> Family? { all.first { $0.name == name } }
}
