/// Rule 1: the state pays half, the regions a quarter and the kommuner a quarter.
public enum ContributionShares: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Staten bidrar med hälften, regionerna med en fjärdedel och kommunerna med en fjärdedel.",
      en: "The state pays half, the regions a quarter and the kommuner a quarter."),
    formula: "T = D · min over parts ⌊offer / (D · share)⌋; paid by part = share · T",
    reference: "lag (2003:1210) 5 §", validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year; the margin is what lies unused where the shares hold, and otherwise how
  /// much is paid by the wrong part, beyond an offer or by somebody who is no member.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.funding.indices.map { index in
      let funding = account.funding[index]
      let wrong = misplaced(year: index, of: account)
      return Verdict(
        .contributionShares, wrong == .zero ? .kept : .broken, .year(account.ledger[index].year),
        margin: .kronor(wrong == .zero ? funding.payments.map(\.unused).total : -wrong))
    }
  }

  /// The largest amount by which a part misses its share or a member passes its offer, rounded up
  /// to a krona.
  ///
  /// What a kommun outside the regions may pay in the regions' group (5 a §) is no miss.
  private static func misplaced(year index: Int, of account: Account) -> Kronor {
    let funding = account.funding[index]
    let movable = account.movableToRegion(year: index)
    let regionLacks = funding.due(from: .region) - account.paid(by: .region, year: index)
    let moved = min(max(.zero, regionLacks), Fraction(movable.amount))
    let misses = [
      funding.due(from: .state) - account.paid(by: .state, year: index),
      regionLacks - moved,
      funding.due(from: .kommun) + moved - account.paid(by: .kommun, year: index),
    ]
    let worst = misses.map { max($0, .zero - $0).ceiling }.max() ?? 0
    let beyond = funding.payments.map { $0.paid - $0.offered }.max() ?? .zero
    return max(Kronor(worst), beyond)
  }
}

extension Account {
  /// What the members of a part pay together in a year.
  func paid(by part: Part, year index: Int) -> Fraction {
    let members = Set(scenario.stated.members.filter { $0.part == part }.map(\.id))
    let paid = funding[index].payments.filter { members.contains($0.member) }.map(\.paid)
    return Fraction(paid.total.amount)
  }

  /// The most that kommuner outside the regions may pay in the regions' group (5 a §).
  func movableToRegion(year index: Int) -> Kronor {
    guard funding[index].shares.region > .none else { return .zero }
    return funding[index].payments.map { payment in
      guard let member = scenario.member(payment.member), member.outsideRegion else {
        return Kronor.zero
      }
      return Kronor((Fraction(payment.offered.amount) * member.shareAsRegion.fraction).floor)
    }.total
  }
}
