/// Rule 17: what is decided is funded, at the decided volume, to the decided date.
public enum DecidedInsatser: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Beslutade insatser finansieras med beslutad volym till beslutets slut.",
      en: "Decided insatser are funded at the decided volume until the decision ends."),
    formula: "y_it = 1 and x_it ≥ decided volume while decided", reference: "överenskommelse",
    validFrom: nil, kind: .data, strength: .hard)

  /// One verdict for each decided insats.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.scenario.insatser.enumerated().compactMap { position, insats in
      guard insats.status == .decided else { return nil }
      let kept = (0..<account.scenario.yearCount).allSatisfy { index in
        !account.terms[position][index].isDecided
          || account.plan.choices[position][index] != nil
      }
      return Verdict(
        .decidedInsatser, kept ? .kept : .broken, Phrase(sv: "\(insats.name)", en: "\(insats.name)")
      )
    }
  }
}
