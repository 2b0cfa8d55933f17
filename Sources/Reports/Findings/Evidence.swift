public import Model

/// What an answer rests on: figures without a source, and national figures nobody has verified.
public struct Evidence: Hashable, Sendable {
  /// Figures without a source, or whose source is uncertain, by path.
  public let assumptions: [Assumption]
  /// What the scenario does not say and a board needs to know of.
  public let unstated: [Unstated]
  /// National figures in use that are not verified.
  public let unverified: [UnverifiedFigure]
  /// Which figure stands for an uncertain effect.
  public let estimate: Estimate.Point

  init(_ scenario: Scenario) {
    assumptions = scenario.stated.assumptions
    unstated = scenario.unstated
    unverified = scenario.unverified
    estimate = scenario.stated.objective.estimate
  }

  /// Figures that no source supports.
  public var withoutSource: Int { assumptions.count { $0.source == nil } }

  /// Figures that have a source and are uncertain all the same.
  public var uncertain: Int { assumptions.count - withoutSource }
}
