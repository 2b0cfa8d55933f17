package import Model
import Optimization

extension EquityCeiling: RuleRows {
  /// `Σ_{τ≤t} (Σ_i c_iτ − pool_τ) ≥ IB − Σ_{τ≤t} (F_τ + reserve_τ) − ceiling_t` in the years where
  /// the board has made the ceiling hard.
  ///
  /// The ceiling is data, since the pool is.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    var spent = LinearExpression()
    var limit = scenario.stated.equity.opening
    for (index, pool) in program.pools.enumerated() {
      spent += program.insatsMoney(year: index) - LinearExpression(pool)
      limit -= scenario.fixedCosts(year: index) + scenario.reserve(year: index)
      let usable = Funding(of: scenario, year: index).pool
      guard scenario.ceilingBinds(year: index),
        let ceiling = scenario.equityCeiling(year: index, pool: usable)
      else { continue }
      program.add(
        .equityCeiling, "equity ceiling \(scenario.years.lowerBound + index)", spent,
        .greaterOrEqual, Double((limit - ceiling).amount))
    }
    return .rows
  }
}
