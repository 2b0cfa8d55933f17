/// Rule 12: equity never closes below zero, nor below the floor the board has set.
public enum NoDebt: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Förbundet sätter sig inte i skuld, och det egna kapitalet går inte under styrelsens golv.",
      en: "The förbund takes no debt, and equity does not fall below the board's floor."),
    formula: "UB_t = IB_t + T_t − F_t − reserve_t − Σ_i c_it ≥ max(0, floor)",
    reference: "lag (2003:1210) 21 § andra stycket", validFrom: .lawInForce, kind: .law,
    strength: .hard)

  /// One verdict a year; the margin is closing equity above the floor.
  public static func verdicts(on account: Account) -> [Verdict] {
    let floor = account.scenario.stated.equity.floor
    return account.ledger.map { ledger in
      Verdict(.noDebt, margin: .kronor(ledger.closing - max(.zero, floor)), .year(ledger.year))
    }
  }
}
