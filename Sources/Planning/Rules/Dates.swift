package import Model

extension Dates: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "dates bind the decision, not the choice of insatser"
    )
  }
}
