package import Model

extension Exit: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "who leaves is data: rules 1 and 5 and the dates of insatser hold what follows from it"
    )
  }
}
