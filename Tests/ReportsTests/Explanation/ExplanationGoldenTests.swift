import Model
import Planning
import Reports
import Testing

/// What is printed of why, to the letter.
@Suite("Golden explanations")
struct ExplanationGoldenTests {
  @Test("the example förbund's budget year, explained in both languages and in data, as kept")
  func norradalen() throws {
    let scenario = try ShippedPlans.scenario("norradalen").limited(toYears: 1)
    let planner = Planner(scenario)
    let answer = try planner.plan()
    guard case .proposal(let best) = answer else {
      Issue.record("no plan")
      return
    }
    let findings = Findings(
      .explain, answer: answer, to: scenario,
      explanation: ExplanationFindings(try planner.explain(best)))
    try GoldenFile(name: "norradalen.explain.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "norradalen.explain.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen.explain.detail.sv.txt")
      .expect(findings.text(in: .sv, .detailed))
    try GoldenFile(name: "norradalen.explain.json").expect(findings.json.document)
  }
}
