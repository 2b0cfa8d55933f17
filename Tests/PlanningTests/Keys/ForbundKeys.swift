extension KeyAction {
  private static let anyUse = Given("equity.use", nil)

  /// The version, the förbund, its förbundsordning and its decision.
  static let forbund = [
    KeyAction("insatsval", "2", moves: .refusal),
    KeyAction("forbund", at: "forbund.plan_years", "1", moves: .ledger, given: [anyUse]),
    KeyAction("forbund.name", "Alby kommun", moves: .refusal),
    KeyAction("forbund.fictional", "no", moves: .verdicts),
    KeyAction("forbund.budget_year", "2028", moves: .costs),
    KeyAction("forbund.plan_years", "1", moves: .ledger, given: [anyUse]),
    KeyAction("forbundsordning", nil, moves: .verdicts),
    KeyAction("forbundsordning.notice", "4 years", moves: .verdicts),
    KeyAction("forbundsordning.budget_by", "10-31", moves: .verdicts),
    KeyAction("decision", nil, moves: .verdicts),
    KeyAction(
      "decision.case", "Dnr 2026/1", moves: .verdicts, given: [Given("forbund.fictional", "no")]),
    KeyAction("decision.samrad", "2026-11-20", moves: .verdicts),
    KeyAction("decision.announced", "2026-11-20", moves: .verdicts),
    KeyAction("decision.meeting", "2026-12-10", moves: .verdicts),
    KeyAction("decision.public", "no", moves: .verdicts),
  ]
}
