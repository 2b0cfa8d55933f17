import Glibc
import Model

/// How one figure may turn out, in the figure's own unit.
enum Distribution: Hashable, Sendable {
  /// Certain.
  case certain(Double)
  /// Straight lines from low up to likely and down to high.
  case triangular(Triangle)
  /// A beta distribution between two bounds.
  case beta(BetaShape, low: Double, high: Double)
  /// `e^(μ + σz) − 1` times a scale: a change of cost, whose factor is lognormal.
  case logNormal(mean: Double, deviation: Double, scale: Double)

  /// The value that a share `u` of all values is below (`0 < u < 1`).
  func quantile(_ u: Double) -> Double {
    switch self {
    case .certain(let value): value
    case .triangular(let triangle): triangle.quantile(u)
    case .beta(let shape, let low, let high): low + (high - low) * shape.quantile(u)
    case .logNormal(let mean, let deviation, let scale):
      scale * expm1(mean + deviation * Normal.quantile(u))
    }
  }

  /// The expected value.
  var mean: Double {
    switch self {
    case .certain(let value): value
    case .triangular(let triangle): triangle.mean
    case .beta(let shape, let low, let high): low + (high - low) * shape.mean
    case .logNormal(let mean, let deviation, let scale):
      scale * expm1(mean + deviation * deviation / 2)
    }
  }

  /// A figure between bounds, in the form that the scenario states.
  init(low: Int, likely: Int, high: Int, _ form: Uncertainty.Shape) {
    let (least, mode, most) = (Double(low), Double(likely), Double(high))
    guard least < most else {
      self = .certain(mode)
      return
    }
    switch form {
    case .triangular: self = .triangular(Triangle(low: least, likely: mode, high: most))
    case .pert:
      // Malcolm and others (1959): α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a).
      let width = most - least
      let shape = BetaShape(
        alpha: 1 + 4 * (mode - least) / width, beta: 1 + 4 * (most - mode) / width)
      self = .beta(shape, low: least, high: most)
    }
  }

  /// A net effect: with percentiles it is the triangle that has them.
  init(_ estimate: Estimate, _ form: Uncertainty.Shape) {
    let likely = estimate.likely.millionths
    switch estimate.range {
    case .none: self = .certain(Double(likely))
    case .bounds(let low, let high):
      self.init(low: low.millionths, likely: likely, high: high.millionths, form)
    case .percentiles(let p10, let p90):
      self =
        p10 < p90
        ? .triangular(
          Triangle(
            p10: Double(p10.millionths), likely: Double(likely), p90: Double(p90.millionths)))
        : .certain(Double(likely))
    }
  }

  /// A change of cost: with percentiles the factor is lognormal.
  init(cost spread: Spread, _ form: Uncertainty.Shape) {
    switch spread {
    case .bounds(let low, let likely, let high):
      self.init(low: low, likely: likely, high: high, form)
    case .percentiles(let p10, let p90):
      let logarithms = (log1p(Double(p10) / 1e6), log1p(Double(p90) / 1e6))
      self = .logNormal(
        mean: (logarithms.0 + logarithms.1) / 2,
        deviation: (logarithms.1 - logarithms.0) / (2 * Normal.quantile(0.9)), scale: 1e6)
    }
  }

  /// A share: with percentiles it is a beta distribution from 0 to 100 %.
  init(share spread: Spread, _ form: Uncertainty.Shape) {
    switch spread {
    case .bounds(let low, let likely, let high):
      self.init(low: low, likely: likely, high: high, form)
    case .percentiles(let p10, let p90):
      self = .beta(BetaShape(p10: Double(p10) / 1e6, p90: Double(p90) / 1e6), low: 0, high: 1e6)
    }
  }
}
