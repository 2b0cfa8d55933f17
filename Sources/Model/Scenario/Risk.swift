/// How a board weighs that things may turn out otherwise than planned.
///
/// Futures are draws of the scenario's uncertain figures or named what-ifs, all equally likely. A
/// plan has a value in each: what the objective comes to there, carried on as it is
/// (``Plan/carried(from:into:)``).
public struct Risk: Hashable, Sendable {
  /// What one number stands for the values of a plan over all futures.
  public enum Aim: String, CaseIterable, Hashable, Sendable {
    /// Their mean.
    case mean
    /// Their mean mixed with the mean of the worst of them (CVaR, conditional value at risk):
    /// `(1 − weight)·mean + weight·CVaR`.
    case cvar
    /// The worst of them.
    case worstCase = "worst_case"
    /// The largest regret over them: how much better the best plan for a future is in that future.
    case regret
  }

  /// How likely it must be that the money suffices.
  public struct BudgetChance: Hashable, Sendable {
    /// At least in this share of the draws.
    public var probability: Share
    /// Whether it must suffice in every planned year of those draws; otherwise each year has the
    /// probability by itself.
    public var isJoint: Bool

    /// A chance.
    public init(probability: Share, isJoint: Bool = true) {
      self.probability = probability
      self.isJoint = isJoint
    }

    /// How many of so many draws may have too little money: `⌊(1 − p)·n⌋`.
    public func mostFailures(of draws: Int) -> Int {
      (probability.complement.fraction * Fraction(draws)).floor
    }
  }

  /// How many draws are made unless a scenario says.
  public static let usualDraws = 200
  /// The most draws of a plan.
  public static let mostDraws = 2_000
  /// The most draws where the money must suffice with some probability.
  public static let mostBudgetDraws = 500

  /// What the plan is best at; `nil` is the objective at the figures as they are stated.
  public var aim: Aim?
  /// The share of the futures that count as the worst, for CVaR.
  public var level = Share(percent: 10)
  /// How much CVaR counts beside the mean.
  public var weight = Share(percent: 50)
  /// How many draws of the uncertain figures; `nil` is not stated.
  public var draws: Int?
  /// The what-ifs that are the futures instead of draws, by identifier; `base` is the scenario as it
  /// stands.
  public var over: [String] = []
  /// How likely it must be that the money suffices; `nil` is no such demand.
  public var budget: BudgetChance?

  /// No aim, and no demand.
  public init() {}

  /// What a what-if is called that is the scenario as it stands.
  public static let base = "base"

  /// How many draws are needed; none where named futures suffice.
  public var drawCount: Int {
    let draws = draws ?? Self.usualDraws
    return over.isEmpty || budget != nil ? draws : 0
  }
}
