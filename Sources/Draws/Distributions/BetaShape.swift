import Glibc

/// The beta distribution on 0–1 with the density `x^(α−1)·(1−x)^(β−1)/B(α, β)`.
struct BetaShape: Hashable, Sendable {
  /// The weight towards 1; positive.
  let alpha: Double
  /// The weight towards 0; positive.
  let beta: Double

  var mean: Double { alpha / (alpha + beta) }

  /// The chance of a value at most `x`: the regularised incomplete beta function, by its continued
  /// fraction (Press and others 2007, 6.4) evaluated by Lentz's method.
  func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction converges fast below the mean; above it the distribution is mirrored.
    guard x <= (alpha + 1) / (alpha + beta + 2) else {
      return 1 - BetaShape(alpha: beta, beta: alpha).cumulative(1 - x)
    }
    return exp(logDensity(x)) * x * (1 - x) / alpha * fraction(x)
  }

  /// The value that a share `u` of all values is below, by Newton's method kept within a bracket that
  /// shrinks with every step.
  func quantile(_ u: Double) -> Double {
    var low = 0.0
    var high = 1.0
    var x = mean
    for _ in 0..<80 {
      let excess = cumulative(x) - u
      if excess > 0 { high = x } else { low = x }
      let newton = x - excess / exp(logDensity(x))
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if abs(next - x) < 1e-13 { return next }
      x = next
    }
    return x
  }

  private func logDensity(_ x: Double) -> Double {
    lgamma(alpha + beta) - lgamma(alpha) - lgamma(beta)
      + (alpha - 1) * log(x) + (beta - 1) * log1p(-x)
  }

  private func fraction(_ x: Double) -> Double {
    let smallest = 1e-300
    func safe(_ value: Double) -> Double { abs(value) < smallest ? smallest : value }
    var c = 1.0
    var d = 1 / safe(1 - (alpha + beta) * x / (alpha + 1))
    var value = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      value *= d * c
      let odd =
        -(alpha + m) * (alpha + beta + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      value *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return value
  }
}

extension BetaShape {
  /// The distribution of which a tenth is below `p10` and a tenth above `p90`, with
  /// `0 < p10 < p90 < 1`.
  ///
  /// With `α = μν`, `β = (1−μ)ν`: for each precision ν there is one mean μ that puts p10 right, and
  /// the precision that puts p90 right as well is found by bisection over both.
  init(p10: Double, p90: Double) {
    func shape(_ logPrecision: Double) -> BetaShape {
      let precision = exp(logPrecision)
      var (low, high) = (1e-9, 1 - 1e-9)
      for _ in 0..<60 {
        let mean = (low + high) / 2
        let shape = BetaShape(alpha: mean * precision, beta: (1 - mean) * precision)
        // The larger the mean, the less lies below p10.
        if shape.cumulative(p10) > 0.1 { low = mean } else { high = mean }
      }
      return BetaShape(alpha: low * precision, beta: (1 - low) * precision)
    }
    var (low, high) = (log(0.05), log(1e7))
    for _ in 0..<60 {
      let middle = (low + high) / 2
      // The more precise, the more lies below p90.
      if shape(middle).cumulative(p90) < 0.9 { low = middle } else { high = middle }
    }
    self = shape((low + high) / 2)
  }
}
