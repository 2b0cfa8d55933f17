public import Model
import Planning

extension BoardReport {
  /// How many questions the first page answers: the first ones of the scenario.
  static let questionsOnFirstPage = 3

  /// The report as a document.
  ///
  /// - Parameters:
  ///   - language: The language of the document.
  ///   - pictures: The pictures that were drawn for it.
  /// - Returns: The document, in every form it can be given out in.
  public func publication(
    in language: Language, pictures: BoardPictures = .none
  ) -> Publication {
    var page = Page(
      language: language, isDetailed: true,
      smallNumbers: hidden.isEmpty ? .hidden : .hiddenWithTraces)
    guard let plan = findings.plan else {
      return Publication(findings.page(in: language, .detailed), by: findings.forbund)
    }
    let certainty: Certainty? =
      if case .proposal(_, let certainty) = findings.outcome { certainty } else { nil }
    page.addFirstPage(of: self, plan: plan, certainty)
    page.breakPage()
    page.addBackground(of: self, plan: plan, certainty, pictures)
    return Publication(page, by: findings.forbund)
  }
}

extension Page {
  /// What stands behind the first page.
  fileprivate mutating func addBackground(
    of report: BoardReport, plan: PlanFindings, _ certainty: Certainty?,
    _ pictures: BoardPictures
  ) {
    if let budget = report.budget { addFunded(budget) }
    addNotFunded(plan)
    addMoney(plan)
    addContributions(plan)
    if let comparison = report.comparison, !comparison.others.isEmpty {
      addComparison(comparison, pictures)
    }
    if let frontier = report.frontier {
      addPools(frontier)
      add(pictures[.frontier])
      addSteps(frontier)
    }
    addReasons(report, pictures)
    addReach(report, plan, pictures)
    addReturns(plan.returns)
    addRules(plan.rules)
    if let alternatives = report.findings.nearby.alternatives { addAlternatives(alternatives) }
    addUnknown(report.findings.evidence, certainty, pictures, report.budget)
  }

  /// A picture with the table of its figures, unless a table beside it has them already.
  private mutating func add(_ picture: BoardPictures.Drawn?, withTable: Bool = false) {
    guard let picture else { return }
    self.picture(picture.picture)
    if withTable { table(picture.table) }
  }

  private mutating func addComparison(_ comparison: Comparison, _ pictures: BoardPictures) {
    addSummary(of: comparison)
    add(pictures[.allocation], withTable: true)
    addRealHappenings(of: comparison)
  }

  private mutating func addReasons(
    _ report: BoardReport, _ pictures: BoardPictures
  ) {
    let explanation = report.findings.explanation
    guard let explanation else { return }
    addExplanation(explanation.without(report.hidden))
    if !report.hidden.isEmpty {
      paragraph(
        Phrase(
          sv: "\(report.hidden.count, "insats", "insatser") med få deltagare tas inte upp här.",
          en: "\(report.hidden.count, "insats", "insatser") with few participants are left out."))
    }
    add(pictures[.tornado], withTable: true)
  }

  /// Who is reached: target groups, kommuner, women and men.
  private mutating func addReach(
    _ report: BoardReport, _ plan: PlanFindings, _ pictures: BoardPictures
  ) {
    guard let budget = report.budget else { return }
    heading(Phrase(sv: "Vilka som nås", en: "Who is reached"))
    add(pictures[.groups])
    table(report.groupTable(plan, language))
    add(pictures[.kommuner])
    table(report.kommunTable(plan, language))
    table(budget.sexTable(language))
    if budget.hidesSome { paragraph(SmallCount.explanation) }
  }

  /// What is not known: how it was proven, what has no source, what nobody has stated.
  private mutating func addUnknown(
    _ evidence: Evidence, _ certainty: Certainty?, _ pictures: BoardPictures,
    _ budget: BudgetFindings?
  ) {
    heading(Phrase(sv: "Vad vi inte vet", en: "What we do not know"))
    paragraph(
      Phrase(
        sv:
          "Effekter av samordnad rehabilitering är svåra att mäta. Förslaget är det bästa som följer av uppgifterna nedan, inte mer.",
        en:
          "Effects of coordinated rehabilitation are hard to measure. The proposal is the best that follows from the figures below, and no more."
      ))
    add(pictures[.effects], withTable: true)
    addGrounds(evidence, certainty)
    if let budget { addBudgetAssumptions(budget) }
  }
}
