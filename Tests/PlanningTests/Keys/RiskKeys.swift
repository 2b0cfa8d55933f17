extension KeyAction {
  private static let tail = Given(
    "objective.risk", "aim: cvar\nlevel: 50 %\nweight: 50 %\ndraws: 4")
  /// What-ifs in which the large insats does less, or more.
  private static let named = [
    Given("what_ifs.fast.set", "{insatser.A01.effect.net: 4 pe}"),
    Given("objective.risk", "aim: worst_case\nover: [base]"),
  ]
  private static let budget = Given("objective.risk", "budget: 30 %\ndraws: 10")
  private static let eachYear = Given(
    "objective.risk", "budget:\n  probability: 30 %\n  joint: yes\ndraws: 10")

  /// How risk is weighed.
  static let risk = [
    KeyAction("objective.risk", at: "objective.risk.aim", "mean", moves: .value, given: [tail]),
    KeyAction("objective.risk.aim", "mean", moves: .value, given: [tail]),
    KeyAction("objective.risk.level", "25 %", moves: .value, given: [tail]),
    KeyAction("objective.risk.weight", "80 %", moves: .value, given: [tail]),
    KeyAction("objective.risk.draws", "5", moves: .value, given: [tail]),
    KeyAction("objective.risk.over", "[base, fast]", moves: .value, given: named),
    KeyAction("objective.risk.budget", "70 %", moves: .value, given: [budget]),
    KeyAction("objective.risk.budget.probability", "70 %", moves: .value, given: [eachYear]),
    // What it does to a plan is worked out by hand in RiskPlanningTests: here one year alone is short.
    KeyAction("objective.risk.budget.joint", "sometimes", moves: .refusal, given: [eachYear]),
  ]
}
