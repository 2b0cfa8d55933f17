import Model
import Testing
import TinyForbund

@Suite("Ledger")
struct LedgerTests {
  @Test("a year's closing equity opens the next, and room is pool, use and costs together")
  func carriedOver() throws {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      stated.equity.use = TinyForbund.everyYear(TinyForbund.tkr(50))
      stated.reserve.amounts = TinyForbund.everyYear(TinyForbund.tkr(10))
    }
    // Each year 400 − 100 − 10 = 290 before insatser.
    let ledger = scenario.account(["A": [10, 10, 10], "C": [10, 10, nil]]).ledger
    #expect(ledger.map(\.year) == [2027, 2028, 2029])
    #expect(ledger.map(\.opening) == [100, 90, 80].map(TinyForbund.tkr))
    #expect(ledger.map(\.insatser) == [300, 300, 100].map(TinyForbund.tkr))
    #expect(ledger.map(\.result) == [-10, -10, 190].map(TinyForbund.tkr))
    #expect(ledger.map(\.equityUsed) == [10, 10, 0].map(TinyForbund.tkr))
    #expect(ledger.map(\.closing) == [90, 80, 270].map(TinyForbund.tkr))
    #expect(ledger.map(\.room) == [340, 340, 340].map(TinyForbund.tkr))
    #expect(ledger.map(\.unspent) == [40, 40, 240].map(TinyForbund.tkr))
  }

  @Test("without a limit all equity of the year may be used")
  func noLimit() throws {
    let scenario = try TinyForbund.scenario(years: 2) { $0.equity.use = nil }
    let ledger = scenario.account(["A": [10, nil], "B": [10, nil], "C": [10, nil]]).ledger
    #expect(ledger.map(\.mayUse) == [100, 0].map(TinyForbund.tkr))
  }

  @Test("expected spending forecasts closing equity and leaves the ledger as it is")
  func expectedSpend() throws {
    let scenario = try TinyForbund.scenario(years: 2) {
      $0.change("A") { $0.expectedSpend = Share(percent: 90) }
    }
    let ledger = scenario.account(["A": [10, 10]]).ledger
    #expect(ledger.map(\.closing) == [300, 500].map(TinyForbund.tkr))
    #expect(ledger.map(\.expectedClosing) == [310, 520].map(TinyForbund.tkr))
  }
}
