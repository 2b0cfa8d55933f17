import Model

extension Page {
  /// What is funded, by year: whose it is, whom it meets and what it costs.
  mutating func addFunded(_ budget: BudgetFindings) {
    heading(Phrase(sv: "Insatserna i förslaget", en: "The insatser of the proposal"))
    let years = budget.forbund.years
    let funded = budget.insatser.filter(\.isFunded)
    var table = Table([.left, .left] + years.flatMap { _ in [.right, .right] }, gap: 2)
    table.addGroups(
      [Table.Group(name: "", span: 2)]
        + years.map { Table.Group(name: String($0), span: 2) })
    table.addHeadings(
      [Phrase(sv: "Insats", en: "Insats"), Phrase(sv: "insatsägare", en: "owner")]
        .map { $0(language) } + years.flatMap { _ in unitHeadings })
    let sums = years.indices.map { year in funded.map { $0.costs[year] }.total }
    let thousands = Thousands(funded.flatMap(\.costs) + sums, language: language)
    for focus in [Insats.Focus.individual, .structural] {
      let rows = funded.filter { $0.focus == focus }
      guard !rows.isEmpty else { continue }
      table.addSection(focus.plural(language))
      for insats in rows { table.add(cells(insats, thousands)) }
    }
    table.addRule()
    table.add(
      [Phrase(sv: "Summa", en: "Total")(language), ""]
        + years.indices.flatMap { year in
          [budget.people[year].all.phrase(language), thousands(sums[year])]
        })
    self.table(table)
    if budget.hidesSome { paragraph(SmallCount.explanation) }
  }

  private var unitHeadings: [String] {
    [
      Phrase(sv: "deltagare", en: "participants")(language),
      Phrase(sv: "tkr", en: "SEK k")(language),
    ]
  }

  private func cells(_ insats: BudgetInsats, _ thousands: Thousands) -> [String] {
    [insats.name, insats.ownerName]
      + insats.costs.indices.flatMap { year in
        [
          insats.people[year].isNobody ? "–" : insats.people[year].all.phrase(language),
          insats.costs[year] == .zero ? "–" : thousands(insats.costs[year]),
        ]
      }
  }
}

extension Insats.Focus {
  /// What insatser of the kind are called together.
  fileprivate var plural: Phrase {
    switch self {
    case .individual: Phrase(sv: "Individinriktade", en: "Individual")
    case .structural: Phrase(sv: "Strukturövergripande", en: "Structural")
    }
  }
}
