package import Model

extension PurposeRule: RuleRows {
  /// `Σ_t y_it ≤ 0` for each insats that the rule excludes.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    addEligibilityRows(to: &program)
  }
}
