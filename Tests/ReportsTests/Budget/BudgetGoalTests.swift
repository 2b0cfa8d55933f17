import Model
import Testing

@testable import Reports

/// The financial goals are computed, and met or not by their own limits.
@Suite("Budget goals")
struct BudgetGoalTests {
  private func goal(_ id: BudgetGoal.ID, _ budget: BudgetFindings) throws -> BudgetGoal {
    try #require(budget.goals.first { $0.id == id })
  }

  @Test("balance asks for at least one krona more than costs, each year by itself")
  func balance() throws {
    let even = try goal(.balance, TinyBudget.findings(["A", "C"]))
    #expect(even.years.map(\.measure) == [.amount(.zero), .amount(.zero)])
    #expect(even.years.map(\.isMet) == [false, false])
    let better = try goal(
      .balance,
      TinyBudget.findings(["A", "C"]) { stated in
        stated.fixedCosts[0].amounts[1] = Kronor(99_999)
      })
    #expect(better.years.map(\.isMet) == [false, true])
    #expect(better.isMet == false)
  }

  @Test("equity is held to its floor and, where one is judged, to its ceiling")
  func equity() throws {
    let budget = try TinyBudget.findings(["A"]) { stated in
      stated.equity.ceiling = .national
      stated.equity.floor = Kronor(300_000)
    }
    #expect(try goal(.equityFloor, budget).years.map(\.isMet) == [true, true])
    let ceiling = try goal(.equityCeiling, budget)
    #expect(ceiling.isUnverified)
    #expect(ceiling.years.map(\.limit) == [.amount(Kronor(240_000)), .amount(Kronor(240_000))])
    #expect(ceiling.years.map(\.isMet) == [false, false])
    let open = try TinyBudget.findings(["A"])
    #expect(!open.goals.contains { $0.id == .equityCeiling })
  }

  @Test("the fixed costs' share of the income has no limit of its own")
  func fixedCosts() throws {
    let share = try goal(.fixedCosts, TinyBudget.findings())
    #expect(share.years.map(\.measure) == [.share(Share(percent: 25)), .share(Share(percent: 25))])
    #expect(share.isMet == nil)
    #expect(Share.rounded(Kronor(1), of: .zero) == .none)
  }
}
