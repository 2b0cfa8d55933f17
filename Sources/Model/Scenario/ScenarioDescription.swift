/// A scenario as its file states it, before anything has been held against anything else.
public struct ScenarioDescription: Hashable, Sendable {
  /// The förbund and its years.
  public var forbund = Forbund()
  /// What the förbundsordning settles.
  public var forbundsordning = Forbundsordning()
  /// When and how the board decides.
  public var decision = Decision()
  /// The members.
  public var members: [Member] = []
  /// What the parts pay.
  public var contributions = Contributions()
  /// The förbund's own costs.
  public var fixedCosts: [FixedCost] = []
  /// Price changes.
  public var indexation = Indexation()
  /// Money for the board's disposal.
  public var reserve = Reserve()
  /// Saved funds.
  public var equity = EquityPolicy()
  /// People in need.
  public var targetGroups: [TargetGroup] = []
  /// Capacities.
  public var resources: [Resource] = []
  /// The candidates.
  public var insatser: [Insats] = []
  /// People that insatser share.
  public var overlaps: [Overlap] = []
  /// Costs that insatser share.
  public var sharedCosts: [SharedCost] = []
  /// Choices among insatser.
  public var atMostOf: [AtMostOf] = []
  /// How figures may turn out.
  public var uncertainty = Uncertainty()
  /// The board's rules.
  public var priorities: [Priority] = []
  /// What the best plan is best at.
  public var objective = Objective(goal: .effect([:]))
  /// What the parts gain by a person in work, by livelihood before; empty is not stated.
  public var benefitPerPart: [BenefitPerPart] = []
  /// What was funded last year.
  public var lastYear: LastYear?
  /// The förbund's own money last year; `nil` is not stated.
  public var lastYearMoney: LastYearMoney?
  /// The national model of state money; `nil` is not asked for.
  public var nationalGrant: NationalGrant?
  /// What is paid already, in a run within the budget year; `nil` is a run before it.
  public var midYear: MidYear?
  /// Figures without a source, or whose source is uncertain.
  public var assumptions: [Assumption] = []

  /// An empty description.
  public init() {}
}

extension ScenarioDescription {
  /// The same description with relations, shared costs, overlaps, priorities and factors in the order of
  /// their keys; an overlap has the first of its insatser for a key.
  var inOrderOfKeys: ScenarioDescription {
    var ordered = self
    for place in ordered.overlaps.indices { ordered.overlaps[place].insatser.sort() }
    ordered.overlaps.sort { first, second in
      first.insatser.lexicographicallyPrecedes(second.insatser)
    }
    ordered.sharedCosts.sort { $0.id < $1.id }
    ordered.atMostOf.sort { $0.id < $1.id }
    ordered.priorities.sort { $0.id < $1.id }
    ordered.uncertainty.factors.sort { $0.id < $1.id }
    return ordered
  }
}
