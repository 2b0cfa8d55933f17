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
        guard columns.terms.isDecided else { continue }
        let funded = columns.funded.map { LinearExpression($0) }
        // What is decided and can have no volume has no plan: the pool would be below zero.
        let impossible = LinearExpression(constant: 1) + LinearExpression(program.pools[0])
        program.add(
          .decidedInsatser, program.name("decided", position, index),
          funded ?? LinearExpression(constant: 1) - impossible,
          funded == nil ? .greaterOrEqual : .equal, 1,
          for: .decided(program.scenario.insatser[position].id))
      }
    }
    return .rows
  }
}
