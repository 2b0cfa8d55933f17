/// Rule 9: a member owns the insats and has accepted it.
public enum OwnerRule: EligibilityRule {
  /// The rule.
  public static let id = RuleID.owner
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Varje insats har en medlem som insatsägare, och ägaren har accepterat.",
      en: "Every insats has a member as its owner, and the owner has accepted."),
    formula: "owner(i) ∈ members; accepted(i) is a warning", reference: "nationell vägledning",
    validFrom: .lawInForce, kind: .guidance, strength: .hard)

  /// Excluded when no member owns it; a warning until the owner has accepted.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    guard scenario.member(insats.owner) != nil else {
      let known = scenario.stated.members.map(\.id.text)
      let nearest = NearestName.of(insats.owner.text, among: known)
      return .excluded(
        Phrase(
          sv:
            "insatsägaren \(insats.owner) är inte medlem\(nearest.map { "; menas \($0)?" } ?? "")",
          en:
            "its owner \(insats.owner) is not a member\(nearest.map { "; is \($0) meant?" } ?? "")")
      )
    }
    switch insats.agreement {
    case .accepted, .decided: return nil
    case .asked:
      return .missing(
        Phrase(sv: "insatsägaren har inte accepterat ännu", en: "its owner has not accepted yet"))
    case nil:
      return .missing(
        Phrase(sv: "överenskommelse med insatsägaren saknas", en: "no agreement with its owner"))
    }
  }
}
