/// Rule 2: the kommuner are one part and split it as they agree, exactly.
public enum KommunSplit: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Kommunerna är tillsammans en part och fördelar sin del som de kommer överens om.",
      en: "The kommuner are together one part and split its share as they agree."),
    formula: "Σ_k K_k = K, K_k ≥ 0", reference: "lag (2003:1210) 5 § andra stycket",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year; where broken, the margin is how far the payments are from the part's share.
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
    return account.ledger.indices.map { index in
      let payments = account.funding[index].payments.filter { ids.contains($0.member) }
      let owed = account.funding[index].due(from: part) - account.paid(by: part, year: index)
      let missed = max(owed, .zero - owed).ceiling
      let negative = payments.map { -$0.paid.amount }.max() ?? 0
      return Verdict(
        rule, amiss: Kronor(max(missed, negative, 0)), .year(account.ledger[index].year))
    }
  }
}

extension Verdict {
  /// A verdict on something that is either right or amiss by an amount.
  init(_ rule: RuleID, amiss: Kronor, _ subject: Phrase) {
    self.init(
      rule, amiss == .zero ? .kept : .broken, subject,
      margin: amiss == .zero ? nil : .kronor(-amiss))
  }
}
