public import Model

/// Premises that cannot hold together, and what would let the rest hold.
public struct Conflict: Sendable, Equatable {
  /// The premises: removing any one of them leaves what can hold.
  ///
  /// Where law, facts, commitments and limits cannot hold by themselves, no priority is among them.
  /// Empty where the limit of the search came before any could be named.
  public let members: [Premise]
  /// Whether each removal was proven to help.
  public let isIrreducible: Bool
  /// The least money lacking in each year for what law, commitments and limits alone ask for;
  /// empty when money is not the reason.
  public let lacking: [Kronor]
  /// The same with the board's priorities as well.
  public let lackingWithPriorities: [Kronor]
  /// The scenario with ``lacking`` in its pools, where that is more than nothing and law, commitments
  /// and limits lack it; otherwise `nil`.
  public let scenarioOncePaid: Scenario?
  /// Where ``lacking`` is a cure for law, commitments and limits but not for the priorities: the
  /// premises that cannot hold together once that much money is there; otherwise empty.
  public let membersOncePaid: [Premise]
  /// Priorities among the members that no money meets.
  public let unattainable: [Unattainable]
  /// What would let the rest hold, each shown to work by a plan; empty where it was not asked for.
  public internal(set) var repairs: [Repair]

  /// Whether law, facts, commitments and limits cannot hold by themselves.
  public var isWithoutPriorities: Bool { members.allSatisfy { $0.kind != .priority } }

  /// A priority that is out of reach however much money there is.
  public struct Unattainable: Sendable, Equatable {
    /// The priority's row.
    public let row: PriorityRow
    /// The side.
    public let side: PriorityRow.Side
    /// The limit that can be met, in the priority's unit.
    public let attainable: Int
  }
}

/// A change with which the rest of a scenario can hold.
///
/// Law is never changed, and neither is a stated fact but for more money.
public struct Repair: Sendable, Equatable {
  /// What is changed.
  public enum Change: Hashable, Sendable {
    /// More money in the pool, by year.
    case money([MoreMoney])
    /// More of the equity used, by year.
    case equity([Kronor])
    /// Less money for the board's disposal, by year.
    case reserve([Kronor])
    /// The limit of a priority moved as little as can be written: the largest share or amount still
    /// possible where the priority asks for at least so much, the least where it allows at most.
    case limit(PriorityID, PriorityRow.Side, to: Int)
    /// A goal of a least-cost plan lowered as little as can be.
    case target(OutcomeID?, to: Score)
    /// A decided insats set free.
    case drop(InsatsID)
  }

  /// What a year's pool must grow by.
  public struct MoreMoney: Hashable, Sendable {
    /// The least money that is lacking.
    public let lacking: Kronor
    /// The pool that covers it and can be paid by 5 § in whole units.
    public let pool: Kronor
    /// What each part pays of that pool.
    public let pays: [Part: Kronor]
    /// What each part pays more than it offers.
    public let more: [Part: Kronor]
  }

  /// How much holds after a change.
  public enum Cure: String, Hashable, Sendable {
    /// Law, facts, commitments and limits; the board's priorities do not.
    case withoutPriorities
    /// Everything.
    case everything
  }

  /// What is changed.
  public let change: Change
  /// What then holds.
  public let cures: Cure
  /// The money that must come with the change, by year; empty where none must.
  public let alongside: [Kronor]
  /// The least money that the priorities then lack, by year; empty where they lack none, or where
  /// money is not the reason.
  public let stillLacking: [Kronor]
  /// Whether a smaller change was proven not to do; no where the limit of the search came before
  /// that could be said of a limit of the board's.
  public let isProvenLeast: Bool
  /// The scenario with the change made.
  public let scenario: Scenario
}
