/// The triangular distribution: straight lines from low up to likely and down to high.
struct Triangle: Hashable, Sendable {
  let low: Double
  let likely: Double
  let high: Double

  var mean: Double { (low + likely + high) / 3 }

  /// The value that a share `u` of all values is below.
  ///
  /// `low + √(u·W·(m − low))` up to likely, and mirrored above, with the width W.
  func quantile(_ u: Double) -> Double {
    let width = high - low
    guard width > 0 else { return likely }
    return u * width <= likely - low
      ? low + (u * width * (likely - low)).squareRoot()
      : high - ((1 - u) * width * (high - likely)).squareRoot()
  }
}

extension Triangle {
  /// The triangle with this likely figure of which a tenth is below `p10` and a tenth above `p90`,
  /// with `p10 ≤ likely ≤ p90`.
  ///
  /// With the legs L and R, `d = likely − p10` and the width W = L + R, a tenth below p10 says
  /// `(L − d)² = W·L/10`, so that L is known from W, and so is R; the width at which their sum is W
  /// is found by bisection.
  init(p10: Double, likely: Double, p90: Double) {
    func leg(_ distance: Double, _ width: Double) -> Double {
      let b = 2 * distance + width / 10
      return (b + max(0, b * b - 4 * distance * distance).squareRoot()) / 2
    }
    let distances = (likely - p10, p90 - likely)
    var (low, high) = (0.0, 20 * (distances.0 + distances.1))
    for _ in 0..<200 {
      let width = (low + high) / 2
      if leg(distances.0, width) + leg(distances.1, width) > width {
        low = width
      } else {
        high = width
      }
    }
    self.init(
      low: likely - leg(distances.0, high), likely: likely, high: likely + leg(distances.1, high))
  }
}
