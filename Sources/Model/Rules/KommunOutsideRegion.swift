/// Rule 4: a kommun outside every region pays half where no region takes part, and otherwise
/// counts in both groups, each krona once.
public enum KommunOutsideRegion: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "En kommun utanför region bidrar med hälften om ingen region deltar, annars räknas den i båda grupperna.",
      en:
        "A kommun outside the regions pays half if no region takes part; otherwise it counts in both groups."
    ),
    formula: "no region: S = T/2, K = T/2; else K = Σ(1 − a_k)·K_k, R = Σ R_r + Σ a_k·K_k",
    reference: "lag (2003:1210) 5 a §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year, where a kommun stands outside the regions.
  public static func verdicts(on account: Account) -> [Verdict] {
    let scenario = account.scenario
    guard scenario.kommuner.contains(where: \.outsideRegion) else { return [] }
    let hasRegion = scenario.stated.members.contains { $0.part == .region }
    let allOutside = scenario.kommuner.allSatisfy(\.outsideRegion)
    return zip(account.funding, account.ledger).map { funding, ledger in
      let halves = scenario.law.sharesOutsideRegion.value
      let holds =
        !hasRegion && allOutside
        ? funding.shares == halves
        : funding.shares == scenario.law.shares.value
          && funding.offers.values.total == funding.payments.map(\.offered).total
      return Verdict(.kommunOutsideRegion, holds ? .kept : .broken, .year(ledger.year))
    }
  }
}
