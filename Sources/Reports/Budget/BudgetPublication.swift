public import Model

extension BudgetFindings {
  /// The budget as a document: the decision, the budget, the insatser, the goals and what they rest
  /// on, and then a page for each member to read before the samråd.
  public func publication(in language: Language) -> Publication {
    publication(in: language, pictures: [])
  }

  /// The same document with a picture of where the money goes.
  ///
  /// - Throws: why the picture could not be drawn.
  public func illustrated(in language: Language) async throws(ProgramFailure) -> Publication {
    publication(
      in: language, pictures: try await Gnuplot.draw([allocationPicture], in: language))
  }

  private func publication(in language: Language, pictures: [Picture]) -> Publication {
    var page = Page(language: language, isDetailed: false)
    page.addBudgetTitle(self)
    page.addBudgetDecision(decision)
    page.addBudgetTable(self)
    for picture in pictures { page.picture(picture) }
    page.addBudgetInsatser(self)
    page.addBudgetGoals(self)
    page.addBudgetCalendar(decision)
    page.addRules(rules)
    page.addBudgetAssumptions(self)
    for member in members { page.addMember(member, of: self) }
    return Publication(page, by: forbund)
  }

  /// Where the money goes in each planned year; the budget's own table has the figures.
  var allocationPicture: PictureDescription {
    let planned = columns.indices.filter { columns[$0].planned != nil }
    return .allocation(
      id: "allocation",
      title: Phrase(sv: "Vart pengarna går, tkr", en: "Where the money goes, SEK thousand"),
      planned.map { place in
        func amount(_ keys: String...) -> Kronor {
          keys.compactMap { self[$0]?.amounts[place] }.total
        }
        let individual = amount("insatser.individual")
        return Allocation(
          name: columns[place].title, fixedCosts: amount("fixed", "reserve"),
          individual: individual, structural: amount("insatser") - individual)
      })
  }
}

extension Page {
  /// Whose budget it is, for which years, and that it is a proposal.
  mutating func addBudgetTitle(_ budget: BudgetFindings) {
    title(budget.forbund.period.capitalised)
    let number = budget.decision.caseNumber.map { " · \($0)" } ?? ""
    line(
      Phrase(
        sv: "\(budget.forbund.title)\(number) · Förslag: styrelsen beslutar (10 §)",
        en: "\(budget.forbund.title)\(number) · Proposal: the board decides (10 §)"))
  }
}
