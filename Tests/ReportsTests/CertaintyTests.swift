import Model
import Planning
import Testing

@testable import Reports

/// How good a proposal is proven to be, in words.
@Suite("Certainty")
struct CertaintyTests {
  @Test("at a node limit a gap is left, and text and JSON both say how large")
  func gap() throws {
    let scenario = try ShippedPlans.scenario("norradalen")
    var options = PlanningOptions()
    options.relativeGap = 0
    for limit in [50, 100, 200, 400] {
      options.nodeLimit = limit
      let findings = Findings(answer: try Planner(scenario).plan(options), to: scenario)
      guard findings.status == .feasible, case .proposal(_, let certainty) = findings.outcome
      else { continue }
      #expect(certainty.leavesGap)
      #expect(findings.text(in: .sv).contains("Bästa som hittats:"))
      #expect(findings.text(in: .sv).contains("Att inget förslag är bättre är inte bevisat."))
      #expect(findings.text(in: .en).contains(" better exists."))
      return
    }
    Issue.record("no limit left the plan unproven")
  }

  @Test(
    "a distance is rounded up, so that it is never understated",
    arguments: [
      (0.021, Valuation.Unit.persons, "0,03 personer"), (0.02, .personYears, "0,02 personår"),
      (1.2, .kronor, "2\u{A0}kr"), (0.5, .participants, "0,5 nya deltagare"),
      (0.001, .points, "0,01 nyttopoäng"),
    ])
  func distance(wholes: Double, unit: Valuation.Unit, text: String) {
    #expect(unit.distance(wholes)(.sv) == text)
  }

  @Test("a distance that is no number is not invented")
  func noNumber() {
    #expect(Valuation.Unit.persons.distance(.infinity)(.en) == "an unknown amount")
  }
}
