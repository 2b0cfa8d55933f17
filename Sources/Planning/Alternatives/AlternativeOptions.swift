public import Model

/// Which plans beside the best one are asked for.
public struct AlternativeOptions: Sendable, Equatable {
  /// The most plans, the best one included (at least 1).
  public var count = 10
  /// How much worse than the best a plan may be on the first level of the objective, as a share of
  /// the best one's value; `nil` is any plan.
  public var within: Share?
  /// In how many insatser every plan differs from every other, at least (at least 1).
  public var differing = 1

  /// The ten best plans.
  public init() {}
}
