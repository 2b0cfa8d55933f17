/// Rule 1: the state pays half, the regions a quarter and the kommuner a quarter.
public enum ContributionShares: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Staten bidrar med hälften, regionerna med en fjärdedel och kommunerna med en fjärdedel.",
      en: "The state pays half, the regions a quarter and the kommuner a quarter."),
    formula: "T = D · min over parts ⌊offer / (D · share)⌋; paid by part = share · T",
    reference: "lag (2003:1210) 5 §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year; the margin is the pool itself where shares hold.
  public static func verdicts(on account: Account) -> [Verdict] {
    zip(account.funding, account.ledger).map { funding, ledger in
      Verdict(
        .contributionShares, holds(in: funding) ? .kept : .broken, .year(ledger.year),
        margin: .kronor(funding.payments.map(\.unused).total))
    }
  }

  /// Whether payments come to the pool and nobody pays more than is offered.
  public static func holds(in funding: Funding) -> Bool {
    let within = funding.payments.allSatisfy { $0.paid >= .zero && $0.paid <= $0.offered }
    let fits = Part.allCases.allSatisfy { part in
      funding.shares[part] == .none
        || Fraction((funding.offers[part] ?? .zero).amount)
          >= Fraction(funding.pool.amount) * funding.shares[part].fraction
    }
    return within && fits && funding.payments.map(\.paid).total == funding.pool
  }
}
