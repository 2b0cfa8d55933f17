/// Rule 22: the board's shares, amounts and counts over groups, tags, owners and insatser.
public enum PriorityGroup: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Styrelsens andelar och belopp för grupper och insatser hålls.",
      en: "The board's shares and amounts for groups and insatser hold."),
    formula: "Σ (w_i − γ)·c_it ≥ 0, or Σ w_i·q_it within its limits",
    reference: "styrelsens beslut", validFrom: nil,
    kind: .policy, strength: .chosen)

  /// One verdict for each row and side.
  public static func verdicts(on account: Account) -> [Verdict] {
    PriorityRule.verdicts(.priorityGroup, on: account)
  }
}
