package import Model

extension Geography: RuleRows {
  /// One row for each limit of the priorities that this rule answers for.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    program.addPriorityRows(of: .geography)
    return .rows
  }
}
