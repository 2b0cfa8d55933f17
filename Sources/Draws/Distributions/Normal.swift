import Glibc

/// The standard normal distribution.
enum Normal {
  /// The chance of a value at most `z`: `½·erfc(−z/√2)`.
  static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// The density `e^(−z²/2)/√(2π)`.
  static func density(_ z: Double) -> Double { exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }

  /// The value that a share `u` of all values is below (`0 < u < 1`).
  ///
  /// A rational approximation (Abramowitz and Stegun 1964, 26.2.23) and two steps of Halley's method,
  /// after which no digit of a `Double` but the last is in doubt.
  static func quantile(_ u: Double) -> Double {
    let tail = min(u, 1 - u)
    let t = (-2 * log(tail)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = (u < 0.5 ? -1 : 1) * (t - above / below)
    for _ in 0..<2 {
      let step = (cumulative(z) - u) / density(z)
      z -= step / (1 + z * step / 2)
    }
    return z
  }
}
