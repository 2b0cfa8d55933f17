package import Model
import Optimization

extension DecidedInsatser: RuleRows {
  /// `y_it = 1` while decided.
  ///
  /// The options of such a year hold the decided volume.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    for position in program.scenario.insatser.indices {
      for index in 0..<program.scenario.yearCount {
        let columns = program.columns[position][index]
        guard columns.terms.isDecided, let funded = columns.funded else { continue }
        program.add(
          .decidedInsatser, program.name("decided", position, index), LinearExpression(funded),
          .equal, 1)
      }
    }
    return .rows
  }
}
