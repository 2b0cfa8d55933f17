import Draws
import Foundation
import Model
import Planning
import ScenarioFiles
import Testing

/// Programs of scenarios that weigh risk, as other solvers read them.
@Suite struct RiskExportTests {
  static let risks = [
    "{aim: cvar, weight: 60 %, draws: 60}",
    "{aim: mean, draws: 9, budget: 80 %}",
    "{budget: {probability: 90 %, joint: no}, draws: 40}",
    "{aim: worst_case, over: [base, staten-10, regionen-10]}",
    "{aim: regret, over: [base, staten-10, regionen-10, balans]}",
  ]

  /// A shipped scenario that weighs risk, and its futures.
  private func weighing(
    _ risk: String, years: Int = 1
  ) throws -> (planner: Planner, options: PlanningOptions) {
    let source = try ScenarioSource(
      reading: ShippedScenario.folder.appending(path: "osakert.yaml").path)
    let changes = ChangeSelection(settings: ["objective.risk=\(risk)"])
    let file = try source.scenario(changes).limited(toYears: years)
    let draws = Draws(of: file.scenario)
    var options = PlanningOptions()
    options.futures = try Futures(
      named: file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
      drawn: (0..<(file.scenario.stated.objective.risk?.drawCount ?? 0)).map {
        draws.scenario($0)
      }, of: file.scenario)
    return (Planner(file.scenario), options)
  }

  @Test(
    "each way of weighing risk has our value in each peer, from MPS and from LP, at gap 0",
    arguments: risks, Peer.installed)
  func sameValue(_ risk: String, _ peer: Peer) throws {
    var (planner, options) = try weighing(risk)
    options.relativeGap = 0
    let level = try planner.proposal(options).valuation.levels[0]
    let ours = Double(level.units) / Double(level.unit.unitsPerWhole)
    let programs = try planner.exportedPrograms(options)
    let exported = try #require(programs.first)
    #expect(programs.count == 1 && exported.unit == level.unit && exported.leeway == .zero)
    #expect(exported.direction == level.direction)
    let tolerance = 1e-6 * max(1, abs(ours))
    for (ending, text) in [("mps", exported.mps), ("lp", exported.lp)] {
      let answer = try peer.solve(text, ending: ending, seconds: 120)
      #expect(answer.isOptimal, "\(peer) on \(ending)")
      let theirs = exported.value(ofOptimum: answer.objective)
      #expect(abs(theirs - ours) <= tolerance, "\(peer) on \(ending): \(theirs), ours \(ours)")
    }
  }
}
