package import Model

extension BalancedBudget: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "an unbalanced budget is lawful with a motive; the equity limit is the row of rule 11"
    )
  }
}
