/// Rule 25: what each part gains is shown beside what it pays.
public enum GainAgainstContribution: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Nyttan för varje part redovisas bredvid vad parten betalar.",
      en: "What each part gains is shown beside what it pays."),
    formula: "gain_pt = Σ_i persons_it · Σ_g share_ig · amount(before_g, p), beside 50/25/25",
    reference: "lag (2003:1210) 1 §", validFrom: .lawInForce, kind: .law, strength: .warning)

  /// One verdict a year where the scenario states what parts gain; the margin is the persons whose
  /// gain cannot be shown, since their livelihood before is not stated or has no amounts.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.ledger.enumerated().compactMap { index, ledger in
      account.gain(year: index).map { gain in
        Verdict(
          .gainAgainstContribution, margin: .persons(-gain.personsWithoutAmount),
          breach: .warning, .year(ledger.year))
      }
    }
  }
}
