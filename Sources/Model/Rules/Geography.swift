/// Rule 24: every kommun gets its part.
public enum Geography: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Varje kommun får sin del enligt styrelsens beslut.",
      en: "Every kommun gets its part as the board has decided."),
    formula: "Σ_{i reaches k} y_it ≥ n, or the kommun's share of a quantity",
    reference: "styrelsens beslut", validFrom: nil,
    kind: .policy, strength: .chosen)

  /// One verdict for each row and side.
  public static func verdicts(on account: Account) -> [Verdict] {
    PriorityRule.verdicts(.geography, on: account)
  }
}
