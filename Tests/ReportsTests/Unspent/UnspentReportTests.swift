import Model
import Planning
import Reports
import Testing
import TinyForbund

@Suite("What is left unspent in words")
struct UnspentReportTests {
  @Test("the reason is a sentence with names and amounts")
  func sentences() throws {
    #expect(
      try Self.sentence(["A", "B"])
        == "100\u{A0}tkr är kvar 2027: det räcker inte till något mer. Billigast är Insats C (C) för 200\u{A0}tkr."
    )
    #expect(
      try Self.sentence(["A", "B"]) { $0.insatser.removeLast() }
        == "100\u{A0}tkr är kvar 2027: allt som kan finansieras är redan med, med så stor volym det får ha."
    )
    #expect(
      try Self.sentence(["C"]) { stated in
        stated.priorities = [
          Priority(id: PriorityID("tak"), quantity: .money, atMost: 250_000)
        ]
        stated.insatser.append(TinyForbund.insats("D", cost: 60, percentagePoints: 1))
      }.hasSuffix("; 1 annan av liknande skäl."))
    #expect(
      try Self.sentence(["C"])
        == "100\u{A0}tkr är kvar 2027: Insats A (A) för 100\u{A0}tkr ryms och skulle göra planen bättre; Insats B (B) för 100\u{A0}tkr ryms och skulle göra planen bättre."
    )
    #expect(
      try Self.sentence(["C"]) { $0.insatser[0].excludes = [InsatsID("C"), InsatsID("B")] }
        .contains("ryms men bryter en regel: Insatser som förutsätter, utesluter"))
  }

  @Test("text and JSON have the same sentence, and a year that spends all has none")
  func places() throws {
    let scenario = try TinyForbund.scenario { $0.insatser.removeLast() }
    let findings = Findings(answer: try Planner(scenario).plan(), to: scenario)
    let sentence = try #require(findings.plan?.unspent.first?.sentence)
    let text = findings.text(in: .sv).split(whereSeparator: { " \n".contains($0) })
    #expect(text.joined(separator: " ").contains(sentence.sv))
    #expect(findings.json.document.contains(sentence.en))
    let full = try TinyForbund.scenario()
    #expect(Findings(answer: try Planner(full).plan(), to: full).plan?.unspent.isEmpty == true)
  }

  private static func sentence(
    _ funded: [String], _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> String {
    let scenario = try TinyForbund.scenario(years: 1, change)
    let plan = Plan(
      choices: scenario.insatser.map {
        [funded.contains($0.id.text) ? Plan.Choice(volume: Volume(10)) : nil]
      })
    let findings = Findings(reviewing: plan, in: scenario)
    return try #require(findings.plan?.unspent.first).sentence.sv
  }
}
