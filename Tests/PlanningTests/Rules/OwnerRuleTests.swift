import Model
import Planning
import Testing
import TinyForbund

/// Rule 9: a member owns the insats and has accepted it.
@Suite("Rule 9, owner")
struct OwnerRuleTests {
  /// C, the best of the three, is owned by somebody who is no member.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C") { $0.owner = MemberID("skolan") } }
  }

  @Test(
    "an insats that is owned by somebody who is no member has a row that keeps it out in every year"
  )
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .owner) == [])
    #expect(try excluded().rows(of: .owner) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) {
      $0.change("C") { $0.owner = MemberID("skolan") }
    }
    #expect(years.rows(of: .owner) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .owner) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .owner)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: insatsägaren skolan är inte medlem",
          en: "Insats C: its owner skolan is not a member")
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .owner) == [.kept])
  }

  @Test(
    "an owner who has not accepted is a warning and no row",
    arguments: [Insats.Agreement.asked, nil])
  func notAccepted(agreement: Insats.Agreement?) throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.agreement = agreement } }
    #expect(scenario.rows(of: .owner) == [])
    #expect(scenario.account(["C": [10]]).statuses(of: .owner) == [.warning])
  }

  @Test(
    "an accepted or decided agreement is kept", arguments: [Insats.Agreement.accepted, .decided])
  func accepted(agreement: Insats.Agreement) throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.agreement = agreement } }
    #expect(scenario.account(["C": [10]]).statuses(of: .owner) == [.kept])
  }

  @Test("a misspelt owner is offered the member that was probably meant")
  func misspelt() throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.owner = MemberID("bergg") } }
    #expect(
      scenario.account(["C": [10]]).verdicts(of: .owner).map(\.subject) == [
        Phrase(
          sv: "Insats C: insatsägaren bergg är inte medlem; menas berg?",
          en: "Insats C: its owner bergg is not a member; is berg meant?")
      ])
  }
}
