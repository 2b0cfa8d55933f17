import Model

extension Page {
  /// Who runs each insats and how many it meets, women and men apart.
  mutating func addBudgetInsatser(_ budget: BudgetFindings) {
    heading(
      Phrase(sv: "Insatserna och deras nya deltagare", en: "The insatser and their participants"))
    let years = budget.plannedYears
    var table = Table(
      [.left, .left, .right, .right] + years.map { _ in .right }, gap: 2)
    let first = years[0]
    table.addGroups(
      [.init(name: "", span: 2)]
        + [
          .init(
            name: Phrase(
              sv: "Nya deltagare \(year: first)", en: "New participants \(year: first)")(language),
            span: 3)
        ]
        + (years.count > 1
          ? [.init(name: Phrase(sv: "Plan", en: "Plan")(language), span: years.count - 1)] : []))
    table.addHeadings(
      [
        Phrase(sv: "Insats", en: "Insats"), Phrase(sv: "Insatsägare", en: "Owner"),
        Phrase(sv: "kvinnor", en: "women"),
        Phrase(sv: "män", en: "men"), Phrase(sv: "alla", en: "all"),
      ].map { $0(language) } + years.dropFirst().map(String.init))
    for focus in Insats.Focus.allCases {
      let shown = budget.insatser.filter { $0.focus == focus && $0.isFunded }
      guard !shown.isEmpty else { continue }
      table.addSection(
        (focus == .individual
          ? Phrase(sv: "Individinriktade", en: "Individual")
          : Phrase(sv: "Strukturövergripande", en: "Structural"))(language))
      for insats in shown {
        table.add(
          ["  " + insats.name, insats.ownerName] + cells(insats.people))
      }
    }
    table.addRule()
    table.add(
      [Phrase(sv: "Summa", en: "Total")(language), ""] + cells(budget.people))
    self.table(table)
    addChanges(budget)
    if budget.hidesSome { paragraph(SmallCount.explanation) }
  }

  /// Women, men and all of the budget year, and all of each plan year.
  private func cells(_ people: [BudgetPeople]) -> [String] {
    let first = people[0]
    let unknown = Phrase(sv: "ej angivet", en: "not stated")(language)
    let isNobody = people.allSatisfy(\.isNobody)
    let dash = "–"
    let sexes =
      isNobody
      ? [dash, dash] : [first.women, first.men].map { $0?.phrase(language) ?? unknown }
    return sexes + people.map { isNobody ? dash : $0.all.phrase(language) }
  }

  /// What begins, goes on and ends when the budget year begins.
  private mutating func addChanges(_ budget: BudgetFindings) {
    let kinds: [(YearChange.Kind, Phrase)] = [
      (.continues, Phrase(sv: "Fortsätter", en: "Goes on")), (.new, Phrase(sv: "Nya", en: "New")),
      (.ends, Phrase(sv: "Upphör", en: "Ends")),
    ]
    for (kind, name) in kinds {
      let names = budget.insatser.filter { $0.change == kind }.map(\.name)
      guard !names.isEmpty else { continue }
      let list = names.joined(separator: ", ")
      paragraph(Phrase(sv: "\(name): \(list).", en: "\(name): \(list)."))
    }
  }
}
