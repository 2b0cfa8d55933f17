import Model
import Planning
import Reports
import ScenarioFiles
import Testing
import TinyForbund

/// What is said of a conflict, in words and in JSON.
@Suite("Findings of a conflict")
struct ConflictFindingsTests {
  private func findings(
    _ change: (inout ScenarioDescription) -> Void
  ) throws -> (findings: Findings, conflict: ConflictFindings) {
    let scenario = try TinyForbund.scenario(change)
    let findings = Findings(answer: try Planner(scenario).plan(), to: scenario)
    guard case .conflict(let conflict) = findings.outcome else { throw NoConflict() }
    return (findings, conflict)
  }

  private struct NoConflict: Error {}

  private func decide(_ ids: String..., in stated: inout ScenarioDescription) {
    for id in ids {
      stated.change(id) {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
  }

  @Test("money says what each part pays and what is beyond its offer, equity and reserve how much")
  func money() throws {
    let (_, conflict) = try findings { stated in
      decide("A", "C", in: &stated)
      stated.reserve.amounts = TinyForbund.everyYear(TinyForbund.tkr(50))
    }
    #expect(
      conflict.repairs.prefix(3).map(\.sentence.en) == [
        "At least SEK 50 thousand more is needed in 2027. The pool is then SEK 450 thousand, paid by the state (SEK 225 thousand), the region (SEK 112,500) and the kommuner (SEK 112,500). Beyond what is offered: the state SEK 25 thousand, the region SEK 12,500 and the kommuner SEK 12,500.",
        "Up to SEK 50 thousand of equity is used in 2027 instead of SEK 0 thousand, which is SEK 50 thousand more.",
        "The reserve of 2027 is cut from SEK 50 thousand to SEK 0 thousand.",
      ])
    #expect(conflict.repairs.allSatisfy { $0.outcome.en == "Then everything can hold." })
  }

  @Test("a decision set free names who must agree and how far the agreement has come")
  func drop() throws {
    let (_, conflict) = try findings { stated in
      decide("B", in: &stated)
      stated.change("B") { $0.contains = [.tolk] }
    }
    #expect(
      conflict.repairs.map(\.sentence.en) == [
        "The decision on Insats B until 2027-12-31 is undone. ALM, which runs it, must agree: it has accepted, but there is no agreement."
      ])
  }

  @Test("a priority that nothing can meet says why, and its limit is said in JSON")
  func priority() throws {
    let (findings, conflict) = try findings { stated in
      var over = Selection()
      over.tag = "sport"
      stated.priorities = [
        Priority(
          id: PriorityID("golv"), quantity: .share(of: .insatsMoney), atLeast: 250_000, over: over),
        Priority(id: PriorityID("kr"), quantity: .money, atLeast: 100_000),
      ]
    }
    #expect(
      conflict.unattainable.map(\.sentence.en) == [
        "No insats has the tag “sport”. “golv” can therefore not hold."
      ])
    #expect(
      conflict.repairs.first?.sentence.sv
        == "Prioriteringen ”golv” sänks från minst 25\u{A0}% av pengarna till insatser till minst 0\u{A0}% av pengarna till insatser, det mesta som går."
    )
    let json = findings.json.document
    #expect(json.contains(#""priority": "golv""#))
    #expect(json.contains(#""side": "at_least""#))
    #expect(json.contains(#""to": 0"#))
  }

  @Test("what no money reaches says how far it can reach")
  func outOfReach() throws {
    let (_, conflict) = try findings {
      $0.priorities = [
        Priority(
          id: PriorityID("tio"), quantity: .persons(nil), atLeast: 10 * Score.unitsPerWhole)
      ]
    }
    #expect(
      conflict.unattainable.map(\.sentence.en) == [
        "No amount of money lets “tio” hold: the most that is possible is 7.00 persons."
      ])
  }

  @Test("where there are several years and kommuner, what no money reaches says which")
  func outOfReachYears() throws {
    let (_, conflict) = try findings {
      $0.forbund.planYears = 1
      var over = Selection()
      over.kommun = .each
      $0.priorities = [
        Priority(
          id: PriorityID("tio"), quantity: .persons(nil), atLeast: 10 * Score.unitsPerWhole,
          over: over)
      ]
    }
    #expect(
      conflict.unattainable.map(\.sentence.en) == [
        "No amount of money lets “tio, BERG” in 2028 hold: the most that is possible is 2.80 persons."
      ])
  }

  @Test("a goal and an at-most limit are moved in their own words")
  func limits() throws {
    let (_, goal) = try findings {
      $0.objective = Objective(
        goal: .leastCost([
          .init(outcome: TinyForbund.arbete, atLeast: Score(units: 10 * Score.unitsPerWhole))
        ]))
    }
    #expect(
      goal.repairs.map(\.sentence.en) == [
        "The goal is lowered to at least 6.00 persons, arbete."
      ])
    let (_, between) = try findings {
      $0.priorities = [
        Priority(id: PriorityID("kr"), quantity: .money, atLeast: 250_000, atMost: 290_000)
      ]
    }
    #expect(
      between.repairs.last?.sentence.en
        == "The priority “kr” is raised from at most SEK 290 thousand to at most SEK 300 thousand, the least that is possible."
    )
  }

  @Test("each thing in the conflict ends with where it stands")
  func positions() throws {
    let file = try ScenarioFile(reading: ShippedPlans.path(of: "norradalen")).limited(toYears: 1)
    var stated = file.scenario.stated
    for place in stated.members.indices where stated.members[place].id.text == "regionen" {
      stated.members[place].offer = .amounts([TinyForbund.tkr(1_450)])
    }
    let scenario = try Scenario(stated, law: file.scenario.law)
    let findings = Findings(
      answer: try Planner(scenario).plan(), to: scenario, positions: file.positions)
    let name = file.name
    #expect(findings.text(in: .sv).contains("\(name):19:1"))
    #expect(findings.json.document.contains(#""line": 19"#))
  }
}
