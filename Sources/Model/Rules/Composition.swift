/// Rule 5: Försäkringskassan, Arbetsförmedlingen, a kommun and a region take part.
public enum Composition: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Försäkringskassan, Arbetsförmedlingen, minst en region och minst en kommun deltar.",
      en: "Försäkringskassan, Arbetsförmedlingen, at least one region and one kommun take part."),
    formula: "FK ∧ AF ∧ ≥ 1 kommun ∧ (≥ 1 region ∨ every kommun stands outside a region)",
    reference: "lag (2003:1210) 3 §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict on the förbund, or one a year where a membership begins or ends.
  public static func verdicts(on account: Account) -> [Verdict] {
    let scenario = account.scenario
    guard !scenario.changingMemberships.isEmpty else {
      return [verdict(missing(in: scenario, year: 0), Phrase.theForbund)]
    }
    return account.ledger.indices.map { index in
      let year = account.ledger[index].year
      return verdict(
        missing(in: scenario, year: index).map {
          Phrase(sv: "år \(year: year), \($0)", en: "year \(year: year), \($0)")
        }, .year(year))
    }
  }

  private static func verdict(_ missing: Phrase?, _ subject: Phrase) -> Verdict {
    Verdict(.composition, missing == nil ? .kept : .broken, missing ?? subject)
  }

  /// Who is missing in some month of the year `index`, or `nil` when the förbund is whole throughout.
  public static func missing(in scenario: Scenario, year index: Int) -> Phrase? {
    let year = scenario.years.lowerBound + index
    for month in 1...(scenario.changingMemberships.isEmpty ? 1 : 12) {
      let members = scenario.stated.members.filter {
        scenario.membership(of: $0.id).hasMonth(month, of: year)
      }
      if let missing = missing(among: members) { return missing }
    }
    return nil
  }

  /// Who is missing for a förbund of these members, or `nil` when it is whole.
  static func missing(among members: [Member]) -> Phrase? {
    let parties = Set(members.map(\.party))
    var absent: [Phrase] = []
    if !parties.contains(.fk) {
      absent.append(Phrase(sv: "Försäkringskassan", en: "Försäkringskassan"))
    }
    if !parties.contains(.af) {
      absent.append(Phrase(sv: "Arbetsförmedlingen", en: "Arbetsförmedlingen"))
    }
    if !parties.contains(.kommun) { absent.append(Phrase(sv: "en kommun", en: "a kommun")) }
    let isOutside = members.allSatisfy { $0.part != .kommun || $0.outsideRegion }
    if !parties.contains(.region), !isOutside {
      absent.append(Phrase(sv: "en region", en: "a region"))
    }
    guard !absent.isEmpty else { return nil }
    return Phrase(
      sv: "saknas: \(list: absent.map(\.sv))", en: "missing: \(list: absent.map(\.en))")
  }
}
