package import Model

extension KommunSplit: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "the split among kommuner is made after the solve, exactly, and moves no limit"
    )
  }
}
