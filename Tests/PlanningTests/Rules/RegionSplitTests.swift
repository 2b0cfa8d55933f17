import Model
import Planning
import Testing
import TinyForbund

/// Rule 3: several regions are one part.
@Suite("Rule 3, the regions' split")
struct RegionSplitTests {
  private func twoRegions() throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.offers("reg", TinyForbund.tkr(70))
      stated.members.append(
        TinyForbund.member(
          "reg2", .region, .amounts(TinyForbund.everyYear(TinyForbund.tkr(30)))))
    }
  }

  @Test("it needs no row, since the split is made after the solve")
  func noRow() throws {
    let scenario = try twoRegions()
    #expect(scenario.rows(of: .regionSplit) == [])
    #expect(
      scenario.rowOutcome(of: .regionSplit)
        == .none(
          because: "the split among regions is made after the solve, exactly, and moves no limit"))
  }

  @Test("70 and 30 from two regions count as one part, so that the pool is 400 tkr and not 280")
  func answer() throws {
    #expect(try twoRegions().best() == BestPlan("A C", persons: 6))
    let account = try twoRegions().account([:])
    #expect(account.statuses(of: .regionSplit) == [.kept])
    #expect(
      account.funding[0].payments.suffix(2).map(\.paid) == [70, 30].map(TinyForbund.tkr))
    let alone = try TinyForbund.scenario { $0.offers("reg", TinyForbund.tkr(70)) }
    #expect(try alone.best() == BestPlan("A", persons: 2))
  }

  @Test("a region that takes money out is broken by what it takes")
  func negative() throws {
    let account = try twoRegions()
      .account(paying: ["fk": 200, "reg": 130, "reg2": -30, "alm": 60, "berg": 40])
    #expect(account.statuses(of: .regionSplit) == [.broken])
    #expect(account.margins(of: .regionSplit) == [.kronor(TinyForbund.tkr(-30))])
  }

  @Test("without a region there is nothing to judge")
  func noRegion() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.members.removeAll { $0.part == .region }
      for id in ["alm", "berg"] { stated.changeMember(id) { $0.outsideRegion = true } }
    }
    #expect(scenario.account([:]).verdicts(of: .regionSplit) == [])
  }
}
