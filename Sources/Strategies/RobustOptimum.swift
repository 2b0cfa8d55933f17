import Model
import Planning

/// The robust optimum: the best plan when risk is weighed over futures, judged at the stated figures as
/// every other strategy is.
///
/// Risk is weighed as the scenario says, or else as ``StrategyOptions/usualRisk``. Its proof is about
/// that aim and not about the value that strategies are compared on, so it is not shown with it.
enum RobustOptimum {
  @available(*, noasync)
  static func plan(
    for scenario: Scenario, _ options: StrategyOptions
  ) throws(PlanningError) -> StrategyOutcome {
    let risk = options.risk ?? scenario.stated.objective.risk ?? StrategyOptions.usualRisk
    guard let futures = options.futures, let weighed = try? scenario.weighing(risk) else {
      return .nothing(.nothingToWeigh)
    }
    var asking = options.planning
    asking.proposesRepairs = false
    asking.futures = futures
    switch try Planner(weighed).plan(asking) {
    case .proposal(let proposal):
      return .plan(
        StrategyPlan(Account(of: proposal.account.plan, in: scenario.withoutRisk)))
    case .infeasible, .unattainable: return .nothing(.noLawfulPlan)
    case .limit: return .nothing(.limitReached)
    }
  }
}
