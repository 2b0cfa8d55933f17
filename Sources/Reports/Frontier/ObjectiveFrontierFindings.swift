public import Model
public import Planning
public import ScenarioFiles

/// What there is to say about what one objective costs in another.
public struct ObjectiveFrontierFindings: Sendable {
  /// One plan of the frontier.
  public struct Point: Sendable {
    /// The first objective, less what missed soft priorities cost.
    public let first: Valuation.Level
    /// The second objective.
    public let second: Valuation.Level
    /// The plan.
    public let plan: PlanFindings
    /// How good it is proven to be in the first objective.
    public let certainty: Certainty

    /// The money for insatser over all planned years.
    public var cost: Kronor { plan.years.map(\.ledger.insatser).total }
  }

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// What the answer rests on.
  public let evidence: Evidence
  /// The two objectives.
  public let terms: (first: Objective.Term, second: Objective.Term)
  /// What the two are counted in.
  public let units: (first: Valuation.Unit, second: Valuation.Unit)
  /// The points, the best in the first objective first.
  public let points: [Point]
  /// What the points are.
  public let extent: ObjectiveFrontier.Extent

  /// The findings of a frontier of a scenario.
  public init(
    _ frontier: ObjectiveFrontier, of scenario: Scenario, changes: ScenarioChanges = .none
  ) {
    forbund = ForbundFindings(scenario)
    self.changes = changes
    evidence = Evidence(scenario)
    terms = (frontier.first, frontier.second)
    units = (scenario.unit(of: frontier.first), scenario.unit(of: frontier.second))
    extent = frontier.extent
    points = frontier.points.map { point in
      let proposal = point.proposal
      return Point(
        first: proposal.valuation.levels[0], second: proposal.valuation.levels[1],
        plan: PlanFindings(
          proposal.account, valuation: proposal.valuation, verdicts: proposal.verdicts),
        certainty: Certainty(proposal))
    }
  }

  /// Whether every answer is proven.
  public var isProven: Bool { extent != .unproven }
}

extension Objective.Term {
  /// What the term is called.
  var phrase: Phrase {
    switch self {
    case .effect(let weights):
      if weights.count == 1, let outcome = weights.first, outcome.value == .one {
        let name = outcome.key.spoken
        return Phrase(sv: "\(name)", en: "\(name)")
      }
      return Phrase(sv: "personer", en: "persons")
    case .points: return Phrase(sv: "nyttopoäng", en: "benefit points")
    case .participants: return Phrase(sv: "nya deltagare", en: "new participants")
    case .cost: return Phrase(sv: "kostnad", en: "cost")
    }
  }
}
