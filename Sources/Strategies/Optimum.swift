import Model
import Planning

/// The best plan, looked for as ``Planning/Planner/plan(_:)`` does.
enum Optimum {
  @available(*, noasync)
  static func plan(
    for scenario: Scenario, _ options: PlanningOptions
  ) throws(PlanningError) -> StrategyOutcome {
    var asking = options
    asking.proposesRepairs = false
    switch try Planner(scenario).plan(asking) {
    case .proposal(let proposal):
      return .plan(StrategyPlan(proposal.account, proof: proposal.proof))
    case .infeasible, .unattainable: return .nothing(.noLawfulPlan)
    case .limit: return .nothing(.limitReached)
    }
  }
}
