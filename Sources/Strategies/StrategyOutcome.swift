public import Model
public import Planning

/// What came of a strategy.
public enum StrategyOutcome: Sendable {
  /// Why a strategy makes no plan.
  public enum Nothing: String, Sendable {
    /// No plan keeps every rule.
    case noLawfulPlan = "no lawful plan"
    /// The limit of the search came before any plan was found.
    case limitReached = "limit"
    /// Nothing that is uncertain can be weighed: no figure is, or the objective is of another kind.
    case nothingToWeigh = "nothing to weigh"
  }

  /// What it makes.
  case plan(StrategyPlan)
  /// It makes nothing, and why.
  case nothing(Nothing)

  /// What it makes, if anything.
  public var plan: StrategyPlan? {
    if case .plan(let plan) = self { plan } else { nil }
  }
}

/// What strategies need to know beside the scenario.
public struct StrategyOptions: Sendable, Equatable {
  /// The seed of what chance decides.
  public var seed: UInt64 = 1
  /// Ballots: the insatser that each approves; `nil` is that nobody has voted.
  public var ballots: [Set<InsatsID>]?
  /// How far to search for the best plan.
  public var planning = PlanningOptions()
  /// How the robust plan weighs risk; `nil` is as the scenario says, or otherwise ``usualRisk``.
  public var risk: Risk?
  /// The futures that the robust plan is made from; `nil` makes none.
  public var futures: Futures?

  /// Half the mean and half the mean of the worst tenth (CVaR).
  public static var usualRisk: Risk {
    var risk = Risk()
    risk.aim = .cvar
    return risk
  }

  /// Seed 1 and a search to the usual proof.
  public init() {}
}

extension Strategy {
  /// What the strategy makes of a scenario.
  ///
  /// - Throws: as ``Planning/Planner/plan(_:)`` does, where a solver is asked.
  @available(*, noasync)
  public func outcome(
    in scenario: Scenario, _ options: StrategyOptions = StrategyOptions()
  ) throws(PlanningError) -> StrategyOutcome {
    switch self {
    case .lastYear: .plan(CarriedOn.plan(for: scenario))
    case .proRata: .plan(ProRataCut.ofLastYear(for: scenario))
    case .proRataOfAll: .plan(ProRataCut.ofAll(for: scenario))
    case .equalPerKommun: .plan(EqualParts.perKommun(for: scenario))
    case .equalPerPart: .plan(EqualParts.perPart(for: scenario))
    case .boardOrder: .plan(BoardOrder.plan(for: scenario))
    case .greedy: .plan(Greedy.byWorthPerKrona(for: scenario, .terms))
    case .greedyWithinCaps: .plan(Greedy.byWorthPerKrona(for: scenario, .ceilings))
    case .participants: .plan(Greedy.byParticipants(for: scenario, .terms))
    case .participantsWithinCaps: .plan(Greedy.byParticipants(for: scenario, .ceilings))
    case .equalShares: .plan(EqualSharesPlan.plan(for: scenario, .equally))
    case .equalSharesAsPaid: .plan(EqualSharesPlan.plan(for: scenario, .asPaid))
    case .ballots: .plan(EqualSharesPlan.plan(for: scenario, options.ballots ?? [], .byNumber))
    case .ballotsByCost:
      .plan(EqualSharesPlan.plan(for: scenario, options.ballots ?? [], .byCost))
    case .random: .plan(RandomOrder.plan(for: scenario, seed: options.seed))
    case .rounding: .plan(try RoundedRelaxation.plan(for: scenario))
    case .optimum: try Optimum.plan(for: scenario.withoutRisk, options.planning)
    case .robust: try RobustOptimum.plan(for: scenario, options)
    }
  }
}
