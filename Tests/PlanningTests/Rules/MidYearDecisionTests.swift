import Model
import Planning
import Testing
import TinyForbund

/// Rule 27: decisions within the year, and what is paid already.
@Suite("Rule 27, decisions within the year")
struct MidYearDecisionTests {
  private static let june = CivilDate(year: 2027, month: 6, day: 1)

  /// In June, A and B run and have been paid so many tkr.
  private func scenario(
    paid: [String: Int], financing: String? = nil, years: Int = 1,
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(years: years) { stated in
      var midYear = MidYear()
      midYear.date = Self.june
      midYear.financing = financing
      for (id, amount) in paid { midYear.paidOut[InsatsID(id)] = TinyForbund.tkr(amount) }
      stated.midYear = midYear
      for id in ["A", "B"] { stated.change(id) { $0.status = .ongoing } }
      stated.change("C") { $0.start = Self.june }
      change(&stated)
    }
  }

  @Test("it has no row and says why: what is paid is in each cost")
  func row() throws {
    let scenario = try scenario(paid: ["A": 40, "B": 70])
    #expect(scenario.rows(of: .midYearDecision) == [])
    guard case .none(let why) = scenario.rowOutcome(of: .midYearDecision) else {
      Issue.record("the rule says that it has rows")
      return
    }
    #expect(why.hasPrefix("what is paid is in the cost"))
    // 300 tkr of room less the 110 that are gone; to go on costs the rest of the year.
    #expect(
      scenario.rows(of: .funds) == [
        "− pool 2027 + 60000 fund A 2027 + 30000 fund B 2027 + 116667 fund C 2027 ≤ -210000"
      ])
  }

  @Test("what is paid is sunk: stopping B frees the rest of it alone, and C starts in June")
  func answer() throws {
    // C, 7 of 12 months: 116 667 kr for 5 participants and 2 persons. Room is 300 tkr.
    #expect(try scenario(paid: [:]).best() == BestPlan("A C", persons: 4))
    #expect(try scenario(paid: ["A": 40, "B": 70]).best() == BestPlan("A C", persons: 4))
    #expect(try scenario(paid: ["B": 90]).best() == BestPlan("A B", persons: 3))
  }

  @Test(
    "an insats that goes on costs its whole year; one that stops, what is paid, and helps nobody")
  func costs() throws {
    let scenario = try scenario(paid: ["A": 40, "B": 70])
    let account = scenario.account(["A": [10]])
    #expect(account.costs == [[TinyForbund.tkr(100)], [TinyForbund.tkr(70)], [.zero]])
    #expect(account.effect(by: .persons()) == Score(Fraction(2)))
    #expect(account.ledger[0].insatser == TinyForbund.tkr(170))
    #expect(scenario.paidOut(year: 0) == TinyForbund.tkr(110))
  }

  @Test(
    "what is paid counts once, in the budget year, and stopped insatser may owe wind-down as well")
  func onlyTheBudgetYear() throws {
    let scenario = try scenario(paid: ["B": 70], years: 2) { stated in
      stated.change("B") { $0.cost.windDown = .indexed(TinyForbund.tkr(5)) }
    }
    let account = scenario.account([:])
    #expect(account.costs[1] == [TinyForbund.tkr(75), .zero])
  }

  @Test("without the financing it is a warning without motive; with it kept, with what is paid")
  func financing() throws {
    let silent = try scenario(paid: ["B": 70]).account([:]).verdicts(of: .midYearDecision)
    #expect(silent.map(\.status) == [.warning])
    #expect(silent.map(\.isMotivated) == [false])
    #expect(silent.map(\.subject.sv) == ["beslut 2027-06-01, finansiering saknas"])
    let stated = try scenario(paid: ["B": 70], financing: "Reserven").account([:])
      .verdicts(of: .midYearDecision)
    #expect(stated.map(\.status) == [.kept])
    #expect(stated.map(\.margin) == [.kronor(TinyForbund.tkr(70))])
    #expect(stated.map(\.subject.en) == ["decision 2027-06-01, financing: Reserven"])
    #expect(try TinyForbund.scenario().account([:]).verdicts(of: .midYearDecision) == [])
  }

  @Test("decided insatser and what others have been paid must fit the money")
  func decidedFits() throws {
    let scenario = try scenario(paid: ["A": 40, "B": 90]) { stated in
      stated.change("C") {
        $0.status = .decided
        $0.start = nil
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    #expect(scenario.leastDecidedCost(year: 0) == TinyForbund.tkr(330))
    guard case .infeasible(let conflict) = try Planner(scenario).plan() else {
      Issue.record("a plan was found")
      return
    }
    #expect(conflict.lacking == [TinyForbund.tkr(30)])
  }
}
