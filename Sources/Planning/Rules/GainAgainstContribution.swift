package import Model

extension GainAgainstContribution: RuleRows {
  /// Adds nothing, and says why.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    .none(because: "it is a report: what the parts gain limits no plan")
  }
}
