/// Rule 7: at least two of the four parties take part; all kommuner are one.
public enum PartsTakingPart: EligibilityRule {
  /// The rule.
  public static let id = RuleID.partsTakingPart
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Minst två av Försäkringskassan, Arbetsförmedlingen, region och kommun samverkar i insatsen.",
      en: "At least two of Försäkringskassan, Arbetsförmedlingen, region and kommun take part."),
    formula: "|parties(i)| ≥ 2, kommuner counted as one",
    reference: "lag (2003:1210) 7 § 3 och nationell vägledning", validFrom: .lawInForce,
    kind: .law, strength: .hard)

  /// Excluded with fewer than two parties.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    guard insats.parties.count < 2 else { return nil }
    return .excluded(
      Phrase(
        sv: "bara \(insats.parties.count, "part", "parter") deltar",
        en: "only \(insats.parties.count, "party takes", "parties take") part"))
  }
}
