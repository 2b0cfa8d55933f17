import Model
import Planning
import Testing
import TinyForbund

/// Rule 28: a member leaves.
@Suite("Rule 28, exit")
struct ExitTests {
  /// Notice of one year on the last day of 2026: the member is gone from 2028.
  private func scenario(
    leaving id: String = "berg", continues: CivilDate? = nil,
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(years: 2) { stated in
      stated.forbundsordning.noticeMonths = 12
      stated.leaves(
        id, notice: CivilDate(year: 2026, month: 12, day: 31), continues: continues)
      change(&stated)
    }
  }

  @Test("it has no row and says why: who leaves is data")
  func row() throws {
    #expect(try scenario().rows(of: .exit) == [])
    guard case .none(let why) = try scenario().rowOutcome(of: .exit) else {
      Issue.record("the rule says that it has rows")
      return
    }
    #expect(why.hasPrefix("who leaves is data"))
  }

  @Test("when Berg leaves the pool falls from 400 to 240, and A with C becomes A alone")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("A C|A", persons: 8))
    #expect(try TinyForbund.scenario(years: 2).best() == BestPlan("A C|A C", persons: 12))
    let owned = try scenario { $0.change("A") { $0.owner = MemberID("berg") } }
    #expect(try owned.best() == BestPlan("A C|B", persons: 7))
  }

  @Test("without a decision to go on it is a warning, and says who leaves and when")
  func reminder() throws {
    let verdicts = try scenario().account([:]).verdicts(of: .exit)
    #expect(verdicts.map(\.status) == [.warning])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "BERG lämnar 2027-12-31: beslut att fortsätta saknas",
          en: "BERG leaves 2027-12-31: no decision to go on yet")
      ])
  }

  @Test("a decision in time is kept by its days; one after the notice has run out is broken")
  func decided() throws {
    let early = try scenario(continues: CivilDate(year: 2027, month: 12, day: 1)).account([:])
    #expect(early.statuses(of: .exit) == [.kept])
    #expect(early.margins(of: .exit) == [.days(30)])
    let last = try scenario(continues: CivilDate(year: 2027, month: 12, day: 31)).account([:])
    #expect(last.statuses(of: .exit) == [.kept])
    let late = try scenario(continues: CivilDate(year: 2028, month: 1, day: 1)).account([:])
    #expect(late.statuses(of: .exit) == [.broken])
    #expect(late.margins(of: .exit) == [.days(-1)])
  }

  @Test("a late decision stops no plan: the members' dates are not the plan's to choose")
  func lateIsNotThePlans() throws {
    let late = try scenario(continues: CivilDate(year: 2028, month: 1, day: 1))
    #expect(try late.best() == BestPlan("A C|A", persons: 8))
  }

  @Test("where those that remain make no förbund it is broken, and rule 5 leaves no plan")
  func regionLeaves() throws {
    let scenario = try scenario(leaving: "reg", continues: CivilDate(year: 2027, month: 3, day: 1))
    let account = scenario.account([:])
    #expect(account.statuses(of: .exit) == [.broken])
    #expect(
      account.verdicts(of: .exit).map(\.subject.en) == [
        "REG leaves 2027-12-31: then missing: a region"
      ])
    guard case .infeasible(let conflict) = try Planner(scenario).plan() else {
      Issue.record("a plan was found")
      return
    }
    #expect(conflict.members == [.composition])
  }

  @Test("a region that joins the day after the only other one leaves keeps the förbund whole")
  func replaced() throws {
    let scenario = try scenario(leaving: "reg") { stated in
      stated.members.append(
        TinyForbund.member("ny", .region, .amounts(TinyForbund.everyYear(TinyForbund.tkr(100)))))
      stated.joins("ny", CivilDate(year: 2028, month: 1, day: 1))
    }
    #expect(scenario.account([:]).statuses(of: .exit) == [.warning])
    #expect(scenario.account([:]).statuses(of: .composition) == [.kept, .kept])
  }

  @Test("nobody leaves, or later than the plan: nothing to judge")
  func nothing() throws {
    #expect(try TinyForbund.scenario(years: 2).account([:]).verdicts(of: .exit) == [])
    let later = try scenario { $0.forbundsordning.noticeMonths = 36 }
    #expect(later.account([:]).verdicts(of: .exit) == [])
    #expect(try later.best() == BestPlan("A C|A C", persons: 12))
  }
}
