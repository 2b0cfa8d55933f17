/// Rule 5: Försäkringskassan, Arbetsförmedlingen, a kommun and a region take part.
public enum Composition: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Försäkringskassan, Arbetsförmedlingen, minst en region och minst en kommun deltar.",
      en: "Försäkringskassan, Arbetsförmedlingen, at least one region and one kommun take part."),
    formula: "FK ∧ AF ∧ ≥ 1 kommun ∧ (≥ 1 region ∨ every kommun stands outside a region)",
    reference: "lag (2003:1210) 3 §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict on the förbund.
  public static func verdicts(on account: Account) -> [Verdict] {
    let missing = missing(in: account.scenario)
    guard let missing else { return [Verdict(.composition, .kept, .theForbund)] }
    return [Verdict(.composition, .broken, missing)]
  }

  /// Who is missing, or `nil` when the förbund is whole.
  public static func missing(in scenario: Scenario) -> Phrase? {
    let members = scenario.stated.members
    let parties = Set(members.map(\.party))
    var absent: [Phrase] = []
    if !parties.contains(.fk) {
      absent.append(Phrase(sv: "Försäkringskassan", en: "Försäkringskassan"))
    }
    if !parties.contains(.af) {
      absent.append(Phrase(sv: "Arbetsförmedlingen", en: "Arbetsförmedlingen"))
    }
    if !parties.contains(.kommun) { absent.append(Phrase(sv: "en kommun", en: "a kommun")) }
    if !parties.contains(.region), !scenario.kommuner.allSatisfy(\.outsideRegion) {
      absent.append(Phrase(sv: "en region", en: "a region"))
    }
    guard !absent.isEmpty else { return nil }
    return Phrase(
      sv: "saknas: \(list: absent.map(\.sv))", en: "missing: \(list: absent.map(\.en))")
  }
}
