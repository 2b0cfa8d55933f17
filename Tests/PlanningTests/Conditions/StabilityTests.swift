import Model
import Planning
import Testing
import TinyForbund

@Suite("Stability")
struct StabilityTests {
  @Test("keeping an insats that the best plan drops costs the difference, exactly")
  func price() throws {
    let planner = Planner(try TinyForbund.scenario { $0.insatser[1].status = .ongoing })
    let best = try planner.proposal()
    #expect(best.funded() == ["A", "C"])
    let kept = try planner.keepingLastYear(droppingAtMost: 0, beside: best)
    #expect(kept.price == [100_000_000])
    let changed = try planner.keepingLastYear(droppingAtMost: 1, beside: best)
    #expect(changed.price == [0])
  }

  @Test("for a cost the price is how much dearer the kept plan is")
  func minimised() throws {
    let planner = Planner(
      try TinyForbund.scenario {
        $0.insatser[1].status = .ongoing
        $0.objective.goal = .leastCost([
          .init(outcome: TinyForbund.arbete, atLeast: Score(units: 200_000_000))
        ])
      })
    let best = try planner.proposal()
    #expect(best.funded() == ["A"])
    let kept = try planner.keepingLastYear(droppingAtMost: 0, beside: best)
    #expect(kept.price == [100_000])
  }

  @Test("what cannot be afforded cannot be kept, and has no price")
  func unattainable() throws {
    let planner = Planner(
      try TinyForbund.scenario { stated in
        for place in stated.insatser.indices { stated.insatser[place].status = .ongoing }
      })
    let best = try planner.proposal()
    #expect(try planner.keepingLastYear(droppingAtMost: 0, beside: best).price == nil)
    #expect(try planner.keepingLastYear(droppingAtMost: 1, beside: best).price == [0])
  }

  @Test("keeping what Norradalen ran last year costs what brute force says")
  func norradalen() throws {
    let scenario = try ShippedScenario.norradalen()
    let planner = Planner(scenario)
    let best = try planner.proposal()
    let plans = AllPlans(of: scenario)
    let last = scenario.insatser.indices.filter { scenario.ranLastYear(scenario.insatser[$0]) }
    for count in 0...2 {
      let kept = plans.best { plan in last.count { !plan.funded.contains($0) } <= count }
      let stability = try planner.keepingLastYear(droppingAtMost: count, beside: best)
      #expect(stability.price == kept.map { [3_892_000_000 - $0.value] })
    }
  }
}
