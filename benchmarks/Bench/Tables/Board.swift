/// The ratios of one question: all instances at one gap and on so many threads.
struct Board {
  private struct Subject: Hashable {
    let family: String
    let seed: Int
    let group: String
  }

  /// A peer's ratio over some instances.
  struct Comparison: Sendable {
    /// The peer's shifted geometric mean divided by ours.
    let ratio: Double
    /// The smallest ratio on any instance.
    let least: Double
    /// On how many instances.
    let count: Int
    /// On how many of them the peer had no answer in time.
    let unanswered: Int
  }

  /// The peers in the order of the table.
  static let groups = ["HiGHS", "CBC", "PuLP", "glpsol", "SCIP", "Pyomo", "CP-SAT"]

  private let cells: [Subject: Cell]

  init(_ records: [RunRecord], limit: Double, _ judgement: Judgement) {
    cells = Dictionary(
      grouping: records
    ) { Subject(family: $0.key.family, seed: $0.key.seed, group: $0.key.peer.group) }
    .compactMapValues { Cell($0, limit: limit, judgement) }
  }

  /// What a solver needed on each instance of some families.
  func cells(of group: String, _ families: [String]) -> [Cell] {
    subjects(families).compactMap {
      cells[Subject(family: $0.family, seed: $0.seed, group: group)]
    }
  }

  /// The peer beside us on the instances that both were measured on.
  func comparison(_ group: String, _ families: [String]) -> Comparison? {
    let pairs = subjects(families).compactMap { subject -> (ours: Cell, theirs: Cell)? in
      guard let ours = cells[subject],
        let theirs = cells[Subject(family: subject.family, seed: subject.seed, group: group)]
      else { return nil }
      return (ours, theirs)
    }
    guard let ours = Statistics.shiftedGeometricMean(pairs.map(\.ours.wall)),
      let theirs = Statistics.shiftedGeometricMean(pairs.map(\.theirs.wall)), ours > 0,
      let least = pairs.map({ $0.theirs.wall / $0.ours.wall }).min()
    else { return nil }
    return Comparison(
      ratio: theirs / ours, least: least, count: pairs.count,
      unanswered: pairs.filter { !$0.theirs.isAnswered }.count)
  }

  /// Our instances, by family and seed.
  private func subjects(_ families: [String]) -> [Subject] {
    cells.keys.filter { $0.group == Peer.insatsval.group && families.contains($0.family) }
      .sorted { ($0.family, $0.seed) < ($1.family, $1.seed) }
  }
}
