/// Branch and bound on a dense tableau, depth first, for what is better than a limit.
///
/// Each node goes on from its parent's tableau. What reduced costs put beyond the limit is held, and
/// columns that are held leave the tableau, so that the deeper a node the smaller its tableau. Where
/// to branch is told by ``branch(among:of:)``.
struct TableauTree: Sendable {
  static let integrality = 1e-7
  /// How many rows a node may ask for before it is branched on.
  private static let mostRounds = 2

  private let proof: TableauProof
  private let isWholeColumn: [Bool]
  private let columns: Int
  private let costs: [Double]
  /// Nothing that costs more than this is looked at.
  private(set) var limit: Double
  /// The best point found, and what it costs.
  private(set) var best: [Double]?
  private(set) var bestCost = Double.infinity
  private(set) var nodes = 0
  /// Whether a limit on work ended the search.
  private(set) var isStopped = false
  /// Whether the numbers did not allow an answer somewhere.
  private(set) var isLost = false

  private let limits: Limits
  /// What a better point must cost less than, given the best one.
  private let step: @Sendable (Double) -> Double
  /// The row that a point breaks which is not in the tableau yet.
  private let separate: DenseTableau.Separation?
  var scratch = DenseTableau.Scratch()
  /// What branching on each variable has cost, for a whole unit.
  var pastDown: [(sum: Double, count: Double)]
  var pastUp: [(sum: Double, count: Double)]

  init(
    _ form: NormalForm, limit: Double, _ limits: Limits,
    separate: DenseTableau.Separation? = nil, step: @escaping @Sendable (Double) -> Double
  ) {
    proof = TableauProof(form)
    columns = form.cost.count
    costs = form.cost
    isWholeColumn = form.integer.map { $0 != 0 }
    self.limit = limit
    self.limits = limits
    self.step = step
    self.separate = separate
    pastDown = Array(repeating: (0, 0), count: columns)
    pastUp = pastDown
  }

  /// Searches everything below a solved or unsolved tableau.
  mutating func search(_ start: DenseTableau) {
    var root = start
    _ = explore(&root)
  }

  func isWhole(_ variable: Int) -> Bool { variable < columns && isWholeColumn[variable] }

  /// - Returns: what the node's relaxation costs; infinity where it was cut off.
  private mutating func explore(_ tableau: inout DenseTableau) -> Double {
    nodes += 1
    if nodes > limits.nodes ?? .max || nodes & 15 == 0 && limits.areSpent(after: 0) {
      isStopped = true
    }
    if isStopped || isLost { return .infinity }
    var rounds = 0
    while true {
      switch tableau.restore(below: limit, scratch: &scratch) {
      case .optimal: break
      case let ending:
        if !isProven(ending, of: tableau) { isLost = true }
        return .infinity
      }
      let relaxed = tableau.objective
      if relaxed > limit { return .infinity }
      if hasDrifted(tableau) {
        isLost = true
        return .infinity
      }
      fix(&tableau)
      let candidates = self.candidates(of: tableau)
      if let separate, rounds < Self.mostRounds || candidates.isEmpty,
        let row = separate(tableau.point(), candidates.isEmpty)
      {
        tableau.add(row)
        rounds += 1
        continue
      }
      if takeForced(candidates, &tableau) { continue }
      guard let branch = branch(among: candidates, of: tableau) else {
        take(tableau)
        return relaxed
      }
      if takeForced([branch], &tableau) { continue }
      descend(&tableau, branch, relaxed)
      return relaxed
    }
  }

  /// Takes the only side that is left of each branch that has no other.
  ///
  /// - Returns: whether there is any.
  private func takeForced(_ branches: [Branch], _ tableau: inout DenseTableau) -> Bool {
    var isAny = false
    for branch in branches {
      guard let side = branch.forced else { continue }
      narrow(&tableau, branch, up: side)
      isAny = true
    }
    return isAny
  }

  /// Whether a tableau holds nothing of use for another reason than that its numbers are lost.
  func isProven(_ ending: DenseTableau.Ending, of tableau: DenseTableau) -> Bool {
    switch ending {
    case .cutOff: proof.bound(of: tableau) >= limit - slack(limit)
    case .infeasible(let row): proof.rulesOut(row: row, of: tableau)
    case .optimal, .lost: false
    }
  }

  /// Whether the objective kept step by step is no longer that of the point, or no longer what the
  /// reduced costs prove.
  private func hasDrifted(_ tableau: DenseTableau) -> Bool {
    let point = tableau.point()
    var cost = 0.0
    for (column, price) in costs.enumerated() { cost += price * point[column] }
    return abs(cost - tableau.objective) > 10 * slack(cost)
      || proof.bound(of: tableau) < tableau.objective - 10 * slack(cost)
  }

  /// What rounding may take from a bound.
  private func slack(_ cost: Double) -> Double { 1e-9 * max(1, abs(cost)) }

  private mutating func descend(
    _ tableau: inout DenseTableau, _ branch: Branch, _ relaxed: Double
  ) {
    let upFirst = branch.up < branch.down
    let fixed = tableau.nonbasic.indices.count { tableau.isSpent($0) }
    if fixed * 8 >= tableau.columnCount {
      tableau = tableau.compacted()
    }
    var child = tableau
    narrow(&child, branch, up: upFirst)
    learn(branch, up: upFirst, from: relaxed, to: explore(&child))
    if isStopped || isLost { return }
    narrow(&tableau, branch, up: !upFirst)
    learn(branch, up: !upFirst, from: relaxed, to: explore(&tableau))
  }

  /// Holds columns where they stand whose least move costs more than the limit leaves.
  private func fix(_ tableau: inout DenseTableau) {
    let room = limit - tableau.objective + 1e-9 * max(1, abs(limit))
    guard room.isFinite else { return }
    for column in tableau.nonbasic.indices {
      let cost = abs(tableau.reducedCost(column))
      let range = tableau.range(column)
      guard range > 0, cost * range > room else { continue }
      let reach = room / cost
      if isWhole(Int(tableau.nonbasic[column])) {
        tableau.narrow(column, to: (reach + 1e-6).rounded(.down))
      } else if reach < 0.9 * range {
        tableau.narrow(column, to: reach)
      }
    }
  }

  private mutating func take(_ tableau: DenseTableau) {
    guard tableau.objective < bestCost else { return }
    var point = Array(tableau.point()[..<columns])
    for column in point.indices where isWhole(column) { point[column] = point[column].rounded() }
    best = point
    bestCost = tableau.objective
    limit = min(limit, step(bestCost))
  }
}
