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

  /// What plans for every draw, where draws are re-optimised: for ``results(of:replanner:threads:isCancelled:)``,
  /// which makes its own where it is given none.
  ///
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  public func replanner() throws(PlanningError) -> Replanner? {
    guard let reoptimising else { return nil }
    return try Replanner(for: draws, reoptimising)
  }

  /// How many draws a thread takes at a time.
  private static let chunk = 8

  /// What some draws came to, in their order; draws that cancelling came before are left out.
  ///
  /// - Parameters:
  ///   - numbers: The draws.
  ///   - replanner: What plans for every draw, if it has been made before.
  ///   - threads: How many threads work; the answer is the same for any number.
  ///   - isCancelled: Asked before each draw.
  /// - Returns: one result for each draw.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  public func results(
    of numbers: Range<Int>, replanner: Replanner? = nil, threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> [DrawResult] {
    var replanner = replanner
    if replanner == nil { replanner = try self.replanner() }
    let planning = replanner
    let starts = Array(stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.chunk))
    let chunks = try Workers.map(starts, threads: threads, isCancelled: isCancelled) {
      start throws(PlanningError) in
      let chunk = start..<min(start + Self.chunk, numbers.upperBound)
      guard let planning else { return chunk.map { result(of: $0) } as [DrawResult?] }
      return try planning.opening { desk throws(PlanningError) in
        var results: [DrawResult?] = []
        for number in chunk {
          results.append(isCancelled() ? nil : try result(of: number, at: &desk))
        }
        return results
      }
    }
    let results = chunks.flatMap { $0 ?? [nil] }
    return Array(results.prefix { $0 != nil }.compactMap(\.self))
  }

  /// What the judged plans came to in one draw.
  private func result(of number: Int) -> DrawResult {
    DrawResult(draw: number, plans: drawn(in: draws.scenario(number)))
  }

  private func drawn(in turned: Scenario) -> [DrawnPlan] {
    plans.map { DrawnPlan(of: $0, on: draws, in: turned) }
  }

  /// What one draw came to, and its best plan.
  @available(*, noasync)
  private func result(
    of number: Int, at desk: inout Replanner.Desk
  ) throws(PlanningError) -> DrawResult {
    let turned = draws.scenario(number)
    let drawn = drawn(in: turned)
    let answer = try desk.plan(turned)
    return DrawResult(
      draw: number, plans: drawn, best: best(of: answer, in: turned, beside: drawn))
  }

  /// The best of the plan that the draw's scenario leads to and the judged plans that break nothing.
  ///
  /// A judged plan can be better than what may be decided in the draw, since an overrun may be paid
  /// from equity that no budget may use; so perfect information is never worth less than nothing.
  private func best(
    of answer: PlanningAnswer, in turned: Scenario, beside drawn: [DrawnPlan]
  ) -> DrawResult.Best? {
    var best: DrawResult.Best?
    if case .proposal(let proposal) = answer {
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
