import Model
import Optimization

/// Solves the levels of an objective one after the other in one workspace.
///
/// After each level its best found value becomes a row: at least `⌈best − slack·|best|⌉` with half
/// a unit of room, so that later levels cannot lose it to a tolerance.
struct LexicographicSearch {
  /// What one level came to.
  struct LevelResult {
    let level: ObjectiveLevel
    let solution: Solution
    let isProven: Bool
    /// Whether the proof closes the last step of a whole-number objective.
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

  private(set) var program: ScenarioProgram
  let levels: [ObjectiveLevel]
  let options: PlanningOptions

  init(_ scenario: Scenario, _ options: PlanningOptions) {
    var program = ScenarioProgram(scenario)
    levels = program.addObjectiveLevels()
    self.program = program
    self.options = options
  }

  /// Solves every level.
  mutating func run(in workspace: inout Workspace) throws(SolverError) -> Finding {
    var results: [LevelResult] = []
    for level in levels {
      if let last = results.last { hold(last) }
      program.program.setObjective(level.maximised)
      var solving = solveOptions
      solving.incumbent = results.last?.solution.values
      switch (try workspace.solve(program.program, solving), results.last) {
      case (.optimal(let solution), _):
        results.append(
          LevelResult(
            level: level, solution: solution, isProven: true, isExact: solution.proof == .step))
      case (.feasible(let solution), _):
        results.append(
          LevelResult(level: level, solution: solution, isProven: false, isExact: false))
      case (_, let last?):
        results.append(
          LevelResult(level: level, solution: last.solution, isProven: false, isExact: false))
      case (.infeasible, nil): return .infeasible
      case (.limit(let bound), nil): return .limit(bound: bound)
      case (.unbounded, nil): return .limit(bound: nil)
      }
    }
    return .found(results)
  }

  /// The gap asked for, or the default for the kind of program, with the limits.
  private var solveOptions: SolveOptions {
    let kinds = program.rangeKinds
    let usual = kinds.isEmpty ? 0 : kinds.contains(.wholePeople) ? 1e-4 : 1e-6
    return SolveOptions(
      relativeGap: options.relativeGap ?? usual, nodeLimit: options.nodeLimit,
      secondsLimit: options.secondsLimit)
  }

  /// Keeps a level's best, less its slack, for the levels after it.
  private mutating func hold(_ result: LevelResult) {
    let kept = result.best - result.level.slack.fraction.approximate * abs(result.best)
    program.program.addConstraint(
      "keep a level", result.level.maximised, .greaterOrEqual, kept.rounded(.up) - 0.5)
  }
}
