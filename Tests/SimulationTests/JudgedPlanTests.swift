import Draws
import Model
import Planning
import Simulation
import Testing
import TinyForbund

/// What a judged plan is held to.
struct JudgedPlanTests {
  private func simulation(
    _ change: (inout ScenarioDescription) -> Void
  ) throws -> Simulation {
    let scenario = try TinyForbund.scenario { stated in
      for place in stated.insatser.indices {
        let likely = stated.insatser[place].effects[0].net.likely.millionths
        stated.insatser[place].effects[0].net = Estimate(
          likely: PercentagePoints(millionths: likely),
          range: .bounds(
            low: PercentagePoints(millionths: likely - 90_000),
            high: PercentagePoints(millionths: likely + 90_000)))
      }
      change(&stated)
    }
    let chosen = Plan.Choice(volume: Volume(10))
    let plan = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "a", en: "a"),
      account: Account(of: Plan(choices: [[chosen], [nil], [chosen]]), in: scenario))
    return Simulation(
      of: [plan], on: Draws(of: scenario), reoptimising: PlanningOptions())
  }

  @Test(
    "a board that decides too late is no breach of the plan's, and the plan is compared all the same"
  )
  func datesAreNotThePlans() throws {
    let simulation = try simulation {
      $0.decision.meeting = CivilDate(year: 2026, month: 12, day: 15)
    }
    let account = simulation.plans[0].account
    #expect(account.judge().contains { $0.rule == .dates && $0.status == .broken })
    #expect(simulation.plans[0].broken == [])
    let results = try simulation.results(of: 0..<32)
    let summary = SimulationSummary(of: results, in: simulation)
    #expect(summary.perfectInformation == summary.plans[0].regret?.mean)
    #expect(summary.perfectInformation?.value ?? -1 >= 0)
  }

  @Test("a plan that money cannot pay for is no yardstick of perfect information")
  func unlawfulIsNoYardstick() throws {
    let simulation = try simulation { $0.insatser[0].cost.fixed = .indexed(Kronor(250_000)) }
    #expect(simulation.plans[0].broken.contains(.funds))
    let results = try simulation.results(of: 0..<32)
    #expect(SimulationSummary(of: results, in: simulation).perfectInformation == nil)
  }
}
