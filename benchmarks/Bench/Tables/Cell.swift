/// What a solver needed for an instance, by its best form.
struct Cell: Sendable {
  /// The median from process start to answer; the limit where there was no answer in time.
  var wall: Double
  /// The median of the processor time.
  var cpu: Double
  /// The most memory in MB.
  var peak: Double?
  /// Whether it came to an answer with its proof in time.
  var isAnswered: Bool
  /// How often it was measured.
  var rounds: Int
  /// Which program it was given.
  var form: ProgramForm
  /// How far from the answer a better plan may be by the solver's own bound, of the value.
  var gap: Double?
  /// What rounding to hundredths cost, of the value.
  var rounding: Double

  /// The best of what was measured on an instance by one solver, or by one with several backends.
  ///
  /// - Returns: `nil` where nothing was measured.
  init?(_ records: [RunRecord], limit: Double, _ judgement: Judgement) {
    let tries = Dictionary(grouping: records) { [$0.key.peer.rawValue, $0.key.form.rawValue] }
    let cells = tries.values.compactMap { Cell(ofOneForm: $0, limit: limit, judgement) }
    // The form that was fastest at first was measured most often; one lucky run says less.
    func rank(_ cell: Cell) -> (Int, Int, Double, String) {
      (cell.isAnswered ? 0 : 1, -cell.rounds, cell.wall, cell.form.rawValue)
    }
    guard let best = cells.min(by: { rank($0) < rank($1) }) else { return nil }
    self = best
  }

  private init?(ofOneForm records: [RunRecord], limit: Double, _ judgement: Judgement) {
    guard let first = records.first, let cpu = Statistics.median(records.map(\.cpu)) else {
      return nil
    }
    isAnswered = records.allSatisfy {
      $0.status == .optimal && !$0.isOverdue && $0.checked != nil && !judgement.isWrong($0)
    }
    let median = Statistics.median(records.map(\.wall)) ?? limit
    // Whoever fails before its time is over counts as if it had used all of it.
    wall = isAnswered || first.isOverdue ? median : limit
    self.cpu = cpu
    peak = records.compactMap(\.peak).max()
    rounds = records.count
    form = first.key.form
    gap = first.bound.flatMap { bound in
      first.checked.map { max(0, bound - $0 - first.rounding) / max(1, abs($0)) }
    }
    rounding = first.checked.map { first.rounding / max(1, abs($0)) } ?? 0
  }
}
