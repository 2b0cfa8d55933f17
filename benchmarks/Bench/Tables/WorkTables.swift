/// The tables of work that is more than one plan.
struct WorkTables {
  private let records: [WorkRecord]

  init(_ records: [WorkRecord]) { self.records = records }

  /// Each with its title.
  var all: [(title: String, table: TextTable)] {
    let exponent = growthExponent.map { ": time grows with n to the power \(Rounded.text($0, 2))" }
    return [
      ("Growth from 1 000 insatser upward\(exponent ?? "") (must ≤ \(Goal.growth))", growth),
      ("From process start to end", starts),
      ("Re-optimised draws, 60 insatser, for each draw", draws),
      ("A frontier of 50 budgets, 60 insatser", frontier),
    ]
  }

  /// The exponent that our time grows with, from 1 000 insatser upward.
  var growthExponent: Double? {
    let points = records.filter { $0.kind == "growth" && $0.count >= 1_000 }
    return Statistics.exponent(points.map { (Double($0.count), $0.wall) })
  }

  private func records(of kind: String) -> [WorkRecord] {
    records.filter { $0.kind == kind }.sorted {
      ($0.count, $0.subject, $0.solver) < ($1.count, $1.subject, $1.solver)
    }
  }

  private var growth: TextTable {
    var table = TextTable(["insatser", "wall", "MB", "µs an insats"])
    for record in records(of: "growth") {
      table.add([
        "\(record.count)", BenchReport.time(record.wall),
        record.peak.map { Rounded.text($0, 1) } ?? "–",
        Rounded.text(1e6 * record.wall / Double(record.count), 0),
      ])
    }
    return table
  }

  private var starts: TextTable {
    var table = TextTable(["program", "wall", "MB"])
    for record in records(of: "start").sorted(by: { $0.wall < $1.wall }) {
      table.add([
        record.subject, BenchReport.time(record.wall),
        record.peak.map { Rounded.text($0, 1) } ?? "–",
      ])
    }
    return table
  }

  private var draws: TextTable {
    var table = TextTable(["solver", "draws", "each", "times ours", "must"])
    let all = records(of: "draws")
    let ours = all.first { $0.solver == Peer.insatsval.group }?.wall
    for record in all {
      let ratio = ours.map { record.wall / $0 }
      table.add([
        record.solver, "\(record.count)", BenchReport.time(record.wall),
        ratio.map { "\(Rounded.ratio($0))×" } ?? "–",
        Goal.draws.ratios[record.solver].map { "≥ \(Rounded.ratio($0.must))×" } ?? "",
      ])
    }
    if let ours, let most = Goal.draws.seconds {
      table.add([
        "1 000 draws of ours", "1000", BenchReport.time(1_000 * ours), "",
        "≤ \(Rounded.text(most.must, 0)) s",
      ])
    }
    return table
  }

  private var frontier: TextTable {
    var table = TextTable(["subject", "budgets", "wall", "MB", "must"])
    for record in records(of: "frontier") {
      table.add([
        record.subject, "\(record.count)", BenchReport.time(record.wall),
        record.peak.map { Rounded.text($0, 1) } ?? "–",
        "≤ \(Rounded.text(Goal.frontier.must, 1)) s",
      ])
    }
    return table
  }
}
