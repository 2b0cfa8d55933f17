/// A tree of nodes over one loaded program, each with the basis that its parent ended with.
struct WarmTree {
  private struct Node {
    /// No point below it is better.
    let bound: Double
    let basis: Basis
    var lower: [Double]
    var upper: [Double]
  }

  /// What the simplex method says of a node.
  private enum Answer {
    case optimal(objective: Double, values: [Double])
    case infeasible
    case unsure
  }

  private let root: RootRelaxation
  private var form: NormalForm
  /// What was left out is no better than this.
  private let limit: Double
  private var open: [Node]
  /// The best that is left in what was not searched further.
  private var lowest = Double.infinity
  /// Whether a point has been found here, so that the best node comes first and not the deepest.
  private var hasPoint = false
  /// Whether something was left out before the first node.
  let isNarrowed: Bool
  /// How many nodes have been solved.
  private(set) var visited = 0

  /// What grows from a relaxation within `room` of its optimum.
  init(_ root: RootRelaxation, _ form: NormalForm, within room: Double) {
    self.root = root
    self.form = form
    let bounds = root.bounds(of: form, within: room)
    isNarrowed = bounds.isNarrowed
    limit = bounds.isNarrowed ? root.objective + room : .infinity
    open = [
      Node(
        bound: root.objective, basis: root.basis, lower: bounds.lower, upper: bounds.upper)
    ]
  }

  /// Whether nothing is left to search.
  var isEnded: Bool { open.isEmpty }

  /// Searches until the best point is proven among what is searched, or a limit comes.
  ///
  /// - Returns: a bound on the whole program; nothing where the simplex method is not sure.
  mutating func grow(
    _ search: inout Search, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Double? {
    while let node = next() {
      if search.isGoodEnough(for: node.bound) {
        lowest = min(lowest, node.bound)
        continue
      }
      if limits.areSpent(after: visited) {
        open.append(node)
        break
      }
      let answer = try solve(node, limits, in: &session)
      visited += 1
      search.nodes += 1
      switch answer {
      case .unsure: return nil
      case .infeasible: continue
      case .optimal(let objective, let values):
        let bound = max(objective, node.bound)
        if search.isGoodEnough(for: bound) {
          lowest = min(lowest, bound)
        } else if let column = form.branching(at: values) {
          try branch(node, on: column, at: values[column], bound, in: &session)
        } else {
          guard try offer(values, of: node, to: &search, in: &session) else { return nil }
          lowest = min(lowest, bound)
          hasPoint = true
        }
      }
    }
    let left = open.reduce(lowest) { min($0, $1.bound) }
    return min(left, limit)
  }

  /// The deepest node until a point is found, and then the one with the best bound.
  private mutating func next() -> Node? {
    guard hasPoint, open.count > 1 else { return open.popLast() }
    var best = open.count - 1
    for place in open.indices where open[place].bound < open[best].bound { best = place }
    open.swapAt(best, open.count - 1)
    return open.popLast()
  }

  private mutating func solve(
    _ node: Node, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Answer {
    // The first node's optimum is the relaxation's: only what it does not use was left out.
    guard visited > 0 else { return .optimal(objective: root.objective, values: root.values) }
    form.columnLower = node.lower
    form.columnUpper = node.upper
    try session.update(form)
    try session.take(node.basis)
    let settings = SimplexSettings(presolve: false, dual: true, fresh: false)
    let run = try session.simplex(settings, limits)
    switch run.verdict {
    case .infeasible:
      // Rounding in a basis that was handed on says so too: what is cut off is tried from nothing.
      let again = try session.simplex(SimplexSettings(), limits)
      return again.verdict == .infeasible ? .infeasible : .unsure
    case .optimal:
      let values = try session.linearValues(rows: form.rowLower.count, columns: form.cost.count)
      let objective = form.value(at: values.columns)
      let bound = form.dualBound(at: values.rowDuals)
      guard bound >= objective - 1e-7 * max(1, abs(objective)) else { return .unsure }
      return .optimal(objective: min(objective, bound), values: values.columns)
    default: return .unsure
    }
  }

  /// Opens the two halves of a node, the nearer one last so that it is searched first.
  private mutating func branch(
    _ node: Node, on column: Int, at value: Double, _ bound: Double,
    in session: inout GLPKSession
  ) throws(SolverError) {
    let basis =
      visited == 1
      ? root.basis
      : try session.basis(rows: form.rowLower.count, columns: form.cost.count)
    let down = value.rounded(.down)
    var below = Node(bound: bound, basis: basis, lower: node.lower, upper: node.upper)
    var above = below
    below.upper[column] = down
    above.lower[column] = down + 1
    open += value - down > 0.5 ? [below, above] : [above, below]
  }

  /// Offers a point whose whole numbers are whole to tolerance: as it is, or else with them held and
  /// the rest solved for again.
  ///
  /// - Returns: whether it keeps every constraint.
  private func offer(
    _ values: [Double], of node: Node, to search: inout Search, in session: inout GLPKSession
  ) throws(SolverError) -> Bool {
    var point = values
    for column in point.indices {
      if form.integer[column] != 0 { point[column] = point[column].rounded() }
      point[column] = min(max(point[column], node.lower[column]), node.upper[column])
    }
    if search.offer(point) { return true }
    let held = search.form.fixingIntegers(at: point)
    try session.update(held)
    let settings = SimplexSettings(presolve: false, dual: true, fresh: false)
    guard try session.simplex(settings, Limits()).verdict == .optimal else { return false }
    let found = try session.linearValues(rows: held.rowLower.count, columns: held.cost.count)
    return search.offer(
      found.columns.indices.map { held.clamped(found.columns[$0], toColumn: $0) })
  }
}

extension NormalForm {
  /// How far from a whole number a value may be and still count as one.
  private static let tolerance = 1e-7

  /// The column to branch on: the least whole of choices, and where all are whole, of the others;
  /// nothing where every whole-number column is whole.
  fileprivate func branching(at values: [Double]) -> Int? {
    var choice: (column: Int, distance: Double)?
    var other: (column: Int, distance: Double)?
    for column in values.indices where integer[column] != 0 {
      let distance = abs(values[column] - values[column].rounded())
      guard distance > Self.tolerance else { continue }
      if columnUpper[column] - columnLower[column] <= 1 {
        if distance > choice?.distance ?? 0 { choice = (column, distance) }
      } else if distance > other?.distance ?? 0 {
        other = (column, distance)
      }
    }
    return (choice ?? other)?.column
  }
}

extension Search {
  /// Whether the best point known proves itself against this bound.
  fileprivate func isGoodEnough(for bound: Double) -> Bool {
    guard let incumbent else { return false }
    return goal.isReached(incumbent: incumbent.objective, bound: bound)
  }
}
