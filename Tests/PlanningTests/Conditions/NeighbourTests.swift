import Model
import Planning
import Testing

@Suite("One-swap neighbour")
struct NeighbourTests {
  @Test("of Norradalen's proposal: Coachning out and Gemensam kompetensutveckling in, 38.60")
  func norradalen() throws {
    let planner = Planner(try ShippedScenario.norradalen())
    let best = try planner.proposal().account.plan
    let neighbour = try Self.neighbour(of: best, planner)
    let swap = best.swap(to: neighbour.account.plan)
    #expect(swap.out.map { planner.scenario.insatser[$0].id.text } == ["I12"])
    #expect(swap.in.map { planner.scenario.insatser[$0].id.text } == ["S02"])
    #expect(neighbour.valuation.levels[0].units == 3_860_000_000)
    #expect(neighbour.account.ledger[0].insatser == Kronor(9_970_000))
  }

  @Test("of every good plan it is the best of all lawful swaps, and the cheapest of the best")
  func bruteForce() throws {
    let scenario = try ShippedScenario.norradalen()
    let all = AllPlans(of: scenario)
    let planner = Planner(scenario)
    let plans = all.affordable.lazy.filter(all.isLawful).prefix(5)
    for plan in plans {
      let best = try #require(
        all.best {
          let out = plan.funded.subtracting($0.funded).count
          let into = $0.funded.subtracting(plan.funded).count
          return out <= 1 && into <= 1 && out + into > 0
        })
      let found = try Self.neighbour(of: all.plan(plan), planner)
      #expect(found.valuation.levels[0].units == best.value)
      #expect(found.account.ledger[0].insatser.amount == best.cost)
    }
  }

  @Test("over three years at most one insats loses years and one gains them")
  func threeYears() throws {
    let planner = Planner(try ShippedScenario.norradalen(years: 3))
    let best = try planner.proposal()
    let neighbour = try Self.neighbour(of: best.account.plan, planner)
    let swap = best.account.plan.swap(to: neighbour.account.plan)
    #expect(swap.out.count <= 1 && swap.in.count <= 1)
    #expect(swap.out.count + swap.in.count >= 1)
    #expect(neighbour.valuation.lead(over: best.valuation)[0] < 0)
  }

  private static func neighbour(of plan: Plan, _ planner: Planner) throws -> Proposal {
    guard case .proposal(let neighbour) = try planner.neighbour(of: plan) else {
      throw NoProposal.unattainable
    }
    return neighbour
  }
}
