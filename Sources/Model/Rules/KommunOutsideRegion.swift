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

  /// One verdict a year, where a kommun stands outside the regions; where broken, the margin is the
  /// money that is paid in the wrong group.
  ///
  /// Where no region takes part the kommuner owe half. Otherwise the regions' group may lack no more
  /// than such kommuner count for there, and the kommuner pay what is left: each krona once.
  public static func verdicts(on account: Account) -> [Verdict] {
    guard account.scenario.kommuner.contains(where: \.outsideRegion) else { return [] }
    return account.ledger.indices.map { index in
      let pool = Fraction(account.funding[index].pool.amount)
      let lawful = account.scenario.lawfulShares(year: index)
      let kommuner = account.paid(by: .kommun, year: index)
      let least = pool * lawful.kommun.fraction
      let most = least + Fraction(account.movableToRegion(year: index).amount)
      let wrong = max(least - kommuner, kommuner - most, .zero).ceiling
      return Verdict(
        .kommunOutsideRegion, amiss: Kronor(wrong), .year(account.ledger[index].year))
    }
  }
}

extension Scenario {
  /// The shares that 5 § sets, or 5 a § where no region takes part in the year and every kommun
  /// stands outside.
  func lawfulShares(year index: Int) -> PartShares {
    let hasRegion = !members(of: .region, year: index).isEmpty
    return hasRegion || !members(of: .kommun, year: index).allSatisfy(\.outsideRegion)
      ? law.shares.value : law.sharesOutsideRegion.value
  }
}
