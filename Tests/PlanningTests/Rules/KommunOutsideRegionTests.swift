import Model
import Planning
import Testing
import TinyForbund

/// Rule 4: 5 a §, both cases.
@Suite("Rule 4, a kommun outside every region")
struct KommunOutsideRegionTests {
  /// No region: Alm and Berg stand outside and offer 120 and 80, FK 200.
  private func withoutRegion() throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.members.removeAll { $0.part == .region }
      for id in ["alm", "berg"] { stated.changeMember(id) { $0.outsideRegion = true } }
      stated.offers("alm", TinyForbund.tkr(120))
      stated.offers("berg", TinyForbund.tkr(80))
    }
  }

  /// A region that offers 60, and Alm outside it with 80, half of which counts in the region's
  /// group; Berg offers 60.
  private func withRegion(countingAsRegion share: Int = 50) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.offers("reg", TinyForbund.tkr(60))
      stated.offers("alm", TinyForbund.tkr(80))
      stated.offers("berg", TinyForbund.tkr(60))
      stated.changeMember("alm") {
        $0.outsideRegion = true
        $0.shareAsRegion = Share(percent: share)
      }
    }
  }

  @Test("it needs no row of its own, since it sets what the row of rule 1 is computed from")
  func noRow() throws {
    let scenario = try withoutRegion()
    #expect(scenario.rows(of: .kommunOutsideRegion) == [])
    #expect(
      scenario.rowOutcome(of: .kommunOutsideRegion)
        == .none(because: "it sets the shares and groups that the row of rule 1 is computed from"))
    #expect(scenario.rows(of: .contributionShares) == ["pool 2027 = 400000"])
  }

  @Test("without a region the kommuner pay half, and A and C can be funded")
  func halves() throws {
    let scenario = try withoutRegion()
    #expect(try scenario.best() == BestPlan("A C", persons: 6))
    #expect(scenario.account([:]).statuses(of: .kommunOutsideRegion) == [.kept])
  }

  @Test("with a region half of Alm's money counts there: the pool is 400 tkr and not 240")
  func bothGroups() throws {
    #expect(try withRegion().best() == BestPlan("A C", persons: 6))
    #expect(try withRegion(countingAsRegion: 0).best() == BestPlan("A", persons: 2))
    let account = try withRegion().account([:])
    #expect(account.statuses(of: .kommunOutsideRegion) == [.kept])
    #expect(account.statuses(of: .contributionShares) == [.kept])
    #expect(
      account.funding[0].payments.map(\.paid) == [80, 60, 200, 60].map(TinyForbund.tkr))
  }

  @Test("kommuner that pay a quarter where they owe half are broken by 50 tkr")
  func tooLittle() throws {
    let account = try withoutRegion().account(paying: ["fk": 150, "alm": 30, "berg": 20])
    #expect(account.statuses(of: .kommunOutsideRegion) == [.broken])
    #expect(account.margins(of: .kommunOutsideRegion) == [.kronor(TinyForbund.tkr(-50))])
    let kept = try withoutRegion().account(paying: ["fk": 100, "alm": 60, "berg": 40])
    #expect(kept.statuses(of: .kommunOutsideRegion) == [.kept])
  }

  @Test("kommuner that pay 20 tkr more than may count in the region's group are broken by them")
  func tooMuch() throws {
    let account = try withRegion().account(paying: ["fk": 120, "reg": 0, "alm": 60, "berg": 60])
    #expect(account.margins(of: .kommunOutsideRegion) == [.kronor(TinyForbund.tkr(-20))])
    #expect(account.statuses(of: .contributionShares) == [.broken])
  }

  @Test("where no kommun stands outside there is nothing to judge")
  func nobodyOutside() throws {
    #expect(try TinyForbund.scenario().account([:]).verdicts(of: .kommunOutsideRegion) == [])
  }
}
