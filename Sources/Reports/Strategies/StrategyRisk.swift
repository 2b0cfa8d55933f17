import Draws
import Model
public import Simulation
public import Strategies

/// How what a strategy makes may turn out, on the same draws as all the others.
public struct StrategyRisk: Sendable {
  /// The mean value, in wholes of the objective's unit.
  public let mean: Estimated
  /// One draw in ten is no better.
  public let poor: Estimated
  /// What it loses on the mean to the best plan of each draw; `nil` where it breaks a rule.
  public let regret: Estimated?
  /// The share of draws in which no lawful strategy is better; `nil` where it breaks a rule.
  public let wins: Estimated?
}

/// How the plans of a comparison turn out on draws of what is uncertain.
public struct StrategyRisks: Sendable {
  /// The risk of each strategy whose plan is whole.
  public let risks: [Strategy: StrategyRisk]
  /// How many draws there are.
  public let draws: Int

  /// Judges the plans of a comparison on draws.
  ///
  /// Regret is against the best of the draw among the lawful strategies, `max_s v_s − v`, so it is 0
  /// for a strategy that is best in every draw (Savage 1951, on the mean over draws).
  ///
  /// - Parameters:
  ///   - comparison: The plans.
  ///   - simulation: The same plans on draws, as ``judged(_:seed:)`` makes it.
  ///   - results: What came of draws 0, 1, 2 …
  public init(
    _ comparison: StrategyComparison, _ simulation: Simulation, _ results: [DrawResult]
  ) {
    let entries = Self.whole(comparison)
    let replicates = simulation.draws.options.replicates
    let units = Double(simulation.draws.scenario.objectiveUnit.unitsPerWhole)
    // Large is better in all units.
    let sign = Double(simulation.sign)
    let values = results.map { result in result.plans.map { sign * Double($0.value) } }
    let lawful = entries.indices.filter { entries[$0].plan.isLawful }
    let best = values.map { draw in lawful.map { draw[$0] }.max() ?? -.infinity }
    var risks: [Strategy: StrategyRisk] = [:]
    for (place, entry) in entries.enumerated() {
      let sample = Sample(values.map { sign * $0[place] / units }, replicates: replicates)
      let losses = Sample(
        zip(values, best).map { ($1 - $0[place]) / units }, replicates: replicates)
      let isLawful = entry.plan.isLawful
      risks[entry.strategy] = StrategyRisk(
        mean: sample.mean, poor: sample.percentile(sign > 0 ? 0.1 : 0.9),
        regret: isLawful ? losses.mean : nil, wins: isLawful ? losses.share { $0 <= 0 } : nil)
    }
    self.risks = risks
    draws = results.count
  }

  /// The plans of a comparison that are whole, to be judged on the scenario's draws.
  public static func judged(_ comparison: StrategyComparison, seed: UInt64) -> Simulation {
    Simulation(
      of: whole(comparison).map { entry in
        Simulation.JudgedPlan(
          id: entry.strategy.rawValue, name: entry.strategy.name, account: entry.plan.account)
      }, on: Draws(of: comparison.scenario, DrawOptions(seed: seed)))
  }

  private static func whole(
    _ comparison: StrategyComparison
  ) -> [(strategy: Strategy, plan: StrategyPlan)] {
    comparison.entries.compactMap { entry in
      entry.outcome.plan.flatMap { $0.cut == nil ? (entry.strategy, $0) : nil }
    }
  }
}
