/// Rule 8: no benefits, no public authority, no services of the förbund's own to individuals.
public enum ProhibitedContent: EligibilityRule {
  /// The rule.
  public static let id = RuleID.prohibitedContent
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Förbundet beslutar inte om förmåner eller rättigheter, utövar inte myndighet och ger inte tjänster åt enskilda.",
      en:
        "The förbund decides no benefits or rights, exercises no authority and serves no individuals."
    ),
    formula: "contains(i) ∩ prohibited = ∅", reference: "lag (2003:1210) 7 § andra stycket",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// Excluded with prohibited content; silence is a warning.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    guard let contains = insats.contains else {
      return .missing(Phrase(sv: "innehåll saknas", en: "no content is stated"))
    }
    let prohibited = contains.filter(\.isProhibited).map(\.rawValue).sorted()
    guard !prohibited.isEmpty else { return nil }
    return .excluded(
      Phrase(
        sv: "får inte innehålla \(list: prohibited)", en: "may not contain \(list: prohibited)"))
  }
}
