import Model
import Planning
import Testing
import TinyForbund

@testable import Planning

/// Rule 16: the national model and its brake.
@Suite("Rule 16, the brake of the state's grant")
struct GrantBrakeTests {
  /// The model gives 150 tkr and gave 190: braked, 171 tkr and then 153.
  private func scenario(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.granted(years: years) { stated in
      stated.nationalGrant?.fullYearEquivalents = 0
      stated.nationalGrant?.previous = TinyForbund.tkr(190)
      change(&stated)
    }
  }

  @Test("without feedback it has no row: the grant is the state's offer in the row of rule 1")
  func row() throws {
    let scenario = try scenario(years: 2)
    #expect(scenario.rows(of: .grantBrake) == [])
    guard case .none(let why) = scenario.rowOutcome(of: .grantBrake) else {
      Issue.record("the rule says that it has rows")
      return
    }
    #expect(why.hasPrefix("without feedback the grant is data"))
    #expect(
      scenario.rows(of: .contributionShares) == ["pool 2027 = 340000", "pool 2028 = 304000"])
  }

  @Test("the model's 200 tkr allow A and C; 150 tkr leave room for A and B, or C alone: C")
  func answer() throws {
    #expect(try TinyForbund.granted().best() == BestPlan("A C", persons: 6))
    #expect(
      try TinyForbund.granted { $0.nationalGrant?.fullYearEquivalents = 0 }.best()
        == BestPlan("C", persons: 4))
  }

  @Test(
    "every year says what the model gives, whether its brake holds, and that nobody has verified it"
  )
  func kept() throws {
    let verdicts = try scenario(years: 2).account([:]).verdicts(of: .grantBrake)
    #expect(verdicts.map(\.status) == [.kept, .kept])
    #expect(
      verdicts.map(\.subject)
        == [(2027, 171), (2028, 153)].map { year, thousands in
          Phrase(
            sv:
              "år \(year: year), modellen ger \(TinyForbund.tkr(thousands)) med broms, ej verifierat",
            en:
              "year \(year: year), the model gives \(TinyForbund.tkr(thousands)) with its brake, not verified"
          )
        })
    // The pool of 340 takes 170 of the 171, that of 304 takes 152 of the 153.
    #expect(verdicts.map(\.margin) == [.kronor(TinyForbund.tkr(1)), .kronor(TinyForbund.tkr(1))])
    #expect(try TinyForbund.scenario().account([:]).verdicts(of: .grantBrake) == [])
  }

  @Test("a plan made by hand in which the state pays more than its grant is broken")
  func broken() throws {
    let account = try scenario().account(
      paying: ["fk": 180, "reg": 90, "alm": 50, "berg": 40])
    #expect(account.statuses(of: .grantBrake) == [.broken])
    #expect(account.margins(of: .grantBrake) == [.kronor(TinyForbund.tkr(-9))])
  }

  @Test("with feedback the rows tie each close to its ceiling by the tightest whole kronor")
  func feedbackRows() throws {
    let scenario = try scenario(years: 2) { stated in
      stated.nationalGrant?.feedback = true
      let tenth = StepTable(points: [.init(pool: .zero, share: Share(percent: 10))])
      stated.equity.ceiling = tenth.map { .steps($0) } ?? .none
      stated.equity.opening = TinyForbund.tkr(20)
    }
    // The pool of 2027 is 340 and its ceiling 34; it closes with 20 + 340 − 100 = 260 at most.
    let rows = scenario.rows(of: .grantBrake)
    #expect(rows.count == 2)
    #expect(
      rows.first
        == "pool 2027 − 100000 fund A 2027 − 100000 fund B 2027 − 200000 fund C 2027 "
        + "− 226000 over ceiling 2027 ≤ 114000")
    #expect(
      rows.last
        == "pool 2027 − 100000 fund A 2027 − 100000 fund B 2027 − 200000 fund C 2027 "
        + "− 34001 over ceiling 2027 ≥ 80000")
    // Closing above the ceiling loses the brake: 150 tkr and a pool of 300 instead of 304.
    #expect(
      scenario.rows(of: .contributionShares) == [
        "pool 2027 − 340000 grant 0 2027 = 0",
        "pool 2028 − 300000 over ceiling 2027 − 304000 grant 0 2028 = 0",
      ])
  }
}
