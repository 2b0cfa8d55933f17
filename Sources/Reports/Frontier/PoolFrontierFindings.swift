public import Model
public import Planning
public import ScenarioFiles

/// What there is to say about the effect of a larger or smaller pool.
public struct PoolFrontierFindings: Sendable {
  /// One size of the pool.
  public struct Point: Sendable {
    /// The usable pool of each year.
    public let pools: [Kronor]
    /// What each member pays in each year.
    public let payments: [[Funding.Payment]]
    /// How planning went.
    public let status: Findings.Status
    /// The best plan; `nil` where there is none.
    public let plan: PlanFindings?
    /// How good it is proven to be.
    public let certainty: Certainty?
    /// No plan is better than this, in wholes of the unit, where a limit came before any plan.
    public let bound: Double?
    /// The way here from the nearest smaller pool that has a plan.
    public let step: PoolFrontier.Step?

    /// The money for insatser over all planned years.
    public var cost: Kronor { plan?.years.map(\.ledger.insatser).total ?? .zero }
  }

  /// Where one insats is funded, as sizes of the pool.
  public struct Presence: Hashable, Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// The first and the last point of each stretch of points that fund it in some year.
    public let stretches: [ClosedRange<Int>]
  }

  /// The amount that a gain is told for.
  public static let gainPer = Kronor(100_000)

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// What the answer rests on.
  public let evidence: Evidence
  /// The points, the smallest pool first.
  public let points: [Point]
  /// Where each insats is funded, in the order of identifiers.
  public let presence: [Presence]
  /// What the first level of the objective is counted in.
  public let unit: Valuation.Unit
  /// Today's usable pool in the budget year.
  public let today: Kronor

  /// The findings of a frontier of a scenario.
  public init(
    _ frontier: PoolFrontier, of scenario: Scenario, changes: ScenarioChanges = .none
  ) {
    forbund = ForbundFindings(scenario)
    self.changes = changes
    evidence = Evidence(scenario)
    unit = scenario.objectiveUnit
    today = scenario.pools[0]
    points = frontier.points.map(Point.init)
    presence = scenario.insatser.map { insats in
      Presence(insats, in: frontier.points)
    }
  }

  /// Whether some size of the pool has a lawful plan.
  public var hasPlan: Bool { points.contains { $0.plan != nil } }

  /// Whether every answer is proven.
  public var isProven: Bool {
    points.allSatisfy { $0.status == .optimal || $0.status == .infeasible }
  }
}

extension PoolFrontierFindings.Point {
  init(_ point: PoolFrontier.Point) {
    pools = point.pools
    payments = point.pools.indices.map { Funding(of: point.scenario, year: $0).payments }
    step = point.step
    switch point.outcome {
    case .proposal(let proposal):
      status = proposal.proof.status == .optimal ? .optimal : .feasible
      plan = PlanFindings(
        proposal.account, valuation: proposal.valuation, verdicts: proposal.verdicts)
      certainty = Certainty(proposal)
      bound = nil
    case .infeasible:
      status = .infeasible
      plan = nil
      certainty = nil
      bound = nil
    case .limit(let limit):
      status = .limit
      plan = nil
      certainty = nil
      bound = limit
    }
  }
}

extension PoolFrontierFindings.Presence {
  init(_ insats: Insats, in points: [PoolFrontier.Point]) {
    id = insats.id
    name = insats.name
    var stretches: [ClosedRange<Int>] = []
    for (place, point) in points.enumerated() {
      guard let proposal = point.proposal,
        let position = point.scenario.position[insats.id],
        proposal.account.plan.choices[position].contains(where: { $0 != nil })
      else { continue }
      if let last = stretches.last, last.upperBound == place - 1 {
        stretches[stretches.count - 1] = last.lowerBound...place
      } else {
        stretches.append(place...place)
      }
    }
    self.stretches = stretches
  }
}
