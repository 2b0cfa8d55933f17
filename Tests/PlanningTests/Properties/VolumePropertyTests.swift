import Model
import Testing

@testable import Optimization
@testable import Planning

/// Continuous volumes, their rounding, and the relaxation.
@Suite("Continuous volumes keep every rule when rounded")
struct VolumePropertyTests {
  @Test("the rounded plan keeps every rule and is within the stated loss", arguments: 0..<20)
  func rounding(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      let scenario = try RandomScenario.scenario(seed: 80_000 + seed, shape: .continuous)
      func told() -> Comment { "seed \(80_000 + seed)\n\(scenario.stated)" }
      let answer: PlanningAnswer
      do {
        answer = try Planner(scenario).plan()
      } catch {
        Issue.record("seed \(80_000 + seed): \(error)\n\(scenario.stated)")
        continue
      }
      var dice = Dice(seed: seed)
      let lawful = (0..<60).compactMap { _ in lawfulValue(scenario, &dice) }.max()
      guard case .proposal(let proposal) = answer else {
        #expect(lawful == nil, "called infeasible, \(told())")
        continue
      }
      let level = proposal.valuation.levels[0]
      let sign = level.direction == .maximise ? 1 : -1
      let bound = Double(sign) * proposal.proof.bound * Double(level.unit.unitsPerWhole)
      let fuzz = 1e-6 * abs(bound) + 8
      if let lawful { #expect(Double(lawful) <= bound + fuzz, told()) }
      #expect(Double(sign * level.units) <= bound + fuzz, told())
      guard proposal.proof.status == .optimal, proposal.valuation.levels.count == 1 else {
        continue
      }
      let loss = Double(proposal.roundingLoss)
      #expect(Double(sign * level.units) + loss >= bound - 2 * fuzz, told())
    }
  }

  @Test("volumes that no hundredths fit are passed over, not proposed", arguments: 0..<60)
  func passingOver(_ seed: Int) throws {
    var stated = try RandomScenario.scenario(seed: 100_000 + seed, shape: .continuous).stated
    var dice = Dice(seed: seed)
    // To the krona: prices of several kronor a hundredth seldom reach it.
    let exactly = dice.int(50_000...400_000)
    stated.priorities = [
      Priority(
        id: PriorityID("exakt"), quantity: .money, atLeast: exactly, atMost: exactly, each: .period)
    ]
    let scenario = try Scenario(stated, law: RandomScenario.law)
    var options = PlanningOptions()
    options.nodeLimit = 20_000
    guard case .proposal(let proposal) = try Planner(scenario).plan(options) else { return }
    #expect(proposal.account.ledger.map(\.insatser).total.amount == exactly)
  }

  @Test(
    "the relaxation is no worse than the optimum, nor the optimum than any lawful plan",
    arguments: 0..<10)
  func relaxation(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      let scenario = try RandomScenario.scenario(seed: 90_000 + seed, shape: .wholePeople)
      guard let space = PlanSpace(scenario, most: 60_000) else { continue }
      let oracle = Oracle(scenario, insatser: space.insatser, lives: space.lives)
      guard let best = oracle.best(among: oracle.lawfulPlans()).bests.first else { continue }
      var program = ScenarioProgram(scenario)
      let levels = program.addObjectiveLevels()
      program.program.setObjective(levels[0].maximised)
      let relaxed = try program.program.relaxed().solve().solution?.bound ?? -.infinity
      #expect(
        relaxed >= Double(best) - 1e-7 * abs(Double(best)) - 4,
        "seed \(90_000 + seed)\n\(scenario.stated)")
    }
  }

  /// The first level's value of a random plan, if it is lawful.
  private func lawfulValue(_ scenario: Scenario, _ dice: inout Dice) -> Int? {
    let lives = AccountPropertyTests.randomPlan(scenario, &dice)
    guard lives.allSatisfy({ $0.breaks.isEmpty }) else { return nil }
    let insatser = scenario.stated.insatser.sorted { $0.id < $1.id }
      .map { OracleInsats(insats: $0, stated: scenario.stated) }
    let oracle = Oracle(scenario, insatser: insatser, lives: lives.map { [$0] })
    let judged = oracle.judge()
    return judged.broken.isEmpty && judged.reachesTargets ? judged.values.first : nil
  }
}
