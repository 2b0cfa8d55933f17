public import Model

/// Why one insats is in the best plan, or out of it.
public struct Reason: Sendable {
  /// What comes of turning the decision.
  public enum Turned: Sendable {
    /// The best plan without it, where it is in; with it, where it is out.
    case proposal(Proposal)
    /// No lawful plan turns it.
    case nothing
    /// The law keeps it out of every plan.
    case excluded
    /// A limit came first.
    case unknown
  }

  /// The insats.
  public let insats: InsatsID
  /// Whether the best plan funds it in any year.
  public let isFunded: Bool
  /// What comes of turning the decision.
  public let turned: Turned
  /// What turning it costs; `nil` where no plan turns it.
  public let price: Price?
  /// How far each of its figures can move before the decision turns.
  public let flips: [Flip]
  /// How the best value with it changes as it becomes cheaper, where cheaper is not always better;
  /// `nil` elsewhere.
  public let cheaper: CostProfile?
  /// What, thought away alone, lets in an insats that is out, or lets go of one that no lawful plan
  /// leaves out.
  public let turnedBy: [RuleLift]

  /// A difference between the values of two plans on the objective's first level.
  public struct Price: Sendable, Equatable {
    /// The difference in the level's units; never below zero but for a gap.
    public let units: Int
    /// How much less it may be, since the other plan may not be the best of its kind.
    public let less: Int
    /// How much more it may be, since the best plan may not be the best.
    public let more: Int

    /// The difference between the best plan and another one.
    public init(from best: Proposal, to other: Proposal) {
      units = best.valuation.lead(over: other.valuation)[0]
      less = other.gapUnits
      more = best.gapUnits
    }

    /// Whether it is that and nothing else.
    public var isExact: Bool { less == 0 && more == 0 }
  }
}

extension Proposal {
  /// How much better a plan could be than this one, in the first level's units; beyond every value
  /// where no bound is known.
  public var gapUnits: Int {
    let units = (proof.gap * Double(valuation.levels[0].unit.unitsPerWhole)).rounded(.up)
    return units < Double(Self.unbounded) ? Int(units) : Self.unbounded
  }

  private static let unbounded = 1 << 53
}
