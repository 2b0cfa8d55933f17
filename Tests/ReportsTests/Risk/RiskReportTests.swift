import Draws
import Model
import Planning
import Reports
import ScenarioFiles
import Testing

/// What is printed of plans that weigh risk, to the letter.
@Suite("Golden texts of risk")
struct RiskReportTests {
  private func findings(_ risk: String) throws -> Findings {
    let source = try ScenarioSource(reading: ShippedPlans.path(of: "norradalen"))
    let changes = ChangeSelection(settings: ["objective.risk=\(risk)"])
    let file = try source.scenario(changes).limited(toYears: 1)
    let draws = Draws(of: file.scenario)
    let count = file.scenario.stated.objective.risk?.drawCount ?? 0
    var options = PlanningOptions()
    options.futures = try Futures(
      named: file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
      drawn: (0..<count).map { draws.scenario($0) }, of: file.scenario)
    return Findings(
      answer: try Planner(file.scenario).plan(options), to: file.scenario, changes: file.changes)
  }

  @Test("a plan against the worst tenth of draws is told beside the plain one, as kept")
  func cvar() throws {
    let findings = try findings("{aim: cvar, weight: 100 %, draws: 50}")
    try GoldenFile(name: "norradalen-cvar.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "norradalen-cvar.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen-cvar.json").expect(findings.json.document)
  }

  @Test("a plan with the least regret names its futures, as kept")
  func regret() throws {
    let findings = try findings("{aim: regret, over: [base, staten-10, regionen-10, balans]}")
    try GoldenFile(name: "norradalen-regret.sv.txt").expect(findings.text(in: .sv))
  }
}
