import Model

/// Random feasible: insatser in an order drawn evenly from all orders, within the board's ceilings.
///
/// Orders are drawn until one gives a plan that breaks no rule, at most ``mostOrders``; otherwise the
/// last one stands, with the rules it breaks.
enum RandomOrder {
  /// How many orders are tried.
  static let mostOrders = 20

  static func plan(for scenario: Scenario, seed: UInt64) -> StrategyPlan {
    var dice = SeededDice(seed: seed)
    var made = draw(scenario, &dice)
    for _ in 1..<mostOrders where !made.isLawful { made = draw(scenario, &dice) }
    return made
  }

  private static func draw(_ scenario: Scenario, _ dice: inout SeededDice) -> StrategyPlan {
    Greedy.plan(
      for: scenario, in: dice.order(of: scenario.insatser.count), .ceilings)
  }
}
