public import Model

/// What more money would do, and what the last of today's money did.
///
/// Money comes and goes as 5 § says: every part pays its share, the members of a part in today's
/// proportions, and later years' pools change as the budget year's does
/// (``Model/Scenario/offering(pool:)``).
public struct NextKrona: Sendable {
  /// The way from the best plan at one pool to the best at a larger one.
  public struct Move: Sendable {
    /// The best plan at the smaller pool.
    public let before: Proposal
    /// The best plan at the larger pool.
    public let after: Proposal

    /// How much larger the budget year's pool is.
    public var extraPool: Kronor { after.account.ledger[0].pool - before.account.ledger[0].pool }

    /// How much more each member pays in the budget year, in code-point order.
    public var payments: [(member: MemberID, extra: Kronor)] {
      let paid = Dictionary(
        before.account.funding[0].payments.map { ($0.member, $0.paid) },
        uniquingKeysWith: { first, _ in first })
      return after.account.funding[0].payments.map {
        ($0.member, $0.paid - (paid[$0.member] ?? .zero))
      }
    }

    /// How much better the plan at the larger pool is, level by level, in each level's units.
    public var gain: [Int] { after.valuation.lead(over: before.valuation) }

    /// Net persons more, every outcome counted as it is; negative is fewer.
    public var persons: Score {
      after.account.effect(by: .persons()) - before.account.effect(by: .persons())
    }

    /// Benefit points more; negative is fewer.
    public var points: Score { after.account.points - before.account.points }

    /// The positions of the insatser that lose a funded year, and of those that gain one.
    public var swap: (out: [Int], in: [Int]) {
      before.account.plan.swap(to: after.account.plan)
    }

    /// Whether the same insatser are funded in the same years at the same levels.
    public var keepsSet: Bool {
      after.account.plan.isSameSet(as: before.account.plan, in: after.account.scenario)
    }

    /// Whether both plans are proven without a gap, so that the gain is exact.
    public var isExact: Bool { before.proof.isWithoutGap && after.proof.isWithoutGap }
  }

  /// The smallest extra pool that does something.
  public enum Answer: Sendable {
    /// This much does it.
    ///
    /// With a gap the smallest is at least one step of the pool and at most this.
    case found(Move, isSmallest: Bool)
    /// No pool up to this one does it.
    case none(upTo: Kronor)
    /// A limit came before it was known.
    case unknown
  }

  /// What the last of today's money did.
  public struct Bought: Sendable {
    /// What came of planning without it.
    public enum Outcome: Sendable {
      /// The best plan without it, and the way from there to today's.
      case move(Move)
      /// No lawful plan exists without it.
      case noLawfulPlan
      /// A limit came before any plan was found.
      case unknown
    }

    /// The part of the pool that was asked about.
    public let asked: Kronor
    /// The pool without it, in the steps that 5 § allows.
    public let pool: Kronor
    /// What came of planning without it.
    public let outcome: Outcome
  }

  /// The parts of the pool that are asked about unless others are named: the last 100, 500 and 1 000
  /// tkr.
  public static let spans = [Kronor(100_000), Kronor(500_000), Kronor(1_000_000)]

  /// Today's plan, at today's pool.
  public let today: Proposal
  /// The steps in which the pool grows: the unit of contributions times the common denominator of
  /// the shares of 5 §.
  public let step: Kronor
  /// The smallest extra pool with which a strictly better plan exists.
  public let raising: Answer
  /// The smallest extra pool at which the best plan funds another set.
  public let changing: Answer
  /// What the last of today's pool bought, the smallest part first; parts as large as the pool are
  /// left out.
  public let bought: [Bought]
}

extension Proof {
  /// Whether no plan is better at all.
  var isWithoutGap: Bool { status == .optimal && gap == 0 }
}
