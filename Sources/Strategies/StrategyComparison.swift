public import Model
public import Planning

/// Strategies side by side on one scenario.
public struct StrategyComparison: Sendable {
  /// One strategy.
  public struct Entry: Sendable {
    /// Which.
    public let strategy: Strategy
    /// What came of it.
    public let outcome: StrategyOutcome
  }

  /// The scenario.
  public let scenario: Scenario
  /// The strategies, in the order they were asked for.
  public let entries: [Entry]

  /// What some strategies make of a scenario.
  ///
  /// Each strategy is worked out by itself, so the answers are the same on any number of threads.
  ///
  /// - Parameters:
  ///   - strategies: Which, in order.
  ///   - scenario: The scenario.
  ///   - options: The seed, and how far to search for the best plan.
  ///   - threads: How many threads to work on.
  ///   - isCancelled: Asked before each strategy; those that are not begun then are left out.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  public init(
    of strategies: [Strategy] = Strategy.usual, in scenario: Scenario,
    _ options: StrategyOptions = StrategyOptions(), threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) {
    // Every strategy is judged at the stated figures; only the robust one weighs what else may be.
    let plain = scenario.withoutRisk
    self.scenario = plain
    var options = options
    options.risk = options.risk ?? scenario.stated.objective.risk
    let asked = options
    let outcomes = try Workers.map(strategies, threads: threads, isCancelled: isCancelled) {
      strategy throws(PlanningError) in
      try strategy.outcome(in: plain, asked)
    }
    entries = zip(strategies, outcomes).compactMap { strategy, outcome in
      outcome.map { Entry(strategy: strategy, outcome: $0) }
    }
  }

  /// The best plan, where it was asked for and there is one.
  public var optimum: StrategyPlan? {
    entries.first { $0.strategy == .optimum }?.outcome.plan
  }

  /// How far a strategy's plan is behind the best plan; `nil` where it breaks a rule, or where the
  /// best plan is not known.
  public func shortfall(of plan: StrategyPlan) -> Shortfall? {
    guard plan.isLawful, let optimum else { return nil }
    return Shortfall(of: plan, from: optimum)
  }
}

/// How far a lawful plan is behind the best one on the first level of the objective.
public struct Shortfall: Hashable, Sendable {
  /// How much worse it is than the best plan that was found, in the level's units; never below 0 but
  /// for the gap that is left of that plan.
  public let units: Int
  /// How much better than the best found a plan could be, in wholes of the level's unit: what is
  /// behind is at least `units` and at most `units` and this.
  public let gap: Double
  /// `units` as a share of the best plan's value; `nil` where that is not above 0.
  public let share: Fraction?

  init(of plan: StrategyPlan, from optimum: StrategyPlan) {
    let best = optimum.value
    units =
      best.direction == .maximise ? best.units - plan.value.units : plan.value.units - best.units
    gap = optimum.proof?.gap ?? 0
    share = best.units > 0 ? Fraction(Int128(units), over: Int128(best.units)) : nil
  }
}
