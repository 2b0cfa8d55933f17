public import Model

/// What the best plan is at each size of the pool, every size planned for by itself.
public struct PoolFrontier: Sendable {
  /// One size of the pool.
  public struct Point: Sendable {
    /// What planning came to.
    public enum Outcome: Sendable {
      /// The best plan.
      case proposal(Proposal)
      /// No plan keeps every hard rule.
      case infeasible
      /// The limit came before any plan was found.
      case limit(bound: Double?)
    }

    /// The scenario with this pool.
    public let scenario: Scenario
    /// The usable pool of each year.
    public let pools: [Kronor]
    /// The best plan, or why there is none.
    public let outcome: Outcome
    /// The way here from the nearest smaller pool that has a plan; `nil` where there is none.
    public let step: Step?

    /// The best plan, where there is one.
    public var proposal: Proposal? {
      if case .proposal(let proposal) = outcome { proposal } else { nil }
    }
  }

  /// The way from one size of the pool to a larger one.
  public struct Step: Sendable {
    /// What the first level of the objective gains, in its units; negative is a loss.
    public let gain: Int
    /// How much larger the pool is over all planned years.
    public let extraPool: Kronor
    /// What comes in: insatser that gain a funded year.
    public let entering: [InsatsID]
    /// What goes out although the pool is larger: insatser that lose a funded year.
    public let leaving: [Drop]

    /// Whether the larger pool keeps all that the smaller one funds.
    public var isNested: Bool { leaving.isEmpty }

    /// The gain for each krona more, in units of the objective times `kronor`; `nil` where the pool
    /// is no larger.
    public func gain(per kronor: Kronor) -> Fraction? {
      extraPool > .zero
        ? Fraction(gain) * Fraction(kronor.amount) / Fraction(extraPool.amount) : nil
    }
  }

  /// An insats that a larger pool drops.
  public struct Drop: Sendable, Equatable {
    /// The insats.
    public let insats: InsatsID
    /// The planned years that it loses, counted from 0.
    public let years: [Int]
    /// What it would cost to keep it in those years.
    public let price: Price

    /// What keeping an insats costs.
    public enum Price: Sendable, Equatable {
      /// So many units of the objective's first level: the best plan less the best that keeps it.
      case units(Int)
      /// No lawful plan keeps it.
      case impossible
      /// It was not asked for, or a limit came first.
      case unknown
    }
  }

  /// The points, the smallest pool first.
  public let points: [Point]
}

/// How a frontier is worked out.
public struct FrontierOptions: Sendable, Equatable {
  /// How many threads plan at the same time; the answer is the same for any number.
  public var threads = 1
  /// Whether to price what a larger pool drops; `nil` prices it where both plans are proven without
  /// a gap, since elsewhere the price drowns in the gap.
  public var pricesDrops: Bool?

  /// One thread.
  public init() {}
}
