/// Rule 17: what is decided is funded, at the decided volume, to the decided date.
public enum DecidedInsatser: InsatsRule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Beslutade insatser finansieras med beslutad volym till beslutets slut.",
      en: "Decided insatser are funded at the decided volume until the decision ends."),
    formula: "y_it = 1 and x_it ≥ decided volume while decided", reference: "överenskommelse",
    validFrom: nil, kind: .data, strength: .hard)

  /// One verdict for each decided insats; where broken, the margin is how many participants it is
  /// short of what is decided, in the year where it is most.
  public static func verdicts(on account: Account) -> [Verdict] { verdictsOnEach(of: account) }

  /// One verdict where the insats is decided.
  public static func verdicts(on account: Account, of position: Int) -> [Verdict] {
    guard account.scenario.insatser[position].status == .decided else { return [] }
    let insats = account.scenario.insatser[position]
    let name = Phrase(sv: "\(insats.name)", en: "\(insats.name)")
    let years = account.ledger.indices.filter { account.terms[position][$0].isDecided }
    let isFunded = years.allSatisfy { account.plan.choices[position][$0] != nil }
    guard insats.volume != nil, !years.isEmpty else {
      return [Verdict(.decidedInsatser, isFunded ? .kept : .broken, name)]
    }
    let margins = years.map { account.decidedMargin(position, year: $0) }
    let least = margins.min() ?? .zero
    let isKept = isFunded && least >= .zero
    return [
      Verdict(
        .decidedInsatser, isKept ? .kept : .broken, name,
        margin: isKept ? nil : .participants(least))
    ]
  }
}

extension Account {
  /// Participants above the least that a decided insats may have in the way the plan runs it.
  fileprivate func decidedMargin(_ position: Int, year index: Int) -> Volume {
    let choice = plan.choices[position][index]
    let ends = choice?.endsWhenDecided ?? false
    let options = terms[position][index].options.filter { ($0.mode == .endsWhenDecided) == ends }
    return (choice?.volume ?? .zero) - (options.map(\.least).min() ?? .zero)
  }
}
