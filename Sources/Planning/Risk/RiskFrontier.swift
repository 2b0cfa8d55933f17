public import Model
import Optimization

/// What the mean of a plan's values costs in the mean of its worst ones: plans of which none is
/// better in both.
public struct RiskFrontier: Sendable {
  /// One plan of the frontier.
  public struct Point: Sendable {
    /// The plan; its valuation has two levels, the mean and CVaR.
    public let proposal: Proposal
    /// Its value in each future, worked out from the raw scenarios.
    public let valuation: RiskValuation
    /// The share of the futures that count as the worst.
    public let level: Share

    /// The mean less what missed soft priorities cost, in ``Model/Score`` units.
    public var mean: Fraction { valuation.mean - penalty }
    /// The mean of the worst less what missed soft priorities cost, in ``Model/Score`` units.
    public var tail: Fraction { valuation.conditionalValueAtRisk(at: level) - penalty }

    private var penalty: Fraction { Fraction(proposal.valuation.penaltyUnits) }
  }

  /// How risk is weighed; the frontier has every weight.
  public let risk: Risk
  /// The points, the best mean first.
  public let points: [Point]
  /// What the points are.
  public let extent: ObjectiveFrontier.Extent

  /// How much two plans' CVaR must differ to be two points, in ``Model/Score`` units: a
  /// ten-thousandth of a person, which the solver's arithmetic can tell.
  static let leastStep = Score.unitsPerWhole / 10_000
}

extension RiskFrontier {
  /// The most points that a frontier of all-or-nothing insatser has.
  private static let most = 200

  /// The frontier of mean against CVaR at the scenario's own level.
  ///
  /// Where every choice is among whole numbers it is found by ε-constraint: the best mean and then the
  /// best CVaR, then the best mean whose CVaR is better by a ten-thousandth of a person, until there
  /// is none. Otherwise the plans are found at even steps of CVaR between the two ends.
  ///
  /// - Parameters:
  ///   - scenario: The scenario; its level, futures and demand on the budget hold, whatever its aim.
  ///   - steps: How many plans to find where the frontier is not exact (at least 2).
  ///   - options: How far to search for each, with the futures.
  /// - Throws: as ``Planner/plan(_:)`` does.
  @available(*, noasync)
  public init(
    of scenario: Scenario, steps: Int = 11, _ options: PlanningOptions
  ) throws(PlanningError) {
    guard let risk = scenario.stated.objective.risk, let futures = options.futures,
      !futures.weighed.isEmpty
    else { throw .riskNotWeighed }
    let search = RiskFrontierSearch(scenario, risk, futures, options)
    self.risk = risk
    guard search.isDiscrete else {
      (points, extent) = try search.stepped(max(2, steps))
      return
    }
    (points, extent) = try search.exact(most: Self.most)
  }
}

/// Looks for the plans of a frontier one by one.
private struct RiskFrontierSearch {
  let scenario: Scenario
  let futures: Futures
  let options: PlanningOptions
  let weighing: RiskProgram
  private let level: Share

  /// What one search came to.
  private enum Finding {
    case point(RiskFrontier.Point)
    case none
    case limit
  }

  init(_ scenario: Scenario, _ risk: Risk, _ futures: Futures, _ options: PlanningOptions) {
    self.scenario = scenario
    self.futures = futures
    self.options = options
    level = risk.level
    var risk = risk
    risk.aim = .cvar
    risk.weight = .all
    var weighing = RiskProgram(of: scenario, risk, over: futures, best: [], options.conditions)
    if let budget = risk.budget {
      weighing.keepBudget(budget, in: Array(futures.drawn.indices))
    }
    self.weighing = weighing
  }

  var isDiscrete: Bool { weighing.scenario.rangeKinds.isEmpty }

  @available(*, noasync)
  func exact(
    most: Int
  ) throws(PlanningError) -> ([RiskFrontier.Point], ObjectiveFrontier.Extent) {
    var points: [RiskFrontier.Point] = []
    while points.count < most {
      let least = points.last.map { $0.tail + Fraction(RiskFrontier.leastStep) }
      switch try find(tailAtLeast: least) {
      case .point(let point):
        points.append(point)
        guard point.proposal.proof.status == .optimal else { return (points, .unproven) }
      case .none: return (points, .all)
      case .limit: return (points, .unproven)
      }
    }
    return (points, .first)
  }

  @available(*, noasync)
  func stepped(
    _ steps: Int
  ) throws(PlanningError) -> ([RiskFrontier.Point], ObjectiveFrontier.Extent) {
    guard case .point(let start) = try find(tailAtLeast: nil),
      case .point(let end) = try find(tailAtLeast: nil, tailFirst: true)
    else { return ([], .unproven) }
    var points = [start]
    var isProven = true
    for step in 1..<steps {
      let way = Fraction(Int128(step), over: Int128(steps - 1))
      // Half a step of rounding below the end, which is the best that there is.
      let least = start.tail + way * (end.tail - start.tail)
      let asked = step == steps - 1 ? least - Fraction(RiskFrontier.leastStep) : least
      guard case .point(let point) = try find(tailAtLeast: asked) else {
        isProven = false
        continue
      }
      if point.tail > points[points.count - 1].tail { points.append(point) }
    }
    isProven = isProven && points.allSatisfy { $0.proposal.proof.status == .optimal }
    return (points, isProven ? .steps : .unproven)
  }

  /// The best mean, and then the best CVaR, with at least so much CVaR.
  @available(*, noasync)
  private func find(
    tailAtLeast least: Fraction?, tailFirst: Bool = false
  ) throws(PlanningError) -> Finding {
    var program = weighing.scenario
    let unit = scenario.personUnit
    let tail = ObjectiveLevel(.maximise, weighing.levels[0].maximised, unit: unit)
    let mean = ObjectiveLevel(.maximise, weighing.mean - program.penalties, unit: unit)
    if let least {
      program.program.addConstraint(
        "at least so much CVaR", tail.maximised, .greaterOrEqual, least.approximate)
    }
    let levels = tailFirst ? [tail, mean] : [mean, tail]
    let planner = Planner(scenario)
    switch try planner.find(levels, in: program, options) {
    case nil, .limit: return .limit
    case .infeasible: return .none
    case .found(let found):
      let (account, outcome) = try planner.accounted(weighing, found)
      guard let valuation = outcome.valuation else { return .limit }
      return .point(
        RiskFrontier.Point(
          proposal: proposal(account, valuation, found, tailFirst: tailFirst),
          valuation: valuation, level: level))
    }
  }

  private func proposal(
    _ account: Account, _ valuation: RiskValuation, _ found: WeighedPlan, tailFirst: Bool
  ) -> Proposal {
    let stated = account.valuation()
    let tail = valuation.conditionalValueAtRisk(at: level)
    let proof = Proof(
      of: found.results[0], tailFirst ? tail : valuation.mean, penalty: stated.penaltyUnits,
      weighing, isProven: found.results.allSatisfy(\.isProven),
      isLastProgramExact: found.isLastExact)
    return Proposal(
      account: account,
      valuation: Valuation(weighing: [valuation.mean, tail], penalisedAs: stated),
      verdicts: account.judge(), proof: proof, ties: found.ties,
      roundingLoss: found.roundingLoss, risk: nil)
  }
}
