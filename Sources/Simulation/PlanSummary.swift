import Draws
public import Model

/// What many draws say of one plan.
public struct PlanSummary: Sendable {
  /// The percentiles that are shown.
  public static let percentiles = [5, 10, 50, 90, 95]

  /// A quantity over draws: its mean and percentiles.
  public struct Spread: Sendable {
    /// The mean.
    public let mean: Estimated
    /// Each percentile of ``PlanSummary/percentiles``.
    public let percentiles: [(percent: Int, value: Estimated)]

    init(_ sample: Sample) {
      mean = sample.mean
      percentiles = PlanSummary.percentiles.map { ($0, sample.percentile(Double($0) / 100)) }
    }

    /// The percentile that is asked for, where it is one of those shown.
    public func percentile(_ percent: Int) -> Estimated? {
      percentiles.first { $0.percent == percent }?.value
    }
  }

  /// The first level of the objective, in wholes of its unit.
  public let value: Spread
  /// Net persons.
  public let persons: Spread
  /// Benefit points.
  public let points: Spread
  /// The cost of the insatser over all years, in kronor.
  public let cost: Spread
  /// What each part gains, in kronor, in the order of parts.
  public let gains: [(part: Part, mean: Estimated)]
  /// The probability that the value is at least the goal; `nil` without a goal.
  public let reachesGoal: Estimated?
  /// The probability that some year costs more than its budget.
  public let overrun: Estimated
  /// The probability that equity does not suffice and something is cut.
  public let cuts: Estimated
  /// The probability that a year ends in debt all the same.
  public let debt: Estimated
  /// The probability that each hard rule is broken although the plan keeps it as decided; those that
  /// never are stand not here.
  public let broken: [(rule: RuleID, probability: Estimated)]
  /// What is lost against the best plan of each draw; `nil` where draws are not re-optimised.
  public let regret: Spread?
  /// The probability that no plan is better.
  public let best: Estimated?
}

extension PlanSummary {
  /// What results say of the plan in the place `place`.
  ///
  /// - Parameters:
  ///   - results: The results of draws 0, 1, 2 … in order.
  ///   - place: The plan's place among those judged.
  ///   - goal: The least value, or where the objective is to be small the most, that reaches the
  ///     goal, in wholes of the unit.
  ///   - simulation: What made the results.
  init(
    of results: [DrawResult], place: Int, goal: Double?, in simulation: Simulation
  ) {
    let replicates = simulation.draws.options.replicates
    let units = Double(simulation.draws.scenario.objectiveUnit.unitsPerWhole)
    let sign = simulation.sign
    let plans = results.map { $0.plans[place] }
    func sample(_ figure: (DrawnPlan) -> Double) -> Sample {
      Sample(plans.map(figure), replicates: replicates)
    }
    func share(_ holds: (DrawnPlan) -> Bool) -> Estimated {
      sample { holds($0) ? 1 : 0 }.mean
    }
    value = Spread(sample { Double($0.value) / units })
    persons = Spread(sample { $0.persons.approximate })
    points = Spread(sample { $0.points.approximate })
    cost = Spread(sample { Double($0.cost.amount) })
    let parts = Part.allCases.filter { part in plans.contains { $0.gains[part] != nil } }
    gains = parts.map { part in
      (part, sample { Double(($0.gains[part] ?? .zero).amount) }.mean)
    }
    reachesGoal = goal.map { goal in
      let least = (Double(sign) * goal * units - 0.5).rounded(.up)
      return share { Double(sign * $0.value) >= least }
    }
    overrun = share(\.isOverrun)
    cuts = share(\.needsCuts)
    debt = share(\.isInDebt)
    let rules = RuleID.allCases.filter { rule in plans.contains { $0.broken.contains(rule) } }
    broken = rules.map { rule in (rule, share { $0.broken.contains(rule) }) }
    let losses = zip(plans, results).compactMap { plan, result in
      result.best.map { Double(sign * ($0.figures.value - plan.value)) / units }
    }
    guard simulation.reoptimising != nil, losses.count == results.count, !losses.isEmpty else {
      regret = nil
      best = nil
      return
    }
    let sample = Sample(losses, replicates: replicates)
    regret = Spread(sample)
    best = sample.share { $0 <= 0 }
  }
}
