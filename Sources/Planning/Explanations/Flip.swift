public import Model

/// How far one figure of an insats can move before the insats goes in or out of the best plan.
///
/// Shifts are whole numbers of the figure's unit. An insats is *as good in* where some plan with it
/// is at least as good, on the objective's first level, as the best plan without it.
public struct Flip: Sendable, Equatable {
  /// The figure.
  public let figure: InsatsFigure
  /// The shifts that were looked at; 0 is what the scenario states.
  public let range: ClosedRange<Int>
  /// The shifts at which it is as good in, rising and apart; several where the figure stands in a
  /// rule about shares.
  public let asGood: [ClosedRange<Int>]
  /// For an insats that is out, the shift nearest to 0 at which a plan with it is strictly better than
  /// the best without; for one that is in, the last at which it still is.
  ///
  /// `nil` where there is none or it was not asked for.
  public let better: Int?
  /// Whether every value it rests on is proven without a gap and nothing was left unsearched.
  public let isExact: Bool

  /// A flip.
  public init(
    figure: InsatsFigure, range: ClosedRange<Int>, asGood: [ClosedRange<Int>], better: Int?,
    isExact: Bool
  ) {
    self.figure = figure
    self.range = range
    self.asGood = asGood
    self.better = better
    self.isExact = isExact
  }

  /// The shifts around what is stated at which it is as good in; `nil` where it is not as good as
  /// things are.
  public var around: ClosedRange<Int>? { asGood.first { $0.contains(0) } }

  /// For an insats that is out, the smallest lowering of the figure at which it is as good in.
  public var lowering: Int? { asGood.last { $0.upperBound < 0 }?.upperBound }

  /// For an insats that is out, the smallest raising of the figure at which it is as good in.
  public var raising: Int? { asGood.first { $0.lowerBound > 0 }?.lowerBound }
}
