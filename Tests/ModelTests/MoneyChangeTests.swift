import Model
import Testing
import TinyForbund

/// The budget year's money is held against the year before, line by line.
@Suite("Change of money")
struct MoneyChangeTests {
  @Test("each line is held to last year's budget, and to its outcome or forecast where known")
  func change() throws {
    let scenario = try TinyForbund.scenario { stated in
      var money = LastYearMoney()
      money.contributions = [
        MemberID("fk"): .init(budget: Kronor(190_000), forecast: Kronor(195_000))
      ]
      money.fixedCosts = [
        "kansli": .init(
          budget: Kronor(110_000), forecast: Kronor(120_000), outcome: Kronor(90_000))
      ]
      money.opening = Kronor(70_000)
      stated.lastYearMoney = money
    }
    let change = try #require(
      Account(of: .empty(for: scenario), in: scenario).moneyChange)
    let fk = try #require(change.contributions[MemberID("fk")])
    #expect(fk.fromBudget == Kronor(10_000))
    #expect(fk.fromLatest == Kronor(5_000))
    let kansli = try #require(change.fixedCosts["kansli"])
    #expect(kansli.fromBudget == Kronor(-10_000))
    #expect(kansli.fromLatest == Kronor(10_000))
    #expect(change.equity == Kronor(30_000))
    let silent = try TinyForbund.scenario()
    #expect(Account(of: .empty(for: silent), in: silent).moneyChange == nil)
  }
}
