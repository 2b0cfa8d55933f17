import Draws
import Foundation
import Model
import Planning
import ScenarioFiles
import Simulation
import Testing

/// Norradalen's own uncertainty, against figures worked out by others.
struct NorradalenSimulationTests {
  @Test("probe")
  func probe() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/norradalen.yaml").path
    let source = try ScenarioSource(reading: path)
    let scenario = try source.scenario(ChangeSelection()).scenario.limited(toYears: 1)
    let draws = Draws(of: scenario, DrawOptions(seed: 1))
    guard case .proposal(let proposal) = try Planner(scenario).plan() else { return }
    guard case .proposal(let onMean) = try Planner(draws.mean).plan() else { return }
    let base = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "a", en: "a"), account: proposal.account)
    let mean = Simulation.JudgedPlan(
      id: "mean", name: Phrase(sv: "a", en: "a"),
      account: Account(of: onMean.account.plan, in: scenario))
    let simulation = Simulation(of: [base, mean], on: draws, reoptimising: PlanningOptions())
    let clock = ContinuousClock()
    var results: [DrawResult] = []
    print(
      "judge+reopt", try clock.measure { results = try simulation.results(of: 0..<320, threads: 2) }
    )
    let summary = SimulationSummary(of: results, in: simulation, reference: 1)
    print("funded mean", onMean.account.plan.fundedYears(in: scenario).keys.sorted())
    for plan in summary.plans {
      print("value", plan.value.mean, plan.value.percentile(10)!, plan.value.percentile(90)!)
      print(
        "persons", plan.persons.mean, plan.persons.percentile(10)!, plan.persons.percentile(90)!)
      print("best", plan.best!, "regret", plan.regret!.mean)
    }
    print("EVPI", summary.perfectInformation!)
    for presence in summary.presence { print(presence.insats, presence.share) }
  }
}
