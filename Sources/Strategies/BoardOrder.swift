import Model

/// The board's own order: higher priority first, ties by identifier, otherwise as greedy.
enum BoardOrder {
  static func plan(for scenario: Scenario) -> StrategyPlan {
    let order = scenario.order {
      scenario.insatser[$0].boardPriority > scenario.insatser[$1].boardPriority
    }
    return Greedy.plan(for: scenario, in: order)
  }
}
