import Model

extension Page {
  /// What the law says before there is a plan.
  mutating func addLawCheck(_ check: LawCheck) {
    let free = check.candidates - Set(check.exclusions.map(\.id)).count
    heading(
      check.isLawful
        ? Phrase(
          sv: "Underlaget går att planera med.", en: "The scenario can be planned with.")
        : Phrase(
          sv: "Med det här underlaget finns ingen laglig plan.",
          en: "With this scenario there is no lawful plan."))
    paragraph(
      Phrase(
        sv: "\(free) av \(check.candidates) insatser får finansieras.",
        en: "\(free) of \(check.candidates) insatser may be funded."))
    addExclusions(check.exclusions)
    addRules(check.rules)
  }

  /// Candidates that no plan may fund, and why.
  mutating func addExclusions(_ exclusions: [Exclusion]) {
    for exclusion in exclusions {
      item(
        Phrase(
          sv: "Får inte finansieras: \(exclusion.name) (\(exclusion.id)), \(exclusion.why)",
          en: "May not be funded: \(exclusion.name) (\(exclusion.id)), \(exclusion.why)"))
    }
  }
}
