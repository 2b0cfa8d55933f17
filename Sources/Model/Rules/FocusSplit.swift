/// Rule 21: what meets people and what works on structure are separate records.
public enum FocusSplit: EligibilityRule {
  /// The rule.
  public static let id = RuleID.focusSplit
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "En insats är antingen individinriktad eller strukturövergripande; en blandad registreras som två.",
      en: "An insats is either individual or structural; a mixed one is registered as two."),
    formula: "¬(persons(i) ∧ benefit points(i))",
    reference: "Uppföljning Finsam", validFrom: nil, kind: .guidance, strength: .hard)

  /// Excluded when it counts both persons and benefit points.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    guard insats.benefitPoints != nil, !insats.effects.isEmpty else { return nil }
    return .excluded(
      Phrase(
        sv: "räknar både personer och nyttopoäng och ska registreras som två insatser",
        en: "counts both persons and benefit points and must be registered as two insatser"))
  }
}
