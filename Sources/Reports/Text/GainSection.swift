import Model

extension Page {
  /// What we get: persons by outcome, points, and the people who take part, each kept apart.
  mutating func addGains(_ plan: PlanFindings) {
    heading(Phrase(sv: "Det här får vi", en: "What we get"))
    var table = YearTable(
      plan.years, sums: true, language: language,
      caption: plan.value.countsYears
        ? Phrase(sv: "Fler personår än utan insatserna", en: "More person-years than without")
        : Phrase(sv: "Fler personer än utan insatserna", en: "More persons than without"))
    for outcome in plan.value.outcomes {
      let name = outcome.outcome.spoken
      table.add(Phrase(sv: "  \(name)", en: "  \(name)"), outcome.byYear)
    }
    if plan.value.points > .zero {
      table.add(
        Phrase(sv: "Nyttopoäng, en bedömning", en: "Benefit points, a judgement"),
        plan.years.map(\.points))
    }
    addPeople(plan.years.map(\.participants), to: &table)
    self.table(table.whole)
  }

  private func addPeople(_ people: [SexSplit], to table: inout YearTable) {
    table.add(
      Phrase(sv: "Nya deltagare per år", en: "New participants a year"), people.map(\.all))
    let unknown = people.map(\.unknown)
    guard unknown != people.map(\.all) else { return }
    table.add(Phrase(sv: "  kvinnor", en: "  women"), people.map { Volume($0.women) })
    table.add(Phrase(sv: "  män", en: "  men"), people.map { Volume($0.men) })
    if unknown.contains(where: { $0 > .zero }) {
      table.add(Phrase(sv: "  kön inte angivet", en: "  sex not stated"), unknown)
    }
  }
}
