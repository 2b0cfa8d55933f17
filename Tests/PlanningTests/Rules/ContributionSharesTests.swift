import Model
import Planning
import Testing
import TinyForbund

/// Rule 1: half, a quarter and a quarter.
@Suite("Rule 1, shares between the parts")
struct ContributionSharesTests {
  @Test("the row holds the pool at four times the weakest quarter")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .contributionShares) == ["pool 2027 = 400000"])
    let poorer = try TinyForbund.scenario { $0.offers("reg", TinyForbund.tkr(80)) }
    #expect(poorer.rows(of: .contributionShares) == ["pool 2027 = 320000"])
  }

  @Test("without the rule there is money for all three; with a poorer region only for C")
  func answer() throws {
    let scenario = try TinyForbund.scenario()
    #expect(try scenario.best() == BestPlan("A C", persons: 6))
    #expect(try scenario.best(without: .contributionShares) == BestPlan("A B C", persons: 7))
    let poorer = try TinyForbund.scenario { $0.offers("reg", TinyForbund.tkr(80)) }
    #expect(try poorer.best() == BestPlan("C", persons: 4))
  }

  @Test("kept, the margin is what lies unused: 40 from the state, 12 and 8 from the kommuner")
  func kept() throws {
    let poorer = try TinyForbund.scenario { $0.offers("reg", TinyForbund.tkr(80)) }
    let account = poorer.account([:])
    #expect(account.statuses(of: .contributionShares) == [.kept])
    #expect(account.margins(of: .contributionShares) == [.kronor(TinyForbund.tkr(60))])
  }

  @Test("payments made by hand at half, a quarter and a quarter are kept")
  func paidByHand() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 100, "reg": 50, "alm": 30, "berg": 20])
    #expect(account.statuses(of: .contributionShares) == [.kept])
    #expect(account.ledger[0].pool == TinyForbund.tkr(200))
  }

  @Test("a third from each part is broken by the 50 tkr that the state lacks")
  func wrongShares() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 100, "reg": 100, "alm": 60, "berg": 40])
    #expect(account.statuses(of: .contributionShares) == [.broken])
    #expect(account.margins(of: .contributionShares) == [.kronor(TinyForbund.tkr(-50))])
  }

  @Test("right shares of more than is offered are broken by the largest excess")
  func beyondOffers() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 400, "reg": 200, "alm": 120, "berg": 80])
    #expect(account.margins(of: .contributionShares) == [.kronor(TinyForbund.tkr(-200))])
  }

  @Test("money from somebody who is no member is broken by all of it")
  func stranger() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 100, "reg": 50, "alm": 30, "berg": 20, "esf": 40])
    #expect(account.statuses(of: .contributionShares) == [.broken])
    #expect(account.margins(of: .contributionShares) == [.kronor(TinyForbund.tkr(-40))])
  }
}
