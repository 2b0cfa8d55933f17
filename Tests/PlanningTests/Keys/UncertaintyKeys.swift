extension KeyAction {
  private static let costPercentiles = "p10: -4 %\np90: 12 %"
  private static let sharePercentiles = "p10: 70 %\np90: 98 %"

  /// How figures may turn out: for all insatser, for one, and together.
  static let uncertainty =
    [
      KeyAction(
        "uncertainty", at: "uncertainty.cost.high", "25 %", moves: .draws),
      KeyAction("uncertainty.shape", "pert", moves: .draws),
      KeyAction("uncertainty.source", nil, moves: .assumptions),
      KeyAction("uncertainty.confidence", "assumed", moves: .assumptions),
      KeyAction("insatser.A03.uncertainty", nil, moves: .draws),
      KeyAction("insatser.A03.uncertainty.source", "none", moves: .assumptions),
      KeyAction("insatser.A03.uncertainty.confidence", "assumed", moves: .assumptions),
    ] + spreads(in: "uncertainty") + spreads(in: "insatser.A03.uncertainty") + factors

  private static func spreads(in section: String) -> [KeyAction] {
    let cost = "\(section).cost"
    let takeUp = "\(section).take_up"
    let delay = "\(section).start_delay"
    let byCost = [Given(cost, costPercentiles)]
    let byShare = [Given(takeUp, sharePercentiles)]
    return [
      KeyAction(cost, at: "\(cost).high", "40 %", moves: .draws),
      KeyAction("\(cost).low", "-20 %", moves: .draws),
      KeyAction("\(cost).likely", "2 %", moves: .draws),
      KeyAction("\(cost).high", "40 %", moves: .draws),
      KeyAction("\(cost).p10", "-2 %", moves: .draws, given: byCost),
      KeyAction("\(cost).p90", "20 %", moves: .draws, given: byCost),
      KeyAction(takeUp, at: "\(takeUp).low", "40 %", moves: .draws),
      KeyAction("\(takeUp).low", "40 %", moves: .draws),
      KeyAction("\(takeUp).likely", "85 %", moves: .draws),
      KeyAction("\(takeUp).high", "97 %", moves: .draws),
      KeyAction("\(takeUp).p10", "50 %", moves: .draws, given: byShare),
      KeyAction("\(takeUp).p90", "90 %", moves: .draws, given: byShare),
      KeyAction(delay, at: "\(delay).high", "9 months", moves: .draws),
      KeyAction(
        "\(delay).low", "0 months", moves: .draws, given: [Given("\(delay).low", "1 months")]),
      KeyAction("\(delay).likely", "3 months", moves: .draws),
      KeyAction("\(delay).high", "9 months", moves: .draws),
    ]
  }

  private static let factors = [
    KeyAction(
      "uncertainty.factors", at: "uncertainty.factors.arbetsmarknad.correlation", "90 %",
      moves: .draws),
    KeyAction("uncertainty.factors.arbetsmarknad.moves", "[effects, cost]", moves: .draws),
    KeyAction("uncertainty.factors.arbetsmarknad.correlation", "90 %", moves: .draws),
    KeyAction("uncertainty.factors.arbetsmarknad.each", "owner", moves: .draws),
    KeyAction("uncertainty.factors.arbetsmarknad.tag", nil, moves: .draws),
    KeyAction("uncertainty.factors.arbetsmarknad.source", "none", moves: .assumptions),
    KeyAction("uncertainty.factors.arbetsmarknad.confidence", "assumed", moves: .assumptions),
  ]
}
