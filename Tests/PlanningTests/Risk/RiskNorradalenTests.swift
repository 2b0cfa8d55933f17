import Draws
import Foundation
import Model
import Planning
import ScenarioFiles
import Testing

/// Norradalen's budget year when risk is weighed, held to the reference answers where they say it.
@Suite struct RiskNorradalenTests {
  private func proposal(_ risk: String) throws -> Proposal {
    let source = try ScenarioSource(
      reading: ShippedScenario.folder.appending(path: "norradalen.yaml").path)
    let changes = ChangeSelection(settings: ["objective.risk=\(risk)"])
    let file = try source.scenario(changes).limited(toYears: 1)
    let draws = Draws(of: file.scenario)
    var options = PlanningOptions()
    options.futures = try Futures(
      named: file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
      drawn: (0..<(file.scenario.stated.objective.risk?.drawCount ?? 0)).map {
        draws.scenario($0)
      }, of: file.scenario)
    return try Planner(file.scenario).proposal(options)
  }

  @Test("The worst case over the state's and the region's cuts is the reference answer for a cut")
  func worstCase() throws {
    let proposal = try proposal("{aim: worst_case, over: [base, staten-10, regionen-10]}")
    #expect(proposal.valuation.levels[0].units == 3_478_000_000)
    #expect(proposal.account.ledger[0].insatser == Kronor(8_900_000))
    #expect(proposal.proof.status == .optimal)
  }

  @Test("Regret over the cuts and a balanced budget is what the cuts cost against the base")
  func regret() throws {
    let proposal = try proposal("{aim: regret, over: [base, staten-10, regionen-10, balans]}")
    #expect(proposal.valuation.levels[0].units == 3_892_000_000 - 3_478_000_000)
    #expect(
      proposal.risk?.chosen.valuation?.best
        == [3_892_000_000, 3_478_000_000, 3_478_000_000, 3_636_000_000])
  }

  @Test("CVaR over fifty draws is worth another plan, and beats the plain one by its own measure")
  func tail() throws {
    let proposal = try proposal("{aim: cvar, weight: 100 %, draws: 50}")
    let answer = try #require(proposal.risk)
    let plain = try #require(answer.plain)
    #expect(proposal.proof.status == .optimal)
    #expect(answer.value(of: answer.chosen) ?? .zero > answer.value(of: plain) ?? .zero)
    #expect(answer.chosen.valuation?.values.count == 50)
  }
}
