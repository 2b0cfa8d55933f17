package import Model
import Optimization

extension Funds: RuleRows {
  /// `Σ_i c_it − pool_t ≤ use_t − F_t − reserve_t`, where the use of equity has a limit; where it
  /// has none, rule 12 is the only limit.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    guard let use = scenario.stated.equity.use else { return .rows }
    for (index, pool) in program.pools.enumerated() {
      let limit = use[index] - scenario.fixedCosts(year: index) - scenario.reserve(year: index)
      program.add(
        .funds, "room \(scenario.years.lowerBound + index)",
        program.insatsMoney(year: index) - LinearExpression(pool), .lessOrEqual,
        Double(limit.amount))
    }
    return .rows
  }
}
