import Draws
import Foundation
import Model
import Planning
import ScenarioFiles
import Simulation
import Testing

/// Norradalen's own ranges, against figures worked out by others (semantics.md, reference answers).
struct NorradalenSimulationTests {
  private let scenario: Scenario
  private let simulation: Simulation

  init() throws {
    scenario = try Norradalen.budgetYear()
    simulation = try Norradalen.simulation(of: scenario)
  }

  @Test("the proposal gives 30.6–40.1 persons in four cases of five, and 33.8–43.3 with points")
  func outlook() throws {
    let judging = Simulation(of: simulation.plans, on: simulation.draws)
    let results = try judging.results(of: 0..<1_600, threads: Workers.available)
    let plan = SimulationSummary(of: results, in: judging).plans[0]
    let checks: [(PlanSummary.Spread, Int, Double)] = [
      (plan.persons, 10, 30.6), (plan.persons, 90, 40.1), (plan.value, 10, 33.8),
      (plan.value, 90, 43.3),
    ]
    for (spread, percent, known) in checks {
      let found = try #require(spread.percentile(percent))
      #expect(abs(found.value - known) < 0.05 + 4 * found.error, "P\(percent) \(found)")
    }
    // The mean of a triangle is known: no draw is needed for it.
    let exact = Account(of: simulation.plans[0].account.plan, in: simulation.draws.mean)
    let mean = exact.valuation().levels[0].units
    #expect(abs(plan.value.mean.value - Double(mean) / 1e8) < 4 * plan.value.mean.error + 1e-3)
    #expect(plan.overrun.value == 0 && plan.debt.value == 0)
  }

  @Test(
    "knowing all is worth 1.1; I06 is best in 2 %, I10 in 5 %, I08 in 52 %, the proposal in 14 %")
  func perfectInformation() throws {
    let results = try simulation.results(of: 0..<480, threads: Workers.available)
    let summary = SimulationSummary(of: results, in: simulation)
    let worth = try #require(summary.perfectInformation)
    #expect(abs(worth.value - 1.1) < 0.05 + 4 * worth.error, "\(worth)")
    #expect(worth == summary.plans[0].regret?.mean)
    let known = ["I06": 0.02, "I10": 0.05, "I08": 0.52, "I01": 1]
    for presence in summary.presence {
      guard let share = known[presence.insats.text] else { continue }
      #expect(
        abs(presence.share.value - share) <= 0.01 + 4 * presence.share.error,
        "\(presence.insats) \(presence.share)")
    }
    let best = try #require(summary.plans[0].best)
    #expect(abs(best.value - 0.14) < 0.01 + 4 * best.error, "\(best)")
  }

  @Test("the same draws come of one thread and two, and of any part of them")
  func isReproducible() throws {
    let whole = try simulation.results(of: 0..<24, threads: 1)
    #expect(try simulation.results(of: 0..<24, threads: 2) == whole)
    let parts =
      try simulation.results(of: 0..<7, threads: 2) + simulation.results(of: 7..<24, threads: 1)
    #expect(parts == whole)
    #expect(Set(whole.map(\.plans[0].value)).count == 24)
  }
}

/// The shipped förbund, with the plan that it leads to.
enum Norradalen {
  static func budgetYear() throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "scenarios/norradalen.yaml").path
    return try ScenarioSource(reading: path).scenario().scenario.limited(toYears: 1)
  }

  static func simulation(
    of scenario: Scenario, _ options: DrawOptions = DrawOptions()
  ) throws -> Simulation {
    guard case .proposal(let proposal) = try Planner(scenario).plan() else { throw NoPlan() }
    let plan = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "förslaget", en: "the plan"), account: proposal.account)
    return Simulation(
      of: [plan], on: Draws(of: scenario, options), reoptimising: PlanningOptions())
  }

  struct NoPlan: Error {}
}
