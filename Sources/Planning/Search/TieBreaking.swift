import Model
import Optimization

/// Settles ties by the stated rule.
///
/// Lower cost, then fewer changes from last year, then the board's own priority, then identifiers
/// in code-point order (the first insats in the first year is funded rather than not), then the
/// lower volume or grant in the same order. Plans are as good when they keep every level of the
/// objective within its slack and reach the best of the last level. Most proven optima are alone: one solve with the optimum's set ruled out
/// shows that, and only when it finds another set as good are the steps of the rule solved in turn,
/// each followed by the same question.
struct TieBreaking {
  /// The most funded sets that are counted.
  private static let most = 100

  var program: ScenarioProgram
  let options: PlanningOptions

  /// The canonical solution among those as good as `results`, and how many sets are that good.
  ///
  /// Where a gap is left there is no optimum to canonicalise, and the solution stays as found.
  mutating func settle(
    _ results: [LexicographicSearch.LevelResult], in workspace: inout Workspace
  ) throws(SolverError) -> (solution: Solution, ties: Ties) {
    var solution = results[results.count - 1].solution
    guard results.allSatisfy(\.isExact) else {
      return (solution, Ties(count: 1, complete: false))
    }
    let last = results[results.count - 1]
    program.program.setObjective(last.level.maximised)
    guard let narrowed = try narrowed(toReach: last.best, step: last.level.step, in: &workspace)
    else {
      return (solution, Ties(count: 1, complete: false))
    }
    program.program = narrowed
    keep(last.level.maximised, of: solution, step: last.level.step)
    let ties = try count(from: solution, in: &workspace)
    let hasRanges = !program.rangeKinds.isEmpty
    guard ties.count > 1 || hasRanges else { return (solution, ties) }
    for step in program.tieSteps where !step.terms.isEmpty {
      program.program.setObjective(step)
      guard let better = try workspace.solve(program.program, exactly).solution else { continue }
      solution = better
      keep(step, of: solution)
      if !hasRanges, try isAlone(solution, in: &workspace) { break }
    }
    return (solution, ties)
  }

  /// The program within what reduced costs leave open; all of it where the relaxation's prices are
  /// too rough to say.
  private func narrowed(
    toReach best: Double, step: Double?, in workspace: inout Workspace
  ) throws(SolverError) -> MathematicalProgram? {
    do throws(SolverError) {
      return try workspace.narrowed(
        program.program, toReach: best, tolerance: max(0.5, (step ?? 0) / 2))
    } catch {
      guard error.kind == .numericalTrouble else { throw error }
      return program.program
    }
  }

  private var exactly: SolveOptions {
    SolveOptions(
      relativeGap: 0, nodeLimit: options.nodeLimit, secondsLimit: options.secondsLeft)
  }

  private mutating func keep(
    _ expression: LinearExpression, of solution: Solution, step: Double? = nil
  ) {
    let value = expression.value(at: solution.values)
    program.program.demand("as good", expression, atLeast: value, room: max(0.5, (step ?? 0) / 2))
  }

  /// Whether no other funded set is as good.
  ///
  /// The last step's objective stays, since it tells the solver where to look.
  private func isAlone(
    _ solution: Solution, in workspace: inout Workspace
  ) throws(SolverError) -> Bool {
    var others = program
    others.exclude(setOf: solution)
    return try workspace.solve(others.program, exactly) == .infeasible
  }

  /// Counts funded sets; no further than to a second one unless counting is asked for.
  private func count(
    from solution: Solution, in workspace: inout Workspace
  ) throws(SolverError) -> Ties {
    var others = program
    others.exclude(setOf: solution)
    var count = 1
    while count < Self.most {
      switch try workspace.solve(others.program, exactly) {
      case .infeasible: return Ties(count: count, complete: true)
      case .optimal(let another), .feasible(let another):
        count += 1
        guard options.countsTies else { return Ties(count: count, complete: false) }
        others.exclude(setOf: another)
      case .unbounded, .limit: return Ties(count: count, complete: false)
      }
    }
    return Ties(count: count, complete: false)
  }
}

extension ScenarioProgram {
  /// The steps of the tie rule, each to be made as large as possible.
  var tieSteps: [LinearExpression] {
    let cost = LinearExpression.sum((0..<scenario.yearCount).map(insatsMoney))
    return [-cost, -changes, boardPriority] + identifierSteps + levelSteps
  }

  /// How many insatser differ between the budget year and today.
  private var changes: LinearExpression {
    LinearExpression.sum(
      scenario.insatser.enumerated().map { position, insats in
        let now = funded(position, year: 0)
        return insats.runsBefore(budgetYear: scenario.years.lowerBound)
          ? LinearExpression(constant: 1) - now : now
      })
  }

  /// The sum of the board's own priority numbers over what is funded.
  private var boardPriority: LinearExpression {
    sumOverPlan { position, index in
      Double(scenario.insatser[position].boardPriority) * funded(position, year: index)
    }
  }

  /// The volume, and the grant, of each insats and year in turn, the lower the better.
  private var levelSteps: [LinearExpression] {
    columns.joined().map { columns in
      var size = LinearExpression()
      for option in columns.options {
        let ends = option.mode == .endsWhenDecided
        guard case .points(let points) = option.choice else { continue }
        for (point, chosen) in points {
          let rank = 8 * point.volume.hundredths + 2 * (point.grant ?? 0) + (ends ? 0 : 1)
          size += Double(rank) * chosen
        }
      }
      return -size
    }
  }

  /// Each insats and year in turn, the first identifier first.
  private var identifierSteps: [LinearExpression] {
    columns.indices.flatMap { position in
      (0..<scenario.yearCount).map { funded(position, year: $0) }.filter { !$0.terms.isEmpty }
    }
  }
}
