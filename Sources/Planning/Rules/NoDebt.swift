package import Model
import Optimization

extension NoDebt: RuleRows {
  /// `Σ_{τ≤t} (Σ_i c_iτ − pool_τ) ≤ IB − Σ_{τ≤t} (F_τ + reserve_τ) − max(0, floor)`: closing
  /// equity carries over, and is never below its floor.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    var spent = LinearExpression()
    var limit = scenario.stated.equity.opening - max(.zero, scenario.stated.equity.floor)
    for (index, pool) in program.pools.enumerated() {
      spent += program.insatsMoney(year: index) - LinearExpression(pool)
      limit -= scenario.fixedCosts(year: index) + scenario.reserve(year: index)
      program.add(
        .noDebt, "no debt \(scenario.years.lowerBound + index)", spent, .lessOrEqual,
        Double(limit.amount))
    }
    return .rows
  }
}
