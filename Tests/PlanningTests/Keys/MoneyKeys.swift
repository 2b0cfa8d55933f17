extension KeyAction {
  private static let steps = Given(
    "equity.ceiling", "- pool: 2 000 tkr\n  share: 10 %\n- pool: 9 000 tkr\n  share: 8 %")

  /// Prices, fixed costs, the reserve and equity.
  static let money = [
    KeyAction("indexation", nil, moves: .costs),
    KeyAction("indexation.insatser", "4 %", moves: .costs),
    KeyAction("indexation.fixed_costs", "6 %", moves: .ledger),
    KeyAction("indexation.source", nil, moves: .assumptions),
    KeyAction("indexation.confidence", "assumed", moves: .assumptions),
    KeyAction("fixed_costs", nil, moves: .ledger),
    KeyAction("fixed_costs.kansli.amount", "800 tkr", moves: .ledger),
    KeyAction("fixed_costs.kansli.source", nil, moves: .assumptions),
    KeyAction("fixed_costs.kansli.confidence", "preliminary", moves: .assumptions),
    KeyAction("reserve", nil, moves: .ledger),
    KeyAction("reserve.name", "Kansli", moves: .refusal),
    KeyAction("reserve.amount", "150 tkr", moves: .ledger),
    KeyAction("equity", nil, moves: .ledger),
    KeyAction("equity.opening", "950 tkr", moves: .ledger),
    KeyAction("equity.basis", "prognos", moves: .assumptions),
    KeyAction("equity.use", "[100 tkr, 200 tkr, 100 tkr]", moves: .ledger),
    KeyAction("equity.floor", "350 tkr", moves: .verdicts),
    KeyAction("equity.ceiling", "none", moves: .verdicts),
    KeyAction("equity.ceiling.[0].pool", "4 000 tkr", moves: .verdicts, given: [steps]),
    KeyAction("equity.ceiling.[1].share", "6 %", moves: .verdicts, given: [steps]),
    KeyAction("equity.ceiling_binds_from", "2028", moves: .verdicts, given: [steps]),
    KeyAction("equity.motive", nil, moves: .verdicts),
    KeyAction("equity.source", nil, moves: .assumptions),
    KeyAction("equity.confidence", "preliminary", moves: .assumptions),
  ]
}
