import Model
import Planning
import Testing
import TinyForbund

/// Rule 26: no plan can break it, since dates bind the decision; a scenario's dates can.
@Suite("Rule 26, dates of the decision")
struct DatesTests {
  private func day(_ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: 2026, month: month, day: day)
  }

  private func statuses(
    _ change: (inout ScenarioDescription) -> Void
  ) throws -> [Verdict.Status] {
    try TinyForbund.scenario(change).account([:]).statuses(of: .dates)
  }

  @Test("it needs no row, since dates bind the decision and not the choice of insatser")
  func noRow() throws {
    let scenario = try TinyForbund.scenario()
    #expect(scenario.rows(of: .dates) == [])
    #expect(
      scenario.rowOutcome(of: .dates)
        == .none(because: "dates bind the decision, not the choice of insatser"))
  }

  @Test("unbreakable by any plan, by construction: every plan has the same verdicts on dates")
  func unbreakableByPlan() throws {
    let scenario = try TinyForbund.scenario { $0.decision.meeting = day(12, 1) }
    let empty = scenario.account([:]).verdicts(of: .dates)
    let all = scenario.account(["A": [10], "B": [10], "C": [10]]).verdicts(of: .dates)
    #expect(empty == all)
    #expect(try Planner(scenario).proposal().funded() == ["A", "C"])
  }

  @Test("samråd, announcement and a public meeting by 30 November are kept")
  func kept() throws {
    #expect(try statuses { _ in } == [.kept, .kept, .kept, .kept])
    #expect(try statuses { $0.decision.meeting = day(11, 30) } == [.kept, .kept, .kept, .kept])
  }

  @Test("a meeting on 1 December is broken")
  func late() throws {
    #expect(try statuses { $0.decision.meeting = day(12, 1) } == [.broken, .kept, .kept, .kept])
  }

  @Test("samråd or announcement on the day of the meeting is broken")
  func wrongOrder() throws {
    #expect(
      try statuses { $0.decision.consulted = day(11, 27) } == [.kept, .broken, .kept, .kept])
    #expect(
      try statuses { $0.decision.announced = day(11, 27) } == [.kept, .kept, .broken, .kept])
  }

  @Test("a closed meeting is broken")
  func closed() throws {
    #expect(
      try statuses { $0.decision.publicMeeting = false } == [.kept, .kept, .kept, .broken])
  }

  @Test("what has no date yet is a warning, and so is a missing case number")
  func unknown() throws {
    #expect(
      try statuses {
        $0.decision = Decision()
        $0.forbund.fictional = false
      } == [.warning, .warning, .warning, .kept, .warning])
  }

  @Test("a förbund that is made up has no diarium, so no case number is missing")
  func fictional() throws {
    #expect(
      try statuses {
        $0.decision = Decision()
        $0.forbund.fictional = true
      } == [.warning, .warning, .warning, .kept])
  }

  @Test("a förbundsordning may set an earlier last day but not a later one")
  func ownLastDay() throws {
    #expect(
      try statuses { $0.forbundsordning.budgetBy = YearlyDate(month: 11, day: 15) }
        == [.broken, .kept, .kept, .kept])
    #expect(
      try statuses { $0.forbundsordning.budgetBy = YearlyDate(month: 12, day: 15) }
        == [.broken, .kept, .kept, .kept, .kept])
  }

  @Test("notice of at most 36 months is kept", arguments: [(36, true), (12, true), (37, false)])
  func notice(months: Int, isKept: Bool) throws {
    #expect(
      try statuses { $0.forbundsordning.noticeMonths = months }
        == [.kept, .kept, .kept, .kept, isKept ? .kept : .broken])
  }
}
