import Model
import Testing
import TinyForbund

@testable import Draws

/// What makes draws worth trusting: each is its own, and together they are what they are said to be.
struct DrawsTests {
  private static func uncertain(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario { stated in
      for place in stated.insatser.indices {
        let likely = stated.insatser[place].effects[0].net.likely.millionths
        stated.insatser[place].effects[0].net = Estimate(
          likely: PercentagePoints(millionths: likely),
          range: .bounds(
            low: PercentagePoints(millionths: likely - 50_000),
            high: PercentagePoints(millionths: likely + 100_000)))
      }
      change(&stated)
    }
  }

  @Test("a draw is the same whatever was drawn before it, and another for another seed")
  func dependsOnSeedAndNumber() throws {
    let scenario = try Self.uncertain()
    for sequence in DrawOptions.Sequence.allCases {
      let draws = Draws(of: scenario, DrawOptions(seed: 7, sequence: sequence))
      let forwards = (0..<40).map { draws.scenario($0) }
      let again = Draws(of: scenario, DrawOptions(seed: 7, sequence: sequence))
      #expect((0..<40).reversed().map { again.scenario($0) }.reversed() == forwards)
      #expect(Set(forwards).count == 40)
      let other = Draws(of: scenario, DrawOptions(seed: 8, sequence: sequence))
      #expect((0..<40).map { other.scenario($0) } != forwards)
    }
  }

  @Test("an insats more, or another order in the file, leaves plain draws of the others alone")
  func commonNumbers() throws {
    let few = Draws(of: try Self.uncertain(), DrawOptions(sequence: .plain))
    let more = Draws(
      of: try Self.uncertain { stated in
        var insats = stated.insatser[0]
        insats = TinyForbund.insats("AA", cost: 50, percentagePoints: 5)
        stated.insatser.insert(insats, at: 0)
      }, DrawOptions(sequence: .plain))
    for draw in 0..<20 {
      let first = few.scenario(draw)
      let second = more.scenario(draw)
      #expect(first[InsatsID("C")]?.effects == second[InsatsID("C")]?.effects)
    }
  }

  @Test("nothing is drawn outside its bounds, and the mean comes near its own")
  func staysWithinBounds() throws {
    let draws = Draws(of: try Self.uncertain())
    let values = (0..<512).compactMap { draw in
      draws.scenario(draw).insatser[0].effects[0].net.likely.millionths
    }
    #expect(values.allSatisfy { (150_000...300_000).contains($0) })
    let mean = Double(values.reduce(0, +)) / 512
    #expect(abs(mean - 650_000.0 / 3) < 500)
    #expect(draws.mean.insatser[0].effects[0].net.likely.millionths == 216_667)
  }

  @Test("evenly spread draws miss the mean by less than plain ones")
  func sobolIsBetter() throws {
    let scenario = try Self.uncertain()
    func miss(_ sequence: DrawOptions.Sequence) -> Double {
      let errors = (1...8).map { seed -> Double in
        let draws = Draws(of: scenario, DrawOptions(seed: UInt64(seed), sequence: sequence))
        let sum = (0..<512).reduce(0.0) { sum, draw in
          sum
            + draws.scenario(draw).insatser.reduce(0.0) {
              $0 + Double($1.effects[0].net.likely.millionths)
            }
        }
        let exact = [216_667.0, 116_667, 416_667].reduce(0, +)
        return (sum / 512 - exact) * (sum / 512 - exact)
      }
      return errors.reduce(0, +)
    }
    #expect(miss(.sobol) < miss(.plain) / 10)
  }

  @Test("what a factor moves has the correlation that is stated, and the rest has none")
  func correlation() throws {
    let scenario = try Self.uncertain { stated in
      for place in stated.insatser.indices where place < 2 {
        stated.insatser[place].tags = ["lag"]
      }
      var factor = CommonFactor(id: "marknad")
      factor.moves = [.effects]
      factor.correlation = Share(percent: 60)
      factor.tag = "lag"
      stated.uncertainty.factors = [factor]
    }
    let draws = Draws(of: scenario)
    let scores = (0..<4_096).map { draw in draws.uniforms(of: draw).map(Normal.quantile) }
    func correlation(_ first: Int, _ second: Int) -> Double {
      scores.reduce(0) { $0 + $1[first] * $1[second] } / Double(scores.count)
    }
    #expect(abs(correlation(0, 1) - 0.6) < 0.03)
    #expect(abs(correlation(0, 2)) < 0.03)
    #expect(abs(correlation(0, 0) - 1) < 0.03)
  }

  @Test("a factor for each group moves each group by itself")
  func factorsByGroup() throws {
    var factor = CommonFactor(id: "grupp")
    factor.each = .group
    var insats = TinyForbund.insats("X", cost: 10, percentagePoints: 1)
    #expect(factor.name(for: insats) == "grupp unga")
    insats.groups = [GroupID("vuxna"): Share(percent: 60), GroupID("unga"): Share(percent: 40)]
    #expect(factor.name(for: insats) == "grupp vuxna")
    insats.groups = [:]
    #expect(factor.name(for: insats) == nil)
    factor.each = .owner
    #expect(factor.name(for: insats) == "grupp alm")
  }

  @Test("places that are not taken lower the mean effect and leave the budget as planned")
  func meanKeepsTheBudget() throws {
    let scenario = try Self.uncertain { stated in
      stated.uncertainty.insatser.takeUp = .bounds(low: 400_000, likely: 800_000, high: 900_000)
      stated.uncertainty.insatser.cost = .percentiles(p10: -50_000, p90: 200_000)
      stated.uncertainty.insatser.startDelay = .bounds(low: 0, likely: 2, high: 6)
    }
    let mean = Draws(of: scenario).mean
    #expect(mean.insatser.map(\.cost) == scenario.insatser.map(\.cost))
    #expect(mean.insatser.map(\.volume) == scenario.insatser.map(\.volume))
    #expect(mean.insatser.map(\.start) == scenario.insatser.map(\.start))
    // 216 666⅔ · 70 %
    #expect(mean.insatser[0].effects[0].net.likely.millionths == 151_667)
  }
}
