import Model
import Testing
import TinyForbund

@testable import Strategies

/// Gini and floor over kommuner and groups.
struct FairnessTests {
  private func fairness(
    _ volumes: [String: [Int?]], over units: Objective.Units = .kommun,
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Fairness {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.reach = .kommuner([MemberID("alm")]) }
      stated.change("B") { $0.reach = .kommuner([MemberID("berg")]) }
      change(&stated)
    }
    return Fairness(of: StrategyPlan(scenario.account(volumes)), over: units)
  }

  @Test("C reaches both as they have inhabitants: all alike, Gini 0")
  func alike() throws {
    // 4 persons over 10 000 inhabitants: 0.4 per thousand.
    let fairness = try fairness(["C": [10]])
    #expect(fairness.gains.map(\.perThousand.units) == [40_000_000, 40_000_000])
    #expect(fairness.gini == .zero)
    #expect(fairness.floor == Score(units: 40_000_000))
  }

  @Test("all to one of two is a half, and nobody gaining has no Gini")
  func allToOne() throws {
    #expect(try fairness(["A": [10]]).gini == Fraction(1, over: 2))
    #expect(try fairness(["A": [10]]).floor == .zero)
    #expect(try fairness([:]).gini == nil)
  }

  @Test("A gives Alm 2/6 and B gives Berg 1/4 per thousand: Gini (1/3 − 1/4)/(2 · 7/12) = 1/14")
  func between() throws {
    let fairness = try fairness(["A": [10], "B": [10]])
    #expect(fairness.gains.map(\.perThousand.units) == [33_333_333, 25_000_000])
    let gini = try #require(fairness.gini)
    #expect(abs(gini.approximate - 1.0 / 14) < 1e-7)
  }

  @Test("groups of unknown size are left out and named")
  func groups() throws {
    let fairness = try fairness(["A": [10]], over: .group) { stated in
      var other = TargetGroup(id: GroupID("sjuka"))
      other.name = "Sjuka"
      stated.targetGroups.append(other)
    }
    #expect(fairness.leftOut == ["Sjuka"])
    #expect(fairness.gini == nil)
    #expect(fairness.floor == Score(units: 200_000_000))
  }

  @Test("a gain is the account's own, and of a cut its share of that")
  func gains() throws {
    let scenario = try TinyForbund.scenario()
    let unit = try #require(scenario.maximinUnits(.kommun).compared.first)
    let whole = StrategyPlan(scenario.account(["A": [10], "B": [10], "C": [10]]))
    let weights = scenario.objectiveWeights
    #expect(
      whole.gain(of: unit, weights: weights) == whole.account.gain(of: unit, weights: weights))
    let cut = ProRataCut.ofAll(for: scenario)
    #expect(cut.gain(of: unit, weights: weights).units * 4 == 210_000_000)
  }
}
