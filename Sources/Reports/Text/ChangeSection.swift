import Model

extension Page {
  /// What goes on, begins and ends compared with last year's plan, or with what runs today where
  /// that plan is not stated.
  mutating func addChange(_ plan: PlanFindings) {
    let before = plan.years[0].ledger.year - 1
    heading(
      plan.statesLastYear
        ? Phrase(
          sv: "Det här ändras från \(year: before)", en: "What changes from \(year: before)")
        : Phrase(sv: "Det här ändras från i dag", en: "What changes from today"))
    add(plan, .continues, Phrase(sv: "Fortsätter", en: "Goes on"))
    add(plan, .new, Phrase(sv: "Nya", en: "New"))
    add(plan, .ends, Phrase(sv: "Upphör", en: "Ends"))
    let later = plan.insatser.filter { $0.change == .none && $0.isFunded }.map { insats in
      let first = insats.years.first { $0.choice != nil }?.year ?? before + 1
      return "\(insats.name) \(first)"
    }
    if !later.isEmpty {
      let list = later.joined(separator: ", ")
      paragraph(Phrase(sv: "Börjar senare: \(list).", en: "Begins later: \(list)."))
    }
  }

  private mutating func add(
    _ plan: PlanFindings, _ change: YearChange.Kind, _ title: Phrase
  ) {
    let names = plan.insatser.filter { $0.change == change }.map(name)
    guard !names.isEmpty else { return }
    let list = names.joined(separator: ", ")
    paragraph(Phrase(sv: "\(title): \(list).", en: "\(title): \(list)."))
  }

  /// The name, and in a detailed text what the cost changes by from last year's budget.
  private func name(of insats: InsatsFindings) -> String {
    guard isDetailed, let before = insats.lastYear, insats.change == .continues else {
      return insats.name
    }
    let difference = insats.years[0].cost - before.cost
    let sign = difference > .zero ? "+" : ""
    return "\(insats.name) (\(sign)\(NumberWriting.money(difference, in: language)))"
  }
}
