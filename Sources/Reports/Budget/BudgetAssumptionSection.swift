import Model

extension Page {
  /// What the figures rest on that has no source, or an uncertain one.
  mutating func addBudgetAssumptions(_ budget: BudgetFindings) {
    heading(Phrase(sv: "Vad budgeten vilar på", en: "What the budget rests on"))
    addEvidence(budget.evidence)
    var told: [AssumptionGroup] = []
    for group in budget.assumptions where !told.contains(where: group.isTold) {
      told.append(group)
      let subjects = budget.assumptions.filter(group.isTold).map(\.subject)
      let ground =
        group.source.map { Phrase(sv: "\($0)", en: "\($0)") }
        ?? Phrase(sv: "källa saknas", en: "no source")
      let figures = Phrase(
        sv: "\(list: group.figures.map(\.sv))", en: "\(list: group.figures.map(\.en))"
      ).capitalised
      let (sv, en) = (
        subjects.map(\.sv).joined(separator: ", "), subjects.map(\.en).joined(separator: ", ")
      )
      item(
        Phrase(
          sv: "\(figures) (\(group.confidence.phrase), \(ground)): \(sv).",
          en: "\(figures) (\(group.confidence.phrase), \(ground)): \(en)."))
    }
  }
}

extension AssumptionGroup {
  /// Whether another group is told in the same breath: the same figures on the same ground.
  fileprivate func isTold(with other: AssumptionGroup) -> Bool {
    other.figures == figures && other.confidence == confidence && other.source == source
  }
}
