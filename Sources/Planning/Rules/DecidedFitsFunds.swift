package import Model

extension DecidedFitsFunds: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(
      because:
        "rules 11, 12 and 17 together imply it; it words what they lack"
    )
  }
}
