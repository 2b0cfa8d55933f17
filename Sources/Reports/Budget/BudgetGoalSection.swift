import Model

extension Page {
  /// The financial goals, year by year, each met or not in words.
  mutating func addBudgetGoals(_ budget: BudgetFindings) {
    heading(Phrase(sv: "Finansiella mål", en: "Financial goals"))
    let years = budget.plannedYears
    var table = Table([.left] + years.map { _ in .right }, gap: 2)
    table.addHeadings(
      [Phrase(sv: "Mål", en: "Goal, SEK thousand or percent")(language)] + years.map(String.init))
    let amounts = budget.goals.flatMap(\.years).compactMap { year in
      if case .amount(let amount) = year.measure { amount } else { nil }
    }
    let thousands = Thousands(amounts, language: language)
    for goal in budget.goals {
      table.add([goal.heading(language)] + goal.years.map { written($0, thousands)(language) })
    }
    self.table(table)
    let missed = budget.goals.filter { $0.isMet == false }
    let judged = budget.goals.filter { $0.isMet != nil }
    guard !missed.isEmpty else {
      return paragraph(
        Phrase(
          sv: "Alla mål med en gräns uppnås alla år.",
          en: "Every goal that has a limit is met in every year."))
    }
    paragraph(
      Phrase(
        sv:
          "\(CountWord.beginning(missed.count)) av \(CountWord.phrase(judged.count)) mål uppnås inte alla år.",
        en:
          "\(CountWord.beginning(missed.count)) of \(CountWord.phrase(judged.count)) goals \(missed.count == 1 ? "is" : "are") not met in every year."
      ))
  }
}

extension Page {
  /// What a year comes to, and whether that is enough.
  private func written(_ year: BudgetGoal.Year, _ thousands: Thousands) -> Phrase {
    let measure =
      switch year.measure {
      case .amount(let amount):
        Phrase(sv: "\(thousands(amount))\u{A0}tkr", en: "\(thousands(amount))")
      case .share: year.measure.phrase
      }
    return switch year.isMet {
    case true?: Phrase(sv: "\(measure), ja", en: "\(measure), yes")
    case false?: Phrase(sv: "\(measure), nej", en: "\(measure), no")
    case nil: measure
    }
  }
}

extension BudgetGoal {
  /// The goal with where it is written, and that its limit is not verified where it is not.
  fileprivate var heading: Phrase {
    let source = reference.isEmpty ? "" : " (\(reference))"
    guard isUnverified else { return Phrase(sv: "\(name)\(source)", en: "\(name)\(source)") }
    return Phrase(
      sv: "\(name), ej verifierat\(source)", en: "\(name), not verified\(source)")
  }
}
