import Model
import Planning
import Strategies
import Testing

/// Strategies on scenarios with everything switched on, held to the proven best.
@Suite("No lawful strategy beats the best plan")
struct StrategyPropertyTests {
  @Test("in random scenarios of every shape and goal", arguments: RandomScenario.Shape.allCases)
  func noneIsBetter(_ shape: RandomScenario.Shape) throws {
    var options = StrategyOptions()
    options.planning.relativeGap = 0
    var compared = 0
    for seed in 50_000..<50_040 {
      let scenario = try RandomScenario.scenario(seed: seed, shape: shape)
      let comparison = try StrategyComparison(in: scenario, options)
      let lawful = comparison.entries.filter {
        $0.strategy != .optimum && $0.outcome.plan?.isLawful == true
      }
      guard let optimum = comparison.optimum, let proof = optimum.proof else {
        #expect(lawful.isEmpty, "\(seed): a lawful plan where there is none")
        continue
      }
      #expect(optimum.isLawful, "\(seed)")
      for entry in lawful {
        guard let value = entry.outcome.plan?.value else { continue }
        compared += 1
        let wholes = Double(value.units) / Double(value.unit.unitsPerWhole)
        let room = 1e-6 * max(1, abs(proof.bound))
        switch value.direction {
        case .maximise: #expect(wholes <= proof.bound + room, "\(seed) \(entry.strategy)")
        case .minimise: #expect(wholes >= proof.bound - room, "\(seed) \(entry.strategy)")
        }
      }
    }
    // Not all scenarios leave room for a lawful strategy, but many do.
    #expect(compared > 40)
  }
}
