import Model
import Planning
import Testing
import TinyForbund

/// Rule 2: the kommuner are one part.
@Suite("Rule 2, the kommuner's split")
struct KommunSplitTests {
  @Test("it needs no row, since the split is made after the solve")
  func noRow() throws {
    let scenario = try TinyForbund.scenario()
    #expect(scenario.rows(of: .kommunSplit) == [])
    #expect(
      scenario.rowOutcome(of: .kommunSplit)
        == .none(
          because: "the split among kommuner is made after the solve, exactly, and moves no limit"))
  }

  @Test(
    "the key changes what each kommun pays: 60 and 40 by inhabitants, 50 and 50 equally",
    arguments: [(ContributionKey.inhabitants, [60, 40]), (.equal, [50, 50])])
  func answer(key: ContributionKey, paid: [Int]) throws {
    let scenario = try TinyForbund.scenario { stated in
      for id in ["alm", "berg"] { stated.changeMember(id) { $0.offer = .byKey } }
      var part = PartContribution()
      part.total = TinyForbund.everyYear(TinyForbund.tkr(100))
      part.key = key
      stated.contributions.parts[.kommun] = part
    }
    let account = scenario.account([:])
    #expect(account.statuses(of: .kommunSplit) == [.kept])
    #expect(
      account.funding[0].payments.prefix(2).map(\.paid)
        == paid.map(TinyForbund.tkr))
  }

  @Test("a kommun that takes money out is broken by what it takes, though the sum is right")
  func negative() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 200, "reg": 100, "alm": 120, "berg": -20])
    #expect(account.statuses(of: .kommunSplit) == [.broken])
    #expect(account.margins(of: .kommunSplit) == [.kronor(TinyForbund.tkr(-20))])
  }

  @Test("kommuner that pay 80 of 230 are broken by the 22 500 kr above a quarter")
  func wrongSum() throws {
    let account = try TinyForbund.scenario()
      .account(paying: ["fk": 100, "reg": 50, "alm": 40, "berg": 40])
    #expect(account.margins(of: .kommunSplit) == [.kronor(Kronor(-22_500))])
  }
}
