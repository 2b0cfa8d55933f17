import Draws
public import Model

/// What many draws say of plans, and of deciding with better knowledge.
public struct SimulationSummary: Sendable {
  /// How often an insats is in the best plan of a draw.
  public struct Presence: Sendable {
    /// The insats.
    public let insats: InsatsID
    /// The share of draws in whose best plan it is funded in some year.
    public let share: Estimated
  }

  /// How many draws there are.
  public let count: Int
  /// What they say of each judged plan.
  public let plans: [PlanSummary]
  /// The best value of each draw; `nil` where draws are not re-optimised or some have no plan.
  public let best: PlanSummary.Spread?
  /// How often each insats is in the best plan, in the order of the scenario.
  public let presence: [Presence]
  /// How many different funded sets are best in some draw.
  public let bestSets: Int
  /// What it is worth to know how everything turns out before deciding: the mean of the best values
  /// less the mean value of the judged plan that is best on average and breaks no rule as decided
  /// (Raiffa and Schlaifer 1961).
  ///
  /// At most so much, where no judged plan is the best on average of all there are.
  public let perfectInformation: Estimated?
  /// The largest gap left in any draw, in wholes of the objective's unit.
  public let largestGap: Double
  /// How many draws have no lawful plan.
  public let withoutPlan: Int
}

extension SimulationSummary {
  /// What results say.
  ///
  /// - Parameters:
  ///   - results: The results of draws 0, 1, 2 … in order.
  ///   - simulation: What made them.
  ///   - goal: A value to reach, in wholes of the objective's unit.
  public init(of results: [DrawResult], in simulation: Simulation, goal: Double? = nil) {
    count = results.count
    plans = simulation.plans.indices.map {
      PlanSummary(of: results, place: $0, goal: goal, in: simulation)
    }
    let replicates = simulation.draws.options.replicates
    let units = Double(simulation.draws.scenario.objectiveUnit.unitsPerWhole)
    let best = results.compactMap(\.best)
    withoutPlan = simulation.reoptimising == nil ? 0 : results.count - best.count
    largestGap = Double(best.map(\.gap).max() ?? 0) / units
    bestSets = Set(best.map(\.funded)).count
    guard !best.isEmpty, best.count == results.count else {
      self.best = nil
      presence = []
      perfectInformation = nil
      return
    }
    self.best = PlanSummary.Spread(
      Sample(best.map { Double($0.figures.value) / units }, replicates: replicates))
    presence = simulation.draws.scenario.insatser.map { insats in
      let flags = best.map { $0.funded[insats.id] == nil ? 0.0 : 1.0 }
      return Presence(
        insats: insats.id, share: Sample(flags, replicates: replicates).mean)
    }
    let regrets = zip(simulation.plans, plans).compactMap { plan, summary in
      plan.broken.isEmpty ? summary.regret?.mean : nil
    }
    perfectInformation = regrets.min { $0.value < $1.value }
  }
}
