/// How far a figure may turn out from what is planned: bounds with a likely figure, or percentiles.
///
/// The unit is the figure's own: millionths of a share, or months.
public enum Spread: Hashable, Sendable {
  /// Nothing is thought possible outside low and high.
  case bounds(low: Int, likely: Int, high: Int)
  /// One case in ten is below the first and one in ten above the second.
  case percentiles(p10: Int, p90: Int)

  /// The figures in the order in which they must stand.
  public var figures: [Int] {
    switch self {
    case .bounds(let low, let likely, let high): [low, likely, high]
    case .percentiles(let p10, let p90): [p10, p90]
    }
  }
}
