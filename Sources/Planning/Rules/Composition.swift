package import Model
import Optimization

extension Composition: RuleRows {
  /// `pool ≤ −1`, which nothing meets, when a party that the law asks for is missing.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    if missing(in: program.scenario) != nil, let pool = program.pools.first {
      program.add(.composition, "no lawful förbund", LinearExpression(pool), .lessOrEqual, -1)
    }
    return .rows
  }
}
