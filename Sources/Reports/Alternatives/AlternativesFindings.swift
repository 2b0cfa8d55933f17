public import Model
public import Planning
public import ScenarioFiles

/// What there is to say about the best plans: how they differ, what they have in common and what the
/// choice is about.
public struct AlternativesFindings: Sendable {
  /// One plan.
  public struct Item: Sendable {
    /// The plan.
    public let plan: PlanFindings
    /// How good it is proven to be.
    public let certainty: Certainty
    /// Its rank, which plans that are as good share.
    public let rank: Int
    /// Whether another listed plan is exactly as good.
    public let isTied: Bool
    /// How much better the first plan is, in units of the first level.
    public let behind: Int
    /// How it differs from the first plan.
    public let change: PlanChange

    /// What it costs over all planned years.
    public var cost: Kronor { plan.years.map(\.ledger.insatser).total }
  }

  /// One insats with the plans that fund it.
  public struct Member: Hashable, Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// The plans that fund it in some year, counted from 1.
    public let plans: [Int]
  }

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// What the answers rest on.
  public let evidence: Evidence
  /// What was asked for.
  public let options: AlternativeOptions
  /// The plans, the best first.
  public let items: [Item]
  /// What every plan funds, in the same years at the same level.
  public let core: [Member]
  /// What the choice is about: in some plan, and not in all of them the same.
  public let choice: [Member]
  /// What no plan funds.
  public let never: [Member]
  /// What the plans are.
  public let extent: Alternatives.Extent
  /// The value of the best plan that is not listed, where one is known.
  public let next: Valuation.Level?
  /// Whether plans as good as the last one are not listed.
  public let cutsTies: Bool
  /// Whether every plan is proven best of those left, within the gap asked for.
  public let isProven: Bool

  /// The findings of the alternatives in a scenario.
  public init(
    _ alternatives: Alternatives, of scenario: Scenario, changes: ScenarioChanges = .none
  ) {
    forbund = ForbundFindings(scenario)
    self.changes = changes
    evidence = Evidence(scenario)
    options = alternatives.options
    extent = alternatives.extent
    next = alternatives.next?.levels[0]
    cutsTies = alternatives.cutsTies
    isProven = alternatives.isProven
    let plans = alternatives.plans.map {
      PlanFindings($0.account, valuation: $0.valuation, verdicts: $0.verdicts)
    }
    let ties = alternatives.ties
    items = zip(alternatives.plans, plans).enumerated().map { place, pair in
      let tie = ties.first { $0.contains(place) }
      return Item(
        plan: pair.1, certainty: Certainty(pair.0), rank: (tie?.lowerBound ?? place) + 1,
        isTied: tie != nil,
        behind: alternatives.plans[0].valuation.lead(over: pair.0.valuation)[0],
        change: PlanChange(from: plans[0], to: pair.1))
    }
    var core: [Member] = []
    var choice: [Member] = []
    var never: [Member] = []
    for (insats, presence) in zip(scenario.insatser, alternatives.presence) {
      switch presence {
      case .always:
        core.append(
          Member(id: insats.id, name: insats.name, plans: plans.indices.map { $0 + 1 }))
      case .sometimes(let places):
        choice.append(Member(id: insats.id, name: insats.name, plans: places.map { $0 + 1 }))
      case .never: never.append(Member(id: insats.id, name: insats.name, plans: []))
      }
    }
    (self.core, self.choice, self.never) = (core, choice, never)
  }

  /// The largest gap that any of the plans leaves, in wholes of the first level's unit.
  var gap: Double { items.map(\.certainty.proof.gap).max() ?? 0 }
}
