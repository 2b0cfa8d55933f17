package import Model

extension KommunOutsideRegion: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "it sets the shares and groups that the row of rule 1 is computed from"
    )
  }
}
