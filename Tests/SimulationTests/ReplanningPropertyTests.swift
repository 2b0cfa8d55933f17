import Draws
import Model
import Planning
import Testing

@testable import Simulation

/// Draws planned on shared columns, from a known basis, against each draw planned by itself.
struct ReplanningPropertyTests {
  private func simulation(
    seed: UInt64, gap: Double, priorities: String = "{}"
  ) throws -> Simulation {
    let scenario = try StagedForbund.scenario(seed: seed, priorities: priorities)
    var options = PlanningOptions()
    options.relativeGap = gap
    guard case .proposal(let proposal) = try Planner(scenario).plan(options) else {
      throw Norradalen.NoPlan()
    }
    let plan = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "a", en: "a"), account: proposal.account)
    return Simulation(of: [plan], on: Draws(of: scenario), reoptimising: options)
  }

  @Test(
    "the best plan of a draw is what the draw planned by itself leads to, within both gaps",
    arguments: UInt64(1)...6)
  func equalsPlanningAlone(seed: UInt64) throws {
    let simulation = try simulation(seed: seed, gap: 1e-5)
    for result in try simulation.results(of: 0..<24, threads: 2) {
      let turned = simulation.draws.scenario(result.draw)
      var options = PlanningOptions()
      options.relativeGap = 1e-5
      guard case .proposal(let alone) = try Planner(turned).plan(options),
        let best = result.best
      else { throw Norradalen.NoPlan() }
      let value = Double(alone.valuation.levels[0].units)
      let found = Double(best.figures.value)
      #expect(found <= value + alone.proof.gap * 1e8 + 1e3, "draw \(result.draw)")
      #expect(value <= found + Double(best.gap) + 1e3, "draw \(result.draw)")
      // Hundredths of a participant are much in so small a förbund.
      #expect(Double(best.gap) <= 3e-4 * found)
    }
  }

  @Test(
    "a judged plan comes to what its account in the draw says, whether or not money is counted anew",
    arguments: UInt64(1)...3)
  func judgedPlanIsAccountedFor(seed: UInt64) throws {
    let simulation = try simulation(seed: seed, gap: 1e-4)
    let judging = Simulation(of: simulation.plans, on: simulation.draws)
    for result in try judging.results(of: 0..<16) {
      let turned = simulation.draws.scenario(result.draw)
      let account = Account(of: simulation.plans[0].account.plan, in: turned)
      #expect(result.plans[0] == DrawnPlan(of: account))
    }
  }

  @Test(
    "knowing an effect of several stages is worth what planning for every draw of it gains",
    arguments: UInt64(1)...4)
  func informationEqualsReplanning(seed: UInt64) throws {
    try expectInformationOfReplanning(simulation(seed: seed, gap: 1e-5))
  }

  @Test(
    "so it is where what is lawful moves with the effects, and no bound of plans holds between draws",
    arguments: UInt64(1)...4)
  func informationUnderRulesOnEffects(seed: UInt64) throws {
    let rule = "{de-forsta: {at_least: 4 persons, outcome: arbete, over: {tag: först}, each: year}}"
    try expectInformationOfReplanning(simulation(seed: seed, gap: 1e-5, priorities: rule))
  }

  /// Holds what knowing the first effects is worth against a plan for every draw of each.
  private func expectInformationOfReplanning(_ simulation: Simulation) throws {
    let count = 64
    let found = try simulation.informationValues(draws: count, threads: 2)
    var options = PlanningOptions()
    options.relativeGap = 1e-6
    guard case .proposal(let reference) = try Planner(simulation.draws.mean).plan(options) else {
      throw Norradalen.NoPlan()
    }
    for (place, figure) in simulation.draws.figures.enumerated().prefix(3) {
      let gains = try (0..<count).map { draw -> Double in
        let turned = simulation.draws.scenario(draw, knowing: [place])
        guard case .proposal(let best) = try Planner(turned).plan(options) else { return .nan }
        let stays = Account(of: reference.account.plan, in: turned).valuation().levels[0].units
        // What is no better than to stay is not chosen.
        return max(0, Double(best.valuation.levels[0].units - stays) / 1e8)
      }.filter { !$0.isNaN }
      let mean = gains.reduce(0, +) / Double(max(1, gains.count))
      let value = try #require(found.first { $0.insats == figure.insats })
      #expect(value.method == .exact)
      let allowed = 2 * value.gap + 4e-6 * Double(reference.valuation.levels[0].units) / 1e8
      #expect(
        abs(value.value.value - mean) < allowed + 2e-5, "\(figure.insats): \(value.value), \(mean)")
    }
  }

  @Test("threads, parts and what was planned before change no byte of draws or of their worth")
  func isReproducible() throws {
    let simulation = try simulation(seed: 9, gap: 1e-4)
    let whole = try simulation.results(of: 0..<40, threads: 1)
    #expect(try simulation.results(of: 0..<40, threads: 2) == whole)
    let parts =
      try simulation.results(of: 0..<13, threads: 2) + simulation.results(of: 13..<40, threads: 1)
    #expect(parts == whole)
    let one = try simulation.informationValues(draws: 40, threads: 1)
    let two = try simulation.informationValues(draws: 40, threads: 2)
    #expect(one.map(\.value) == two.map(\.value) && one.map(\.gap) == two.map(\.gap))
  }
}
