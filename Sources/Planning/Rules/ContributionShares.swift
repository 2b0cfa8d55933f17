package import Model
import Optimization

extension ContributionShares: RuleRows {
  /// `pool_t = T_t`, the pool that the weakest part allows; where closing equity decides the state's
  /// grant, what its columns say.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    for (index, pool) in program.pools.enumerated() {
      if let feedback = program.grantFeedback {
        program.add(
          .contributionShares, "shares of 5 § \(program.scenario.years.lowerBound + index)",
          LinearExpression(pool) - feedback.pool[index], .equal, 0)
        continue
      }
      let funding = Funding(of: program.scenario, year: index)
      program.add(
        .contributionShares, "shares of 5 § \(program.scenario.years.lowerBound + index)",
        LinearExpression(pool), .equal, Double(funding.pool.amount))
    }
    return .rows
  }
}
