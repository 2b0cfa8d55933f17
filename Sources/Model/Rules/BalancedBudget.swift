/// Rule 13: revenue exceeds cost; a deficit needs a stated motive.
public enum BalancedBudget: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Intäkterna överstiger kostnaderna. Ett underskott kräver ett angivet motiv.",
      en: "Revenue exceeds cost. A deficit needs a stated motive."),
    formula: "T_t − F_t − reserve_t − Σ_i c_it ≥ 1 kr",
    reference: "lag (2003:1210) 21 §, kommunallagen (2017:725) 11 kap. 5 §",
    validFrom: .kommunallagInForce, kind: .law, strength: .warning)

  /// One verdict a year; says whether the motive is there.
  public static func verdicts(on account: Account) -> [Verdict] {
    let motive = account.scenario.stated.equity.motive
    return account.ledger.map { ledger in
      let margin = Margin.kronor(ledger.result - Kronor(1))
      guard margin.isNegative else {
        return Verdict(.balancedBudget, .kept, .year(ledger.year), margin: margin)
      }
      let subject =
        motive == nil
        ? Phrase(
          sv: "år \(year: ledger.year), motiv saknas", en: "year \(year: ledger.year), no motive")
        : Phrase(
          sv: "år \(year: ledger.year), motiv finns",
          en: "year \(year: ledger.year), with a motive")
      return Verdict(
        .balancedBudget, .warning, subject, margin: margin, isMotivated: motive != nil)
    }
  }
}
