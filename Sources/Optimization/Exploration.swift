extension Search {
  /// Runs branch and bound once and takes what it found, after our own check.
  ///
  /// - Returns: nil when the run's answer did not survive the check.
  mutating func explore(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding? {
    let cutoff =
      settings.usesCutoff ? incumbent.flatMap { goal.cutoff(below: $0.objective) } : nil
    var loaded = form
    if let cutoff { loaded.addCutoff(cutoff) }
    try session.load(loaded)
    let tree = try branch(settings, limits, in: &session)
    nodes += tree.nodes
    switch tree.verdict {
    case .optimal, .feasible, .unknown:
      if tree.verdict != .unknown, try !polish(loaded, in: &session) { return nil }
      raise(tree.bound.map { min($0, cutoff ?? $0) })
    case .infeasible:
      guard let cutoff else { return incumbent == nil ? .infeasible : nil }
      raise(cutoff)
    case .infeasibleOrUnbounded, .unbounded:
      return try hasFeasiblePoint(limits, in: &session)
    case .numericalTrouble:
      return nil
    }
    if isProven { return .proven }
    return tree.stop == .ended || tree.stop == .gapClosed ? .exhausted : .stopped
  }

  /// Explores by ever more careful means until an answer survives our check.
  ///
  /// GLPK's presolver rescales rows, and its node relaxations forgive a millionth of the result;
  /// without it our own row scales count. An answer that never survives proves nothing.
  mutating func exploreCarefully(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    var settings = settings
    if let finding = try attempt(settings, limits, in: &session) { return finding }
    settings.presolve = false
    if let finding = try attempt(settings, limits, in: &session) { return finding }
    settings.cuts = 0
    settings.depthFirst = true
    // Its pseudocosts assert that a column moved which was fractional by less than a tolerance.
    settings.pseudocost = false
    return try explore(settings, limits, in: &session) ?? .exhausted
  }

  /// Explores, and gets over it where GLPK trips over itself (its cut generators do, on programs
  /// that its presolver empties).
  private mutating func attempt(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding? {
    do throws(SolverError) {
      return try explore(settings, limits, in: &session)
    } catch {
      guard error.kind == .solverFault else { throw error }
      try session.reviveIfDead()
      return nil
    }
  }

  /// Runs branch and bound; without GLPK's presolver the root relaxation is ours to solve.
  private func branch(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Tree {
    var settings = settings
    settings.absoluteGap = max(goal.absoluteGap, (goal.step ?? 0) * (1 - 1e-6))
    settings.relativeGap = goal.relativeGap
    settings.objectiveShift = goal.shift
    settings.objectiveTolerance = min(1e-7, max(1e-10, goal.relativeGap / 10))
    if !settings.presolve {
      let root = try session.simplex(SimplexSettings(presolve: false), limits)
      guard root.verdict == .optimal else {
        return Tree(verdict: root.verdict, stop: root.stop, bound: nil, nodes: 1)
      }
    }
    return try session.branch(settings, limits)
  }

  /// Offers GLPK's incumbent: whole numbers rounded and held, the rest solved for again.
  ///
  /// - Returns: whether the point keeps every constraint.
  private mutating func polish(
    _ loaded: NormalForm, in session: inout GLPKSession
  ) throws(SolverError) -> Bool {
    var point = try session.incumbent(columns: form.cost.count)
    for column in point.indices where form.integer[column] != 0 {
      point[column] = point[column].rounded()
    }
    if program.isPureInteger { return offer(point) }
    var held = loaded.fixingIntegers(at: point)
    // A cutoff row has done its work and would only sharpen rounding.
    for row in form.rowLower.count..<loaded.rowLower.count { held.rowUpper[row] = .infinity }
    try session.update(held)
    let solved = try solveLoaded(held, Limits(), in: &session)
    if case .optimal(let values) = solved, offer(values.columns) { return true }
    return offer(zip(point.indices, point).map { form.clamped($1, toColumn: $0) })
  }

  /// Tells unbounded from infeasible: without an objective only feasibility is left.
  private func hasFeasiblePoint(
    _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    if incumbent != nil { return .unbounded }
    var feasibility = form
    feasibility.cost = feasibility.cost.map { _ in 0 }
    try session.load(feasibility)
    switch try session.branch(TreeSettings(), limits).verdict {
    case .optimal, .feasible: return .unbounded
    case .infeasible: return .infeasible
    default: return .stopped
    }
  }
}

extension NormalForm {
  /// A value moved into its column's bounds.
  func clamped(_ value: Double, toColumn column: Int) -> Double {
    min(max(value, columnLower[column]), columnUpper[column])
  }
}
