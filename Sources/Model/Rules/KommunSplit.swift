/// Rule 2: the kommuner are one part and split it as they agree, exactly.
public enum KommunSplit: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Kommunerna är tillsammans en part och fördelar sin del som de kommer överens om.",
      en: "The kommuner are together one part and split its share as they agree."),
    formula: "Σ_k K_k = K, K_k ≥ 0", reference: "lag (2003:1210) 5 § andra stycket",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year.
  public static func verdicts(on account: Account) -> [Verdict] {
    PartSplit.verdicts(.kommunSplit, of: .kommun, on: account)
  }
}

/// The exact split of one part's share among its members.
enum PartSplit {
  static func verdicts(_ rule: RuleID, of part: Part, on account: Account) -> [Verdict] {
    let members = account.scenario.stated.members
    guard members.contains(where: { $0.part == part }),
      !members.contains(where: { $0.shareAsRegion > .none })
    else { return [] }
    let ids = Set(members.filter { $0.part == part }.map(\.id))
    return zip(account.funding, account.ledger).map { funding, ledger in
      let holds = isExact(funding, part: part, members: ids)
      return Verdict(rule, holds ? .kept : .broken, .year(ledger.year))
    }
  }

  static func isExact(_ funding: Funding, part: Part, members: Set<MemberID>) -> Bool {
    let paid = funding.payments.filter { members.contains($0.member) }.map(\.paid)
    return paid.allSatisfy { $0 >= .zero }
      && Fraction(paid.total.amount)
        == Fraction(funding.pool.amount) * funding.shares[part].fraction
  }
}
