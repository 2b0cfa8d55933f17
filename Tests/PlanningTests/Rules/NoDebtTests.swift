import Model
import Planning
import Testing
import TinyForbund

/// Rule 12: equity never closes below zero or the board's floor.
@Suite("Rule 12, no debt")
struct NoDebtTests {
  /// Equity of 50 tkr, free to use.
  private func scenario(years: Int = 1, floor: Int = 0) throws -> Scenario {
    try TinyForbund.scenario(years: years) { stated in
      stated.equity.opening = TinyForbund.tkr(50)
      stated.equity.use = nil
      stated.equity.floor = TinyForbund.tkr(floor)
    }
  }

  @Test("each row carries the years before it; the limit is opening less fixed costs and floor")
  func row() throws {
    let first = "100000 fund A 2027 + 100000 fund B 2027 + 200000 fund C 2027"
    #expect(try scenario().rows(of: .noDebt) == ["− pool 2027 + \(first) ≤ -50000"])
    #expect(try scenario(floor: 20).rows(of: .noDebt) == ["− pool 2027 + \(first) ≤ -70000"])
    #expect(
      try scenario(years: 2).rows(of: .noDebt) == [
        "− pool 2027 + 100000 fund A 2027 + 100000 fund B 2027 + 200000 fund C 2027 ≤ -50000",
        "− pool 2027 − pool 2028 + 100000 fund A 2027 + 100000 fund A 2028"
          + " + 100000 fund B 2027 + 100000 fund B 2028"
          + " + 200000 fund C 2027 + 200000 fund C 2028 ≤ -150000",
      ])
  }

  @Test("without the rule all three would be funded, 50 tkr in debt")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("A C", persons: 6))
    #expect(try scenario().best(without: .noDebt) == BestPlan("A B C", persons: 7))
  }

  @Test("a debt of 50 tkr is broken by 50 tkr, and closing below a floor of 60 by 10")
  func broken() throws {
    let debt = try scenario().account(["A": [10], "B": [10], "C": [10]])
    #expect(debt.statuses(of: .noDebt) == [.broken])
    #expect(debt.margins(of: .noDebt) == [.kronor(TinyForbund.tkr(-50))])
    let floor = try scenario(floor: 60).account(["A": [10], "C": [10]])
    #expect(floor.statuses(of: .noDebt) == [.broken])
    #expect(floor.margins(of: .noDebt) == [.kronor(TinyForbund.tkr(-10))])
    let kept = try scenario(floor: 50).account(["A": [10], "C": [10]])
    #expect(kept.statuses(of: .noDebt) == [.kept])
    #expect(kept.margins(of: .noDebt) == [.kronor(.zero)])
  }

  @Test("what is left in the first year may be used in the second")
  func carriedOver() throws {
    let account = try scenario(years: 2).account(["A": [10, 10], "B": [nil, 10], "C": [nil, 10]])
    #expect(account.statuses(of: .noDebt) == [.kept, .kept])
    #expect(
      account.margins(of: .noDebt) == [
        .kronor(TinyForbund.tkr(250)), .kronor(TinyForbund.tkr(150)),
      ])
  }
}
