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

  /// The best plan under conditions, or of those worth at least `least`, which leaves much less to
  /// search.
  func best(
    _ conditions: [PlanCondition], atLeast least: Int? = nil, in workspace: inout Workspace
  ) throws(SolverError) -> Answer {
    var asking = options
    asking.conditions = conditions
    asking.searchesNearRelaxation = true
    var program = ScenarioProgram(scenario)
    let levels = program.addObjectiveLevels()
    program.add(conditions)
    return try answer(program, levels, atLeast: least, asking, in: &workspace)
  }

  /// The best plan of a program whose columns are the scenario's.
  func answer(
    _ program: ScenarioProgram, _ levels: [ObjectiveLevel], atLeast least: Int?,
    _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> Answer {
    var program = program
    if let least, try !program.narrow(levels[0], atLeast: least, in: &workspace) {
      return .nothing
    }
    var search = LexicographicSearch(program, [levels[0]], options)
    switch try search.run(in: &workspace) {
    case .infeasible: return .nothing
    case .limit: return .unknown
    case .found(let results):
      let plan = program.plan(from: results[0].solution)
      let level = Account(of: plan, in: scenario).valuation().levels[0]
      return .best(Best(plan: plan, units: level.maximisedUnits, isExact: results[0].isExact))
    }
  }
}

extension ScenarioProgram {
  /// Demands a value of a level, and leaves out what reduced costs say cannot be part of it.
  ///
  /// - Returns: false where nothing reaches it.
  mutating func narrow(
    _ level: ObjectiveLevel, atLeast least: Int, in workspace: inout Workspace
  ) throws(SolverError) -> Bool {
    program.setObjective(level.maximised)
    program.demand("as good", level.maximised, atLeast: Double(least), room: 0)
    do throws(SolverError) {
      let narrowed = try workspace.narrowed(
        program, toReach: Double(least), tolerance: 0.5)
      guard let narrowed else { return false }
      program = narrowed
    } catch {
      // Prices too rough to trust leave nothing out.
      guard error.kind == .numericalTrouble else { throw error }
    }
    return true
  }
}
