import Model
import Planning
import Testing
import TinyForbund

/// Rule 31: what is fixed and decided fits the money.
@Suite("Rule 31, decided insatser fit the funds")
struct DecidedFitsFundsTests {
  /// B, decided through 2028, costs so many tkr a year; there is room for 300 tkr a year and 100
  /// tkr of equity that may not be used.
  private func scenario(
    cost: Int, years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(years: years) { stated in
      stated.change("B") {
        $0.cost.fixed = .indexed(TinyForbund.tkr(cost))
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2028, month: 12, day: 31)
      }
      change(&stated)
    }
  }

  @Test("it needs no row, since rules 11, 12 and 17 imply it")
  func noRow() throws {
    let scenario = try scenario(cost: 100)
    #expect(scenario.rows(of: .decidedFitsFunds) == [])
    #expect(
      scenario.rowOutcome(of: .decidedFitsFunds)
        == .none(because: "rules 11, 12 and 17 together imply it; it words what they lack"))
  }

  @Test("where it is broken there is no lawful plan, and the 50 tkr that are lacking are named")
  func answer() throws {
    guard case .infeasible(let conflict) = try Planner(scenario(cost: 350)).plan() else {
      Issue.record("a plan was found")
      return
    }
    #expect(
      conflict.members == [
        .offers([.state, .region, .kommun], year: 0), .fixedCosts(year: 0), .equityUse(year: 0),
        .decided(InsatsID("B")),
      ])
    #expect(conflict.lacking == [TinyForbund.tkr(50)])
    #expect(try scenario(cost: 300).best() == BestPlan("B", persons: 1))
  }

  @Test(
    "it is judged within the year's limit and with all equity",
    arguments: [
      (300, [Verdict.Status.kept, .kept], [0, 100]), (350, [.broken, .kept], [-50, 50]),
      (500, [.broken, .broken], [-200, -100]),
    ])
  func broken(cost: Int, statuses: [Verdict.Status], margins: [Int]) throws {
    let account = try scenario(cost: cost).account([:])
    #expect(account.statuses(of: .decidedFitsFunds) == statuses)
    #expect(
      account.margins(of: .decidedFitsFunds) == margins.map { .kronor(TinyForbund.tkr($0)) })
  }

  @Test("equity that the first year needs is not there in the second")
  func cumulative() throws {
    let account = try scenario(cost: 380, years: 2) { $0.equity.use = nil }.account([:])
    #expect(account.statuses(of: .decidedFitsFunds) == [.kept, .kept, .broken, .broken])
    #expect(
      account.margins(of: .decidedFitsFunds)
        == [20, 20, -60, -60].map { .kronor(TinyForbund.tkr($0)) })
  }

  @Test("start-up of what is decided to start, and costs it shares, are part of what it costs")
  func startUpAndShared() throws {
    let scenario = try scenario(cost: 100, years: 2) { stated in
      stated.change("B") {
        $0.start = CivilDate(year: 2028, month: 1, day: 1)
        $0.cost.startUp = .indexed(TinyForbund.tkr(7))
      }
      stated.sharedCosts = [
        SharedCost(
          id: "lokal", name: "Lokal", insatser: [InsatsID("A"), InsatsID("B")],
          amount: .indexed(TinyForbund.tkr(20)))
      ]
    }
    #expect(
      (0..<2).map { scenario.leastDecidedCost(year: $0) } == [.zero, TinyForbund.tkr(127)])
  }
}
