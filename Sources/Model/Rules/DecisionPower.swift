/// Rule 30: the tool drafts and the board decides.
public enum DecisionPower: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Resultatet är ett förslag. Styrelsen beslutar och får inte delegera mål, inriktning eller omfattning.",
      en:
        "The result is a proposal. The board decides and may not delegate aims, direction or extent."
    ),
    formula: "every answer is called a proposal (förslag)", reference: "lag (2003:1210) 10 §",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// Kept by construction: there is no way to state a decision.
  public static func verdicts(on account: Account) -> [Verdict] {
    [Verdict(.decisionPower, .kept, Phrase(sv: "förslag till beslut", en: "a proposal"))]
  }
}
