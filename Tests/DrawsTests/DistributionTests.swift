import Foundation
import Model
import Testing

@testable import Draws

/// Each distribution is the one that its words say.
struct DistributionTests {
  @Test("the normal quantile undoes the normal chance, far into the tails")
  func normal() {
    // Above 5 a share so near to 1 has too few digits left to tell.
    for z in stride(from: -7.5, through: 5, by: 0.25) {
      #expect(abs(Normal.quantile(Normal.cumulative(z)) - z) < 1e-9, "\(z)")
    }
    #expect(abs(Normal.quantile(0.975) - 1.959963984540054) < 1e-12)
  }

  @Test("the beta chance is exact where it has a closed form, and its quantile undoes it")
  func beta() {
    for x in stride(from: 0.05, to: 1, by: 0.05) {
      // α = 2, β = 3: 6x² − 8x³ + 3x⁴.
      let exact = 6 * x * x - 8 * x * x * x + 3 * x * x * x * x
      #expect(abs(BetaShape(alpha: 2, beta: 3).cumulative(x) - exact) < 1e-12)
      #expect(abs(BetaShape(alpha: 1, beta: 1).cumulative(x) - x) < 1e-12)
      let shape = BetaShape(alpha: 0.7, beta: 40)
      #expect(abs(shape.cumulative(shape.quantile(x)) - x) < 1e-9)
    }
  }

  @Test("percentiles give the distribution that has them")
  func percentiles() {
    let triangle = Triangle(p10: 20, likely: 80, p90: 110)
    #expect(abs(triangle.quantile(0.1) - 20) < 1e-6)
    #expect(abs(triangle.quantile(0.9) - 110) < 1e-6)
    #expect(triangle.likely == 80)
    let beta = BetaShape(p10: 0.6, p90: 0.95)
    #expect(abs(beta.cumulative(0.6) - 0.1) < 1e-6)
    #expect(abs(beta.cumulative(0.95) - 0.9) < 1e-6)
    let cost = Distribution(cost: .percentiles(p10: -40_000, p90: 120_000), .triangular)
    #expect(abs(cost.quantile(0.1) + 40_000) < 1e-3)
    #expect(abs(cost.quantile(0.9) - 120_000) < 1e-3)
  }

  @Test("a mean is the mean of its quantiles")
  func means() {
    let distributions: [Distribution] = [
      Distribution(low: 0, likely: 50_000, high: 100_000, .triangular),
      Distribution(low: 30_000, likely: 80_000, high: 90_000, .pert),
      Distribution(share: .percentiles(p10: 700_000, p90: 980_000), .triangular),
      Distribution(cost: .percentiles(p10: -40_000, p90: 120_000), .triangular),
    ]
    for distribution in distributions {
      let count = 20_000
      let sum = (0..<count).reduce(0.0) {
        $0 + distribution.quantile((Double($1) + 0.5) / Double(count))
      }
      #expect(
        abs(sum / Double(count) - distribution.mean) < 1e-4 * abs(distribution.mean) + 1,
        "\(distribution)")
    }
    let pert = Distribution(low: 30_000, likely: 80_000, high: 90_000, .pert)
    #expect(abs(pert.mean - 440_000.0 / 6) < 1e-6)
  }
}
