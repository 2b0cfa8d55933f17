/// The readable table of a folder of results.
struct BenchReport {
  private let results: Results
  private let works: [WorkRecord]
  private let judgement: Judgement
  private let limit: Double

  init(_ results: Results, _ works: [WorkRecord]) {
    self.results = results
    self.works = works
    judgement = Judgement(results.records)
    let note = results.notes.first { $0.hasPrefix("limit: ") }
    limit = note?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 60
  }

  /// Whether one of our own answers is wrong, which voids everything.
  var isVoid: Bool { judgement.wrong.contains { $0.record.key.peer == .insatsval } }

  /// The whole report, its tables as Markdown or as text.
  func text(markdown: Bool) -> String {
    func section(_ title: String, _ table: TextTable) -> String {
      guard !table.rows.isEmpty else { return "" }
      return (markdown ? "## \(title)\n\n" : "\(title)\n\n")
        + (markdown ? table.markdown : table.plain) + "\n"
    }
    var text = markdown ? "# The benchmark\n\n" : "The benchmark\n\n"
    text += results.notes.map { markdown ? "- \($0)\n" : "\($0)\n" }.joined() + "\n"
    text += verdict(markdown: markdown)
    for question in questions {
      let board = Board(question.records, limit: limit, judgement)
      text += section("How many times faster, \(question.name)", ratios(board))
      text += section("What each needed, \(question.name)", needs(board))
    }
    for (title, table) in WorkTables(works).all { text += section(title, table) }
    return text
  }

  private var questions: [(name: String, records: [RunRecord])] {
    Dictionary(grouping: results.records) { [$0.key.gap, "\($0.key.threads)"] }
      .sorted { ($0.key[1], $1.key[0]) < ($1.key[1], $0.key[0]) }
      .map { key, records in
        ("gap \(key[0]), \(key[1] == "1" ? "one thread" : "\(key[1]) threads")", records)
      }
  }

  // MARK: What is wrong

  private func verdict(markdown: Bool) -> String {
    var text = ""
    if isVoid {
      text +=
        markdown
        ? "**VOID: an answer of Insatsval's is wrong, and no ratio counts.**\n\n"
        : "*** VOID: AN ANSWER OF INSATSVAL'S IS WRONG, AND NO RATIO COUNTS. ***\n\n"
    }
    let kinds = Dictionary(grouping: judgement.wrong) { wrong in
      "\(wrong.record.key.peer.rawValue), \(wrong.record.key.form.rawValue), "
        + "\(wrong.record.key.family) \(wrong.record.key.seed), gap \(wrong.record.key.gap)"
    }
    let count = results.records.filter { $0.checked != nil }.count
    text += "\(count) answers were checked; \(judgement.wrong.count) are wrong"
    text += kinds.isEmpty ? ".\n\n" : " and count as none:\n\n"
    for (name, wrong) in kinds.sorted(by: { $0.key < $1.key }) {
      text += "- \(name): \(wrong[0].why)\n"
    }
    return text + (kinds.isEmpty ? "" : "\n")
  }

  // MARK: Ratios

  private func ratios(_ board: Board) -> TextTable {
    var table = TextTable(
      ["work", "instances", "ours"] + Board.groups + ["slowest beside a peer", "verdict"])
    for goal in Goal.plans {
      let ours = board.cells(of: Peer.insatsval.group, goal.families)
      guard let mean = Statistics.shiftedGeometricMean(ours.map(\.wall)) else { continue }
      let comparisons = Board.groups.map { board.comparison($0, goal.families) }
      let least = comparisons.compactMap { $0?.least }.min()
      table.add(
        [goal.work, "\(ours.count)", Self.time(mean)]
          + zip(Board.groups, comparisons).map { Self.ratio($1, goal.ratios[$0]) }
          + [least.map { "\(Rounded.ratio($0))×" } ?? "–"]
          + [verdict(goal, ours, mean, zip(Board.groups, comparisons), least)])
    }
    return table
  }

  private static func ratio(_ comparison: Board.Comparison?, _ goal: Goal.Ratio?) -> String {
    guard let comparison else { return "–" }
    let sign = comparison.unanswered > 0 ? "≥ " : ""
    let value = "\(sign)\(Rounded.ratio(comparison.ratio))×"
    guard let goal else { return value }
    return value + " (\(standing(goal.must...(goal.aim ?? .infinity), comparison.ratio)))"
  }

  private static func standing(_ range: ClosedRange<Double>, _ ratio: Double) -> String {
    let must = Rounded.ratio(range.lowerBound)
    if ratio < range.lowerBound { return "must \(must) MISSED" }
    if range.upperBound == .infinity { return "must \(must) met" }
    let aim = Rounded.ratio(range.upperBound)
    return ratio < range.upperBound ? "must \(must) met, aim \(aim)" : "aim \(aim) met"
  }

  private func verdict(
    _ goal: Goal, _ ours: [Cell], _ mean: Double,
    _ comparisons: some Sequence<(String, Board.Comparison?)>, _ least: Double?
  ) -> String {
    var missed: [String] = []
    for (group, comparison) in comparisons {
      guard let ratio = goal.ratios[group], let comparison else { continue }
      if comparison.ratio < ratio.must { missed.append(group) }
    }
    if goal.isNeverSlower, let least, least < 1 { missed.append("never slower") }
    if let seconds = goal.seconds, mean > seconds.must { missed.append("seconds") }
    if let most = goal.memory, ours.compactMap(\.peak).max() ?? 0 > most {
      missed.append("memory")
    }
    let unanswered = ours.filter { !$0.isAnswered }.count
    if unanswered > 0 { missed.append("\(unanswered) without an answer in time") }
    guard missed.isEmpty else { return "MISSED: " + missed.joined(separator: ", ") }
    return goal.ratios.isEmpty ? "" : "met"
  }

  // MARK: What each needed

  private func needs(_ board: Board) -> TextTable {
    var table = TextTable([
      "family", "solver", "instances", "in time", "wall", "CPU", "MB", "proven gap", "rounding",
      "measured", "program",
    ])
    for family in Family.all {
      for group in [Peer.insatsval.group] + Board.groups {
        let cells = board.cells(of: group, [family.name])
        guard let wall = Statistics.shiftedGeometricMean(cells.map(\.wall)),
          let cpu = Statistics.shiftedGeometricMean(cells.map(\.cpu))
        else { continue }
        let answered = cells.filter(\.isAnswered)
        let forms = Set(cells.map(\.form.rawValue)).sorted().joined(separator: ", ")
        let rounds = Set(cells.map(\.rounds)).sorted().map { "\($0)" }
        table.add([
          family.name, group, "\(cells.count)", "\(answered.count)",
          (answered.count < cells.count ? "≥ " : "") + Self.time(wall), Self.time(cpu),
          cells.compactMap(\.peak).max().map { Rounded.text($0, 1) } ?? "–",
          answered.compactMap(\.gap).max().map(Self.share) ?? "–",
          group == Peer.insatsval.group
            ? Self.share(answered.map(\.rounding).max() ?? 0) : "–",
          rounds.joined(separator: "–"), group == Peer.insatsval.group ? "scenario" : forms,
        ])
      }
    }
    return table
  }

  /// `12.3 ms` or `1.23 s`.
  static func time(_ seconds: Double) -> String {
    seconds < 1 ? "\(Rounded.text(seconds * 1_000, 1)) ms" : "\(Rounded.text(seconds, 2)) s"
  }

  /// A small share as `3.2e-5`.
  private static func share(_ share: Double) -> String {
    guard share > 1e-12 else { return "0" }
    var (figures, power) = (share, 0)
    while figures < 1 { (figures, power) = (figures * 10, power - 1) }
    return "\(Rounded.text(figures, 1))e\(power)"
  }
}
