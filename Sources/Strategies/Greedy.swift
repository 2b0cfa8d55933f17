import Model

/// Greedy: what is decided first, then insatser in an order, passing over what does not fit or lacks
/// what it requires.
///
/// Blind to priorities there is one pass: an insats that is passed over is not tried again. Within the
/// board's ceilings passes are repeated until one funds nothing more, since a share that would be
/// broken early, when little is funded, can have room later.
enum Greedy {
  /// The plan that comes of an order.
  static func plan(
    for scenario: Scenario, in order: [Int], _ heed: Draft.Heed = .terms
  ) -> StrategyPlan {
    var draft = Draft(deciding: scenario, heed)
    draft.fill(in: order)
    return StrategyPlan(draft.account)
  }

  /// Most effect per krona first.
  static func byWorthPerKrona(for scenario: Scenario, _ heed: Draft.Heed) -> StrategyPlan {
    plan(for: scenario, in: scenario.orderByWorthPerKrona(), heed)
  }

  /// Most participants first, whatever they cost.
  static func byParticipants(for scenario: Scenario, _ heed: Draft.Heed) -> StrategyPlan {
    let alone = scenario.standAlone()
    let order = scenario.order { alone[$0].participants > alone[$1].participants }
    return plan(for: scenario, in: order, heed)
  }
}
