package import Model

extension DecisionPower: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "every answer is a proposal by construction"
    )
  }
}
