package import Model

extension MidYearDecision: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "what is paid is in the cost of each insats; how the rest is financed is for the board to say"
    )
  }
}
