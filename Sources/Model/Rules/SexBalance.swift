/// Rule 23: the balance between women and men among participants.
public enum SexBalance: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Fördelningen mellan kvinnor och män ligger inom styrelsens gränser.",
      en: "The balance between women and men is within the board's limits."),
    formula: "w_lo ≤ Σ w_i·x_it / Σ x_it ≤ w_hi, as Σ (w_i − w_lo)·x_it ≥ 0",
    reference: "bet. 2003/04:SfU4, styrelsens beslut", validFrom: nil,
    kind: .policy, strength: .chosen)

  /// One verdict for each row and side.
  public static func verdicts(on account: Account) -> [Verdict] {
    PriorityRule.verdicts(.sexBalance, on: account)
  }
}
