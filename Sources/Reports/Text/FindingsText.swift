public import Model

/// How much of the findings a text tells.
public enum TextExtent: Sendable {
  /// What a first reading needs.
  case brief
  /// That, with what the money left over and the law check say about why.
  case overview
  /// Everything.
  case detailed
}

extension Findings {
  /// The findings as text for people, at most 100 columns wide.
  public func text(in language: Language, _ extent: TextExtent = .brief) -> String {
    page(in: language, extent).text
  }

  /// The findings as a page.
  func page(in language: Language, _ extent: TextExtent) -> Page {
    var page = Page(language: language, isDetailed: extent == .detailed)
    page.addTitle(of: self)
    page.addChanges(changes)
    switch outcome {
    case .proposal(let plan, let certainty) where command == .explain:
      page.addAnswer(plan, certainty)
      page.addNearby(nearby)
      if let explanation { page.addExplanation(explanation) }
      if let next = nearby.nextKrona { page.addNextKrona(next) }
      if !plan.unspent.isEmpty {
        page.heading(Phrase(sv: "Pengar som blir över", en: "Money left"))
        page.addUnspent(plan.unspent)
      }
      if let alternatives = nearby.alternatives { page.addAlternatives(alternatives) }
      page.addReturns(plan.returns)
      page.addTrust(evidence, certainty)
    case .proposal(let plan, let certainty):
      page.addAnswer(plan, certainty, risk)
      if let risk { page.addRisk(risk) }
      if extent == .overview { page.addWhy(plan, explanation) }
      page.addNearby(nearby)
      page.addPlan(plan)
      if extent != .overview, let explanation { page.addExplanation(explanation) }
      if let next = nearby.nextKrona { page.addNextKrona(next) }
      page.addTrust(evidence, certainty)
    case .judged(let plan):
      page.addJudgement(plan)
      page.addPlan(plan)
      page.addTrust(evidence, nil)
    case .lawCheck(let check):
      page.addLawCheck(check)
      page.addWhatIfs(whatIfs)
      page.addTrust(evidence, nil)
    case .conflict(let conflict): page.addConflict(conflict)
    case .unattainable: page.addUnattainable()
    case .limit(let bound): page.addLimit(bound)
    }
    return page
  }
}

extension Page {
  /// Everything about a plan but how good it is proven to be.
  fileprivate mutating func addPlan(_ plan: PlanFindings) {
    addGains(plan)
    addMoney(plan)
    addContributions(plan)
    addInsatser(plan)
    addChange(plan)
    addRules(plan.rules)
  }
}
