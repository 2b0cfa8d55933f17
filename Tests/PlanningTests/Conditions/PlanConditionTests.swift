import Model
import Planning
import Testing
import TinyForbund

@Suite("Plan conditions")
struct PlanConditionTests {
  @Test("the best plan with a rejected insats funds it, and is worth less")
  func funded() throws {
    let proposal = try Self.best(TinyForbund.scenario(), .funded(InsatsID("B")))
    #expect(proposal.funded() == ["B", "C"])
    #expect(proposal.valuation.levels[0].units == 500_000_000)
  }

  @Test("the best plan without a chosen insats does not fund it, and is worth less")
  func notFunded() throws {
    let proposal = try Self.best(TinyForbund.scenario(), .notFunded(InsatsID("C")))
    #expect(proposal.funded() == ["A", "B"])
    #expect(proposal.valuation.levels[0].units == 300_000_000)
  }

  @Test("over several years one funded year is enough, unless the year is named")
  func years() throws {
    let scenario = try TinyForbund.scenario(years: 2)
    let some = try Self.best(scenario, .funded(InsatsID("B")))
    #expect((0..<2).filter { some.funded(year: $0).contains("B") }.count == 1)
    let last = try Self.best(
      scenario, .funded(InsatsID("B"), year: 1), .notFunded(InsatsID("C"), year: 1))
    #expect(last.funded(year: 0) == ["A", "C"])
    #expect(last.funded(year: 1) == ["A", "B"])
    let none = try Self.best(scenario, .notFunded(InsatsID("C")))
    #expect((0..<2).allSatisfy { !none.funded(year: $0).contains("C") })
  }

  @Test("conditions that cannot hold are unattainable and blame no rule")
  func unattainable() throws {
    var options = PlanningOptions()
    options.conditions = [.funded(InsatsID("B")), .funded(InsatsID("C")), .funded(InsatsID("A"))]
    guard case .unattainable = try Planner(TinyForbund.scenario()).plan(options) else {
      Issue.record("three insatser for two insatser's money")
      return
    }
    options.conditions = [.funded(InsatsID("no such insats"))]
    guard case .unattainable = try Planner(TinyForbund.scenario()).plan(options) else {
      Issue.record("an insats that does not exist")
      return
    }
  }

  @Test("last year's insatser are those stated, or else those that run today")
  func lastYear() throws {
    let running = try TinyForbund.scenario { stated in
      stated.insatser[1].status = .ongoing
    }
    #expect(try Self.best(running, .keepsLastYear(droppingAtMost: 0)).funded() == ["B", "C"])
    #expect(try Self.best(running, .keepsLastYear(droppingAtMost: 1)).funded() == ["A", "C"])
    let stated = try TinyForbund.scenario { stated in
      stated.insatser[1].status = .ongoing
      stated.lastYear = LastYear()
      for id in ["A", "B"].map(InsatsID.init) {
        stated.lastYear?.insatser[id] = LastYear.Entry(cost: Kronor(100_000))
      }
    }
    #expect(try Self.best(stated, .keepsLastYear(droppingAtMost: 0)).funded() == ["A", "B"])
  }

  @Test("an empty place counts: one more insats, or one fewer, is a swap")
  func emptyPlace() throws {
    let scenario = try TinyForbund.scenario()
    let empty = try Self.best(scenario, .oneSwap(from: .empty(for: scenario)))
    #expect(empty.funded() == ["C"])
    let full = try Self.best(scenario)
    #expect(try Self.best(scenario, .oneSwap(from: full.account.plan)).funded() == ["B", "C"])
  }

  private static func best(
    _ scenario: Scenario, _ conditions: PlanCondition...
  ) throws -> Proposal {
    var options = PlanningOptions()
    options.conditions = conditions
    return try Planner(scenario).proposal(options)
  }
}
