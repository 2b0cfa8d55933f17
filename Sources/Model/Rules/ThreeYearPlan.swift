/// Rule 14: the budget carries a plan for the economy for three years.
public enum ThreeYearPlan: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Budgeten innehåller en plan för ekonomin för tre år.",
      en: "The budget has a plan for the economy for three years."),
    formula: "years ≥ 3; rules 11–13 are reported for each",
    reference: "lag (2003:1210) 21 §, kommunallagen (2017:725) 11 kap. 6 §",
    validFrom: .kommunallagInForce, kind: .law, strength: .hard)

  /// Kept by construction: every year asked for has its ledger.
  ///
  /// Not judged when fewer years are asked for than the law's plan has, since the question is then
  /// another.
  public static func verdicts(on account: Account) -> [Verdict] {
    guard account.scenario.yearCount >= account.scenario.law.planYears.value else { return [] }
    return [Verdict(.threeYearPlan, .kept, .theForbund)]
  }
}
