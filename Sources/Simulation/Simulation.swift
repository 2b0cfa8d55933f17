public import Draws
public import Model
public import Planning

/// Plans held against how the scenario's figures may turn out.
public struct Simulation: Sendable {
  /// A plan to judge.
  public struct JudgedPlan: Sendable {
    /// Its key in every table.
    public let id: String
    /// Its name.
    public let name: Phrase
    /// The plan as decided.
    public let account: Account
    /// The hard rules that it breaks as decided, of those that a plan can answer for.
    public let broken: Set<RuleID>

    /// A plan to judge.
    public init(id: String, name: Phrase, account: Account) {
      self.id = id
      self.name = name
      self.account = account
      broken = account.rulesBrokenByPlan
    }
  }

  /// How the figures may turn out.
  public let draws: Draws
  /// The plans, each judged on the same draws.
  public let plans: [JudgedPlan]
  /// How far to search for the best plan of each draw; `nil` does not re-optimise.
  public let reoptimising: PlanningOptions?

  /// A simulation.
  public init(
    of plans: [JudgedPlan], on draws: Draws, reoptimising: PlanningOptions? = nil
  ) {
    self.draws = draws
    self.plans = plans
    self.reoptimising = reoptimising
  }

  /// What some draws came to, in their order; draws that cancelling came before are left out.
  ///
  /// - Parameters:
  ///   - numbers: The draws.
  ///   - threads: How many threads work; the answer is the same for any number.
  ///   - isCancelled: Asked before each draw.
  /// - Returns: one result for each draw.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  public func results(
    of numbers: Range<Int>, threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> [DrawResult] {
    let results = try Workers.map(Array(numbers), threads: threads, isCancelled: isCancelled) {
      number throws(PlanningError) in
      try result(of: number)
    }
    return Array(results.prefix { $0 != nil }.compactMap(\.self))
  }

  /// What one draw came to.
  @available(*, noasync)
  private func result(of number: Int) throws(PlanningError) -> DrawResult {
    let turned = draws.scenario(number)
    let drawn = plans.map {
      DrawnPlan(of: $0.account, alreadyBroken: $0.broken, in: turned)
    }
    guard let reoptimising else { return DrawResult(draw: number, plans: drawn) }
    return DrawResult(
      draw: number, plans: drawn, best: try best(in: turned, beside: drawn, reoptimising))
  }

  /// The best of the plan that the draw's scenario leads to and the judged plans that break nothing.
  ///
  /// A judged plan can be better than what may be decided in the draw, since an overrun may be paid
  /// from equity that no budget may use; so perfect information is never worth less than nothing.
  @available(*, noasync)
  private func best(
    in turned: Scenario, beside drawn: [DrawnPlan], _ options: PlanningOptions
  ) throws(PlanningError) -> DrawResult.Best? {
    var best: DrawResult.Best?
    if case .proposal(let proposal) = try Planner(turned).replan(options) {
      let units = proposal.valuation.levels[0].unit.unitsPerWhole
      best = DrawResult.Best(
        figures: DrawnPlan(of: proposal.account),
        funded: proposal.account.plan.fundedYears(in: turned),
        gap: Int((proposal.proof.gap * Double(units)).rounded(.up)))
    }
    for (plan, drawn) in zip(plans, drawn) where plan.broken.isEmpty && !drawn.isInDebt {
      guard let leader = best?.figures.value else {
        best = Self.best(plan, drawn)
        continue
      }
      if sign * drawn.value > sign * leader { best = Self.best(plan, drawn) }
    }
    return best
  }

  private static func best(_ plan: JudgedPlan, _ drawn: DrawnPlan) -> DrawResult.Best {
    DrawResult.Best(
      figures: drawn, funded: plan.account.plan.fundedYears(in: plan.account.scenario), gap: 0)
  }

  /// Plus where the objective is to be large, minus where it is to be small.
  public var sign: Int { draws.scenario.firstDirection == .maximise ? 1 : -1 }
}

extension Plan {
  /// The planned years in which each funded insats is funded, counted from 0.
  public func fundedYears(in scenario: Scenario) -> [InsatsID: [Int]] {
    var funded: [InsatsID: [Int]] = [:]
    for (position, years) in choices.enumerated() {
      let indices = years.indices.filter { years[$0] != nil }
      if !indices.isEmpty { funded[scenario.insatser[position].id] = Array(indices) }
    }
    return funded
  }
}

extension Scenario {
  /// Which way the first level of the objective is wanted.
  public var firstDirection: Objective.Direction {
    switch stated.objective.goal {
    case .effect, .maximin: .maximise
    case .leastCost: .minimise
    case .inOrder(let levels): levels.first?.direction ?? .maximise
    }
  }
}
