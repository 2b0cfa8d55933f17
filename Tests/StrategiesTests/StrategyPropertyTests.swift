import Model
import Planning
import Testing
import TinyForbund

@testable import Strategies

/// No lawful strategy is better than the proven best, in any family.
struct StrategyPropertyTests {
  @Test(
    "no strategy that breaks no rule beats the best plan; and there always is one",
    arguments: Family.all.map(\.name))
  func noneIsBetter(_ name: String) throws {
    let family = try #require(Family.named(name))
    let law = try TinyForbund.law()
    for seed in UInt64(100)..<103 {
      let scenario = try family.scenario(seed: seed, law: law)
      let comparison = try StrategyComparison(in: scenario)
      let optimum = try #require(comparison.optimum, "\(name) \(seed)")
      let proof = try #require(optimum.proof)
      #expect(proof.status == .optimal, "\(name) \(seed)")
      for entry in comparison.entries {
        guard let plan = entry.outcome.plan, plan.isLawful else { continue }
        let value = Double(plan.value.units) / Double(Score.unitsPerWhole)
        #expect(value <= proof.bound + 1e-6, "\(name) \(seed) \(entry.strategy)")
      }
    }
  }
}
