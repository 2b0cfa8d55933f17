/// What an insats does for its participants, on one outcome.
public struct Effect: Hashable, Sendable {
  /// A stage of diminishing effect: the net effect of participants up to a volume.
  public struct Stage: Hashable, Sendable {
    /// The volume where the stage ends, in a full year.
    public var to: Volume
    /// The net effect of each participant within the stage.
    public var net: Estimate

    /// A stage.
    public init(to: Volume, net: Estimate) {
      self.to = to
      self.net = net
    }
  }

  /// The outcome.
  public var outcome: OutcomeID
  /// The net effect per participant; with a curve, that of the first stage.
  public var net: Estimate
  /// Diminishing stages, rising in volume and falling in effect; empty is constant effect.
  public var curve: [Stage]
  /// Months from start until the effect shows.
  public var monthsToEffect: Int
  /// The share of the effect that remains from one year to the next.
  public var retention: Share

  /// An effect.
  public init(
    outcome: OutcomeID, net: Estimate, curve: [Stage] = [], monthsToEffect: Int = 0,
    retention: Share = .all
  ) {
    self.outcome = outcome
    self.net = net
    self.curve = curve
    self.monthsToEffect = monthsToEffect
    self.retention = retention
  }
}

/// An uncertain net effect.
public struct Estimate: Hashable, Sendable {
  /// What low and high mean.
  public enum Range: Hashable, Sendable {
    /// The figure is stated without a range.
    case none
    /// Nothing is thought possible outside low and high.
    case bounds(low: PercentagePoints, high: PercentagePoints)
    /// One case in ten is below low and one in ten above high.
    case percentiles(p10: PercentagePoints, p90: PercentagePoints)
  }

  /// Which single figure stands for an uncertain one.
  public enum Point: String, CaseIterable, Hashable, Sendable {
    /// The likely figure (the mode).
    case likely
    /// The mean: `(low + likely + high)/3` for bounds (the triangular mean), and
    /// `0.3·p10 + 0.4·likely + 0.3·p90` for percentiles (Swanson's rule).
    case mean
  }

  /// The likely figure.
  public var likely: PercentagePoints
  /// The range.
  public var range: Range

  /// An estimate.
  public init(likely: PercentagePoints, range: Range = .none) {
    self.likely = likely
    self.range = range
  }

  /// The figure that stands for the estimate.
  public func value(_ point: Point) -> Fraction { millionths(point) / Fraction(1_000_000) }

  /// Whether the figure is below another one.
  package func isBelow(_ other: Estimate, at point: Point) -> Bool {
    if point == .likely || (range == .none && other.range == .none) {
      return likely.millionths < other.likely.millionths
    }
    return millionths(point) < other.millionths(point)
  }

  /// The same figure in millionths, mostly a whole number of them.
  func millionths(_ point: Point) -> Fraction {
    let mode = Fraction(likely.millionths)
    guard point == .mean else { return mode }
    switch range {
    case .none: return mode
    case .bounds(let low, let high):
      return Fraction(Int128(low.millionths + likely.millionths + high.millionths), over: 3)
    case .percentiles(let low, let high):
      return Fraction(
        Int128(3 * low.millionths + 4 * likely.millionths + 3 * high.millionths), over: 10)
    }
  }
}
