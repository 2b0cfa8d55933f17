import Model
import Planning
import Reports
import Testing
import TinyForbund

@Suite("Alternatives in words")
struct AlternativesReportTests {
  @Test("the example förbund's plans within 1 % are told as kept")
  func golden() throws {
    let findings = try Self.norradalen { $0.within = Share(percent: 1) }
    try GoldenFile(name: "norradalen-alternatives.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "norradalen-alternatives.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen-alternatives.json").expect(findings.json.document)
    let text = findings.sentences.map(\.sv).joined(separator: "\n")
    #expect(text.contains("Sex insatser ingår i alla fyra:"))
    #expect(text.contains("Om resten är valet politiskt:"))
    #expect(text.contains("Plan 3 och 4 är exakt lika bra; den billigaste står först."))
    #expect(text.contains("Det är alla planer inom 1\u{A0}% av den bästa, och det är bevisat."))
  }

  @Test("what differs is named, and plans that are as good share their rank")
  func items() throws {
    let findings = try Self.norradalen { $0.within = Share(percent: 1) }
    #expect(findings.items.map(\.rank) == [1, 2, 3, 3])
    #expect(findings.items.map(\.isTied) == [false, false, true, true])
    #expect(findings.items.map(\.behind) == [0, 26_000_000, 32_000_000, 32_000_000])
    #expect(
      findings.items[2].change.phrase.sv
        == "in Gemensam kompetensutveckling (S02); ut Coachning på distans i glesbygd (I12)")
    #expect(findings.items[0].change.sentence.sv == "Inga insatser byts.")
    #expect(findings.items[1].change.sentence.sv.hasPrefix("Sju insatser byts: in NPF-stöd"))
    #expect(findings.choice.first?.plans == [1, 3, 4])
    #expect(findings.never.map(\.id.text) == ["I06", "I10", "S03"])
  }

  @Test("the table has a row for each plan, insats and year")
  func table() throws {
    let table = try Self.tiny { _ in }.table
    #expect(table.rows.count == 7 * 3)
    #expect(table.document(.international).hasPrefix("plan,rank,value,persons,points,cost,year"))
  }

  @Test("what is listed is told apart from what is not, with ties that are cut off")
  func extents() throws {
    let two = try Self.tiny { $0.count = 2 }
    #expect(
      two.sentences.last?.sv
        == "Det finns fler planer som är lagliga: den bästa av dem är värd 4,00.")
    let tied = try Self.tiny(
      { $0.count = 1 },
      {
        $0.insatser[1].cost.fixed = .indexed(TinyForbund.tkr(100))
        $0.insatser[1].effects = $0.insatser[0].effects
      })
    #expect(
      tied.sentences.map(\.sv).contains("Minst en plan till är lika bra som den sista."))
    let only = try Self.tiny { $0.within = Share.none }
    #expect(
      only.sentences.map(\.sv)
        == ["Det är den enda planen inom 0\u{A0}% av den bästa, och det är bevisat."])
    let apart = try Self.tiny { $0.differing = 3 }
    #expect(apart.items.count == 2)
    #expect(apart.sentences[0].sv == "Ingen insats ingår i båda: hela valet är politiskt.")
    #expect(apart.sentences.last?.sv.contains("som skiljer sig i minst 3 insatser") == true)
  }

  private static func norradalen(
    _ change: (inout AlternativeOptions) -> Void
  ) throws -> AlternativesFindings {
    try findings(ShippedPlans.scenario("norradalen") { $0.forbund.planYears = 0 }, change)
  }

  private static func tiny(
    _ change: (inout AlternativeOptions) -> Void,
    _ stated: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> AlternativesFindings {
    try findings(TinyForbund.scenario(years: 1, stated), change)
  }

  private static func findings(
    _ scenario: Scenario, _ change: (inout AlternativeOptions) -> Void
  ) throws -> AlternativesFindings {
    var options = AlternativeOptions()
    change(&options)
    let planner = Planner(scenario)
    guard case .proposal(let best) = try planner.plan() else { throw NoPlan() }
    return AlternativesFindings(
      try planner.alternatives(to: best, options), of: scenario)
  }

  private struct NoPlan: Error {}
}
