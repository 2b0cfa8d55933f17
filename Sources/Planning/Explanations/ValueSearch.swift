import Model
import Optimization

/// The best value on the objective's first level, without what a proposal needs besides: no later
/// level, no tie settled.
struct ValueSearch {
  /// What was found.
  struct Best {
    /// The plan.
    let plan: Plan
    /// Its value in the level's units, with the sign turned where little is wanted.
    let units: Int
    /// Whether nothing is better at all.
    let isExact: Bool
  }

  /// What the search came to.
  enum Answer {
    case best(Best)
    case nothing
    case unknown
  }

  let scenario: Scenario
  let options: PlanningOptions

  /// The best plan under conditions.
  func best(
    _ conditions: [PlanCondition], in workspace: inout Workspace
  ) throws(SolverError) -> Answer {
    var asking = options
    asking.conditions = conditions
    asking.searchesNearRelaxation = true
    var program = ScenarioProgram(scenario)
    let levels = program.addObjectiveLevels()
    program.add(conditions)
    return try answer(program, levels, asking, in: &workspace)
  }

  /// The best plan of a program whose columns are the scenario's.
  func answer(
    _ program: ScenarioProgram, _ levels: [ObjectiveLevel], _ options: PlanningOptions,
    in workspace: inout Workspace
  ) throws(SolverError) -> Answer {
    var search = LexicographicSearch(program, [levels[0]], options)
    switch try search.run(in: &workspace) {
    case .infeasible: return .nothing
    case .limit: return .unknown
    case .found(let results):
      let plan = program.plan(from: results[0].solution)
      let level = Account(of: plan, in: scenario).valuation().levels[0]
      let units = level.direction == .maximise ? level.units : -level.units
      return .best(Best(plan: plan, units: units, isExact: results[0].isExact))
    }
  }
}
