/// Rule 6: an individual insats is for people in need of coordinated rehabilitation towards work.
public enum PurposeRule: EligibilityRule {
  /// The rule.
  public static let id = RuleID.purpose
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Insatsen avser personer som behöver samordnad rehabilitering och syftar till förmåga till förvärvsarbete.",
      en:
        "The insats is for people who need coordinated rehabilitation and aims at ability to work."
    ),
    formula: "purpose(i) = förvärvsarbete ∧ coordinated need(i), for individual insatser",
    reference: "lag (2003:1210) 2 §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// Excluded when it states another purpose or no coordinated need; silence is a warning.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    if let purpose = insats.purpose, !purpose.isAllowed(insats.focus) {
      return .excluded(
        Phrase(
          sv: "syftet ”\(purpose.rawValue)” ligger utanför 2 och 7 §§",
          en: "the purpose “\(purpose.rawValue)” is outside 2 and 7 §§"))
    }
    if insats.focus == .individual, insats.coordinatedNeed == false {
      return .excluded(
        Phrase(
          sv: "deltagarna behöver inte samordnade insatser",
          en: "its participants do not need coordinated support"))
    }
    if insats.purpose == nil {
      return .missing(Phrase(sv: "syfte saknas", en: "no purpose is stated"))
    }
    guard insats.focus == .individual, insats.coordinatedNeed == nil else { return nil }
    return .missing(
      Phrase(sv: "behov av samordning är inte angivet", en: "coordinated need is not stated"))
  }
}

extension Insats.Purpose {
  /// Whether an insats of a focus may have it: cooperation and evaluation (7 § 2 and 5) are no work
  /// with individuals.
  fileprivate func isAllowed(_ focus: Insats.Focus) -> Bool {
    switch self {
    case .work: true
    case .cooperation, .evaluation: focus == .structural
    case .other: false
    }
  }
}
