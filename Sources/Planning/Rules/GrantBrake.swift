package import Model

extension GrantBrake: RuleRows {
  /// The rows by which closing equity decides later grants, where it does; otherwise the grant is data
  /// in the row of rule 1.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    guard program.scenario.hasGrantFeedback else {
      return .none(because: "without feedback the grant is data: the state's offer of rule 1")
    }
    program.addEquityRows()
    return .rows
  }
}
