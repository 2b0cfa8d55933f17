/// Rule 18: a funded insats has a volume, and a grant, that it can have in that year of its run.
public enum Volumes: InsatsRule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "En finansierad insats har en volym och ett belopp som den kan ha.",
      en: "A funded insats has a volume and an amount that it can have."),
    formula:
      "x_it = 0 ∨ least_ita ≤ x_it ≤ most_ita, or one of its levels, in the a-th year of its run",
    reference: "ansökan", validFrom: nil, kind: .data, strength: .hard)

  /// One broken verdict for each volume that no option has.
  public static func verdicts(on account: Account) -> [Verdict] {
    let broken = verdictsOnEach(of: account)
    return broken.isEmpty ? [Verdict(.volumes, .kept, .everyFundedInsats)] : broken
  }

  /// One broken verdict for each year whose volume no option has.
  public static func verdicts(on account: Account, of position: Int) -> [Verdict] {
    var broken: [Verdict] = []
    for (index, choice) in account.plan.choices[position].enumerated() {
      guard let choice, account.point(position, year: index) == nil else { continue }
      let name = account.scenario.insatser[position].name
      let year = account.ledger[index].year
      broken.append(
        Verdict(
          .volumes, .broken,
          Phrase(
            sv: "\(name) år \(year: year) kan inte ha \(choice.volume) deltagare",
            en: "\(name) in \(year: year) cannot have \(choice.volume) participants")))
    }
    return broken
  }
}
