import Model
import Planning
import Testing
import TinyForbund

/// Rule 8: no benefits, authority or services of its own.
@Suite("Rule 8, prohibited content")
struct ProhibitedContentTests {
  /// C, the best of the three, pays for travel.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C") { $0.contains = [.coaching, .resor] } }
  }

  @Test("an insats that pays for travel has a row that keeps it out in every year")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .prohibitedContent) == [])
    #expect(try excluded().rows(of: .prohibitedContent) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) {
      $0.change("C") { $0.contains = [.coaching, .resor] }
    }
    #expect(years.rows(of: .prohibitedContent) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .prohibitedContent) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .prohibitedContent)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: får inte innehålla resor",
          en: "Insats C: may not contain resor")
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .prohibitedContent) == [.kept])
  }

  @Test(
    "each kind that 7 § or its preparatory works rule out is broken, and no other",
    arguments: Content.allCases)
  func everyKind(content: Content) throws {
    let prohibited: Set<Content> = [
      .förmån, .myndighetsutövning, .tjänstIEgenRegi, .resor, .ersättning, .tolk,
    ]
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.contains = [content] } }
    #expect(
      scenario.account(["C": [10]]).statuses(of: .prohibitedContent)
        == [prohibited.contains(content) ? .broken : .kept])
  }

  @Test("silence on content is a warning and no row")
  func silence() throws {
    let scenario = try TinyForbund.scenario { $0.change("C") { $0.contains = nil } }
    #expect(scenario.rows(of: .prohibitedContent) == [])
    #expect(scenario.account(["C": [10]]).statuses(of: .prohibitedContent) == [.warning])
  }
}
