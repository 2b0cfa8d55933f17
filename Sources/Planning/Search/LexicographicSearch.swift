import Model
import Optimization

/// Solves the levels of an objective one after the other in one workspace.
///
/// After each level its best found value becomes a row: at least `⌈best − slack·|best|⌉` (not
/// rounded where a level's values are no whole numbers) with half a unit of room, so that later
/// levels cannot lose it to a tolerance.
struct LexicographicSearch {
  /// What one level came to.
  struct LevelResult {
    let level: ObjectiveLevel
    let solution: Solution
    let isProven: Bool
    /// Whether the proof closes the last step of a whole-number objective, or nothing in the
    /// program can move the level.
    let isExact: Bool

    /// The value of what was made as large as possible.
    var best: Double { level.maximised.value(at: solution.values) }
  }

  /// What the whole search came to.
  enum Finding {
    case found([LevelResult])
    case infeasible
    case limit(bound: Double?)
  }

  /// The program with a row for each level that is held.
  private(set) var program: ScenarioProgram
  /// What the levels last came to, where a plan was found.
  private(set) var found: [LevelResult] = []
  /// The program before any level was held.
  let unheld: ScenarioProgram
  let levels: [ObjectiveLevel]
  let options: PlanningOptions

  init(_ scenario: Scenario, _ options: PlanningOptions) {
    self.init(ScenarioProgram(scenario), options)
  }

  /// A search of a scenario's own levels in its program, which has no columns for them yet.
  init(_ program: ScenarioProgram, _ options: PlanningOptions) {
    var program = program
    let levels = program.addObjectiveLevels()
    program.add(options.conditions)
    self.init(program, levels, options)
  }

  /// A search of some levels in a program that has their columns.
  init(_ program: ScenarioProgram, _ levels: [ObjectiveLevel], _ options: PlanningOptions) {
    self.program = program
    unheld = program
    self.levels = levels
    self.options = options
  }

  /// The same search without one funded set.
  func passingOver(_ solution: Solution) -> LexicographicSearch {
    var program = unheld
    program.exclude(setOf: solution)
    return LexicographicSearch(program, levels, options)
  }

  /// Solves every level.
  mutating func run(in workspace: inout Workspace) throws(SolverError) -> Finding {
    var results: [LevelResult] = []
    for level in levels {
      if let last = results.last { hold(last) }
      let outcome = try outcome(of: level, from: results.last, in: &workspace)
      if let result = Self.result(of: level, outcome) {
        results.append(result)
      } else if let last = results.last {
        results.append(
          LevelResult(level: level, solution: last.solution, isProven: false, isExact: false))
      } else if case .infeasible = outcome {
        return .infeasible
      } else if case .limit(let bound) = outcome {
        return .limit(bound: bound)
      } else {
        return .limit(bound: nil)
      }
    }
    found = results
    return .found(results)
  }

  /// Solves one level; `nil` without a plan.
  mutating func solve(
    _ level: ObjectiveLevel, in workspace: inout Workspace
  ) throws(SolverError) -> LevelResult? {
    Self.result(of: level, try outcome(of: level, from: nil, in: &workspace))
  }

  private mutating func outcome(
    of level: ObjectiveLevel, from last: LevelResult?, in workspace: inout Workspace
  ) throws(SolverError) -> Outcome {
    program.program.setObjective(level.maximised)
    var solving = solveOptions
    solving.objectiveStep = level.step
    solving.incumbent = last?.solution.values ?? bestKnownPoint(for: level)
    return try workspace.solve(program.program, solving)
  }

  /// The best of the points that were known before.
  private func bestKnownPoint(for level: ObjectiveLevel) -> [Double]? {
    let points = options.knownPoints.filter { $0.count == program.program.variables.count }
    return points.max { level.maximised.value(at: $0) < level.maximised.value(at: $1) }
  }

  private static func result(of level: ObjectiveLevel, _ outcome: Outcome) -> LevelResult? {
    outcome.solution.map { solution in
      LevelResult(
        level: level, solution: solution, isProven: outcome.isOptimal,
        isExact: outcome.isOptimal
          && (solution.proof == .step || solution.proof == .integers && solution.gap == 0
            || level.maximised.merged().terms.isEmpty)
      )
    }
  }

  /// The gap asked for, or the default for the kind of program, with the limits.
  private var solveOptions: SolveOptions {
    let kinds = program.rangeKinds
    let usual = kinds.isEmpty ? 0 : kinds.contains(.wholePeople) ? 1e-4 : 1e-6
    // Rounding to hundredths has its share of the gap that was asked for.
    let room = kinds.contains(.continuous) ? 0.6 : 1
    var solving = SolveOptions(
      relativeGap: options.relativeGap.map { $0 * room } ?? usual, nodeLimit: options.nodeLimit,
      secondsLimit: options.secondsLeft,
      method: options.searchesNearRelaxation && options.method == .automatic
        ? .tree : options.method.solver)
    solving.warmStart = options.warmStart
    solving.threads = options.threads
    return solving
  }

  /// Keeps a level's best, less its slack, for the levels after it.
  mutating func hold(_ result: LevelResult) {
    let best = result.best
    let slack = result.level.slack.fraction
    var kept = best - slack.approximate * abs(best)
    program.program.setObjective(result.level.maximised)
    if program.program.objectiveStep != nil, abs(best) < 0x1p53 {
      let whole = Fraction(Int(best.rounded()))
      kept = Double((best < 0 ? whole * (.one + slack) : whole * (.one - slack)).ceiling)
    }
    let room = max(0.5, (result.level.step ?? 0) / 2)
    program.program.demand("keep a level", result.level.maximised, atLeast: kept, room: room)
  }
}
