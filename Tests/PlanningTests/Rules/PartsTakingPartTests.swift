import Model
import Planning
import Testing
import TinyForbund

/// Rule 7: at least two of the four parties.
@Suite("Rule 7, parties")
struct PartsTakingPartTests {
  /// C, the best of the three, has one party.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C") { $0.parties = [.kommun] } }
  }

  @Test("an insats that has one party has a row that keeps it out in every year")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .partsTakingPart) == [])
    #expect(try excluded().rows(of: .partsTakingPart) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) { $0.change("C") { $0.parties = [.kommun] } }
    #expect(years.rows(of: .partsTakingPart) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .partsTakingPart) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .partsTakingPart)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: bara 1 part deltar",
          en: "Insats C: only 1 party takes part")
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .partsTakingPart) == [.kept])
  }

  @Test("two parties are enough, and Försäkringskassan and Arbetsförmedlingen are two")
  func twoAuthorities() throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.parties = [.fk, .af] } }
    #expect(scenario.account(["C": [10]]).statuses(of: .partsTakingPart) == [.kept])
  }

  @Test("nobody at all is worded in the plural")
  func nobody() throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.parties = [] } }
    #expect(
      scenario.account(["C": [10]]).verdicts(of: .partsTakingPart).map(\.subject) == [
        Phrase(
          sv: "Insats C: bara 0 parter deltar", en: "Insats C: only 0 parties take part")
      ])
  }
}
