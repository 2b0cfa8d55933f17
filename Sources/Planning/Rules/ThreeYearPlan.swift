package import Model

extension ThreeYearPlan: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "every planned year has its own columns and rows by construction"
    )
  }
}
