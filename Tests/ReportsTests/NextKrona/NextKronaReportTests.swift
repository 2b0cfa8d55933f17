import Model
import Planning
import Reports
import Testing
import TinyForbund

@Suite("The next krona in words")
struct NextKronaReportTests {
  @Test("the example förbund's budget year is told as kept: more money and fewer persons")
  func golden() throws {
    let findings = try Self.findings(
      ShippedPlans.scenario("norradalen") { $0.forbund.planYears = 0 })
    func text(_ language: Language) -> String {
      (findings.nextSentences + findings.lastSentences).map { $0(language) + "\n" }.joined()
    }
    try GoldenFile(name: "norradalen-next-krona.sv.txt").expect(text(.sv))
    try GoldenFile(name: "norradalen-next-krona.en.txt").expect(text(.en))
    try GoldenFile(name: "norradalen-next-krona.json").expect(findings.json.document)
    #expect(findings.isOneAnswer)
    #expect(
      text(.sv).contains(
        "Mer pengar ger alltså 1,64 färre personer: hela vinsten är 1,80 nyttopoäng."))
    #expect(text(.sv).contains("Fem insatser byts: in Föräldrar i aktivitet (I11)"))
    #expect(text(.sv).contains("Planen kostar då 10\u{202F}190\u{A0}tkr 2027."))
  }

  @Test("where all is funded, no more money is asked for")
  func everything() throws {
    let findings = try Self.findings(TinyForbund.scenario { $0.insatser.removeLast() })
    #expect(
      findings.nextSentences.map(\.sv)
        == ["Mer pengar ger ingen bättre plan: allt som får finansieras är redan med."])
    let capped = try Self.findings(
      TinyForbund.scenario {
        $0.priorities = [Priority(id: PriorityID("tak"), quantity: .insatser, atMost: 2)]
      })
    #expect(
      capped.nextSentences.first?.sv.hasSuffix("annat än pengar sätter gränsen.") == true)
  }

  @Test("the last of the money that nothing lawful can do without is told as that")
  func unlawful() throws {
    let findings = try Self.findings(
      TinyForbund.scenario {
        $0.insatser[2].status = .decided
        $0.insatser[2].decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }, spans: [TinyForbund.tkr(50), TinyForbund.tkr(200)])
    #expect(
      findings.lastSentences.map(\.sv) == [
        "De sista 50\u{A0}tkr gav 2,00 i värde: personer +2,00. En insats skiljer: in Insats A (A).",
        "De sista 200\u{A0}tkr: utan dem finns ingen laglig plan.",
      ])
  }

  @Test("an answer within a gap says at most, and gives what is proven of the gain")
  func gap() throws {
    var options = PlanningOptions()
    options.relativeGap = 0.5
    options.nodeLimit = 1
    let scenario = try ShippedPlans.scenario("outside-region") { $0.forbund.planYears = 0 }
    let planner = Planner(scenario)
    guard case .proposal(let best) = try planner.plan(options), best.proof.gap > 0,
      let next = try planner.nextKrona(after: best, options)
    else { return }
    let findings = NextKronaFindings(next)
    if case .found(let move, let isSmallest) = findings.raising {
      #expect(!isSmallest && !move.isExact)
      #expect(findings.nextSentences[0].sv.hasPrefix("Högst "))
      #expect(findings.nextSentences.contains { $0.sv.contains("bevisat mellan") })
    }
  }

  private static func findings(
    _ scenario: Scenario, spans: [Kronor] = NextKrona.spans
  ) throws -> NextKronaFindings {
    let planner = Planner(scenario)
    guard case .proposal(let best) = try planner.plan() else { throw NoPlan() }
    return NextKronaFindings(try #require(try planner.nextKrona(after: best, spans: spans)))
  }

  private struct NoPlan: Error {}
}
