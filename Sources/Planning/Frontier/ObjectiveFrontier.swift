public import Model

/// What one objective costs in another: plans of which none is better in both.
public struct ObjectiveFrontier: Sendable {
  /// One plan that is best in the first objective among those at least as good in the second.
  public struct Point: Sendable {
    /// The plan, valued by both objectives in order.
    public let proposal: Proposal
    /// The first objective, in its units, less what missed soft priorities cost.
    public let first: Int
    /// The second objective, in its units.
    public let second: Int
  }

  /// What the points are.
  public enum Extent: String, Sendable {
    /// Every pair of values that a plan can reach and none beats, proven.
    case all
    /// Every such pair from the best of the first objective on, as many as were asked for.
    case first
    /// The plans at even steps of the second objective.
    case steps
    /// A limit came before some proof or some plan.
    case unproven
  }

  /// The first objective.
  public let first: Objective.Term
  /// The second objective.
  public let second: Objective.Term
  /// The points, the best in the first objective first.
  public let points: [Point]
  /// What the points are.
  public let extent: Extent
}

extension Objective.Term {
  /// Which way a board wants the term: costs low, all else high.
  public var wanted: Objective.Direction { self == .cost ? .minimise : .maximise }
}
