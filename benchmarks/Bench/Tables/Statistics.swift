import Glibc

/// Figures that stand for many.
enum Statistics {
  /// What a shifted geometric mean adds before it multiplies, in seconds: shorter differences are
  /// noise.
  static let shift = 0.010

  /// The middle of some numbers, or the mean of the two middle ones; `nil` of none.
  static func median(_ numbers: [Double]) -> Double? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }

  /// `exp(mean of ln(t + shift)) − shift`; `nil` of none.
  static func shiftedGeometricMean(_ seconds: [Double], shift: Double = shift) -> Double? {
    guard !seconds.isEmpty else { return nil }
    let sum = seconds.reduce(0) { $0 + log($1 + shift) }
    return exp(sum / Double(seconds.count)) - shift
  }

  /// The slope of `ln y` against `ln x` by least squares: the exponent that y grows with.
  static func exponent(_ points: [(x: Double, y: Double)]) -> Double? {
    guard points.count > 1 else { return nil }
    let logs = points.map { (log($0.x), log($0.y)) }
    let count = Double(logs.count)
    let x = logs.reduce(0) { $0 + $1.0 } / count
    let y = logs.reduce(0) { $0 + $1.1 } / count
    let spread = logs.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    guard spread > 0 else { return nil }
    return logs.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / spread
  }
}
