package import Model
import Optimization

extension Composition: RuleRows {
  /// `pool_t ≤ −1`, which nothing meets, in the first year in which a party that the law asks for is
  /// missing.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    let broken = program.pools.indices.first { missing(in: scenario, year: $0) != nil }
    if let broken {
      let pool = LinearExpression(program.pools[broken])
      program.add(.composition, "no lawful förbund", pool, .lessOrEqual, -1, for: .composition)
    }
    return .rows
  }
}
