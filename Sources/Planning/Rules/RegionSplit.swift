package import Model

extension RegionSplit: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "the split among regions is made after the solve, exactly, and moves no limit"
    )
  }
}
