import Model

extension Page {
  /// The budget itself: every line, in every column.
  mutating func addBudgetTable(_ budget: BudgetFindings) {
    heading(Phrase(sv: "Budget i tkr", en: "Budget, SEK thousand"))
    var table = Table([.left] + budget.columns.map { _ in .right }, gap: 2)
    table.addHeadings([""] + budget.columns.map { $0.title(language) })
    let thousands = Thousands(budget.lines.flatMap(\.amounts).compactMap { $0 }, language: language)
    var section: BudgetLine.Section?
    for line in budget.lines {
      if line.section != section {
        section = line.section
        table.addSection(line.section.name(language))
      }
      if line.closesSection { table.addRule() }
      let indentation = line.closesSection || line.section == .result ? "" : "  "
      table.add(
        [indentation + line.name(language)]
          + line.amounts.map { $0.map { thousands($0) } ?? "–" })
    }
    self.table(table)
    addNotes(budget)
  }

  /// What a reader needs to know of the signs, the dashes and the ceiling.
  private mutating func addNotes(_ budget: BudgetFindings) {
    paragraph(
      Phrase(
        sv: "Resultatet är intäkter minus kostnader; ett underskott tas ur det egna kapitalet.",
        en: "The result is income minus costs; a deficit is taken from equity."))
    if budget.lines.contains(where: { $0.amounts.contains(nil) }) {
      paragraph(
        Phrase(
          sv: "– står där uppgiften inte är angiven. En summa som saknar en del skrivs inte ut.",
          en: "– stands where a figure is not stated. A sum that lacks a part is not written."))
    }
    addUnverified(budget.evidence)
  }
}

extension BudgetLine {
  /// Whether it is the sum that ends its section.
  fileprivate var closesSection: Bool {
    switch key {
    case "contributions", "fixed", "insatser.individual", "insatser.structural", "result": true
    default: false
    }
  }
}
