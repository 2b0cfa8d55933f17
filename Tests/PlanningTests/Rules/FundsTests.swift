import Model
import Planning
import Testing
import TinyForbund

/// Rule 11: what is spent fits the pool and the equity that may be used.
@Suite("Rule 11, funds")
struct FundsTests {
  @Test("the row holds insatser less the pool at what equity leaves after fixed costs and reserve")
  func row() throws {
    #expect(
      try TinyForbund.scenario().rows(of: .funds) == [
        "− pool 2027 + 100000 fund A 2027 + 100000 fund B 2027 + 200000 fund C 2027 ≤ -100000"
      ])
    let reserved = try TinyForbund.scenario { stated in
      stated.equity.use = TinyForbund.everyYear(TinyForbund.tkr(30))
      stated.reserve.amounts = TinyForbund.everyYear(TinyForbund.tkr(5))
    }
    #expect(
      reserved.rows(of: .funds) == [
        "− pool 2027 + 100000 fund A 2027 + 100000 fund B 2027 + 200000 fund C 2027 ≤ -75000"
      ])
  }

  @Test("where the use of equity has no limit there is no row, and rule 12 is the limit")
  func noLimit() throws {
    let scenario = try TinyForbund.scenario { $0.equity.use = nil }
    #expect(scenario.rows(of: .funds) == [])
    #expect(try scenario.best() == BestPlan("A B C", persons: 7))
  }

  @Test("without the rule the 100 tkr of equity would pay for B as well")
  func answer() throws {
    let scenario = try TinyForbund.scenario()
    #expect(try scenario.best() == BestPlan("A C", persons: 6))
    #expect(try scenario.best(without: .funds) == BestPlan("A B C", persons: 7))
  }

  @Test("all three pass the room by 100 tkr; A and C fill it; B alone leaves 200 tkr")
  func broken() throws {
    let scenario = try TinyForbund.scenario()
    let all = scenario.account(["A": [10], "B": [10], "C": [10]])
    #expect(all.statuses(of: .funds) == [.broken])
    #expect(all.margins(of: .funds) == [.kronor(TinyForbund.tkr(-100))])
    let two = scenario.account(["A": [10], "C": [10]])
    #expect(two.statuses(of: .funds) == [.kept])
    #expect(two.margins(of: .funds) == [.kronor(.zero)])
    #expect(
      scenario.account(["B": [10]]).margins(of: .funds) == [.kronor(TinyForbund.tkr(200))])
  }
}
