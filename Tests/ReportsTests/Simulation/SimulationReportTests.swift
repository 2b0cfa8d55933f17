import Draws
import Model
import Planning
import Reports
import ScenarioFiles
import Simulation
import Testing

/// What is printed of draws, to the letter.
@Suite("Golden texts of simulations")
struct SimulationReportTests {
  private func findings(_ name: String, draws count: Int) throws -> SimulationFindings {
    let file = try ScenarioSource(reading: ShippedPlans.path(of: name)).scenario()
    let scenario = try file.scenario.limited(toYears: 1)
    guard case .proposal(let proposal) = try Planner(scenario).plan() else {
      throw NoPlan()
    }
    let plan = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "förslaget", en: "the plan"), account: proposal.account)
    let simulation = Simulation(
      of: [plan], on: Draws(of: scenario), reoptimising: PlanningOptions())
    let results = try simulation.results(of: 0..<count, threads: Workers.available)
    return SimulationFindings(
      of: simulation, results, asked: count, goal: 35,
      information: try simulation.informationValues(draws: count, threads: Workers.available),
      changes: file.changes)
  }

  private struct NoPlan: Error {}

  @Test("text, JSON and table of norradalen's draws are as kept")
  func norradalen() throws {
    let findings = try findings("norradalen", draws: 64)
    try GoldenFile(name: "norradalen.simulate.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "norradalen.simulate.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen.simulate.json").expect(findings.json.document)
    try GoldenFile(name: "norradalen.simulate.csv").expect(
      findings.table.document(.international))
  }

  @Test("where costs, places and starts are uncertain too, the money is told as well")
  func uncertainMoney() throws {
    let findings = try findings("osakert", draws: 48)
    try GoldenFile(name: "osakert.simulate.sv.txt").expect(findings.text(in: .sv))
    #expect(try #require(findings.information).allSatisfy { $0.method == .conditionalMeans })
  }

  @Test("a line of draws comes back as it was written")
  func linesComeBack() throws {
    let scenario = try ShippedPlans.scenario("norradalen").limited(toYears: 1)
    guard case .proposal(let proposal) = try Planner(scenario).plan() else { throw NoPlan() }
    let plan = Simulation.JudgedPlan(
      id: "plan", name: Phrase(sv: "a", en: "a"), account: proposal.account)
    let simulation = Simulation(
      of: [plan], on: Draws(of: scenario), reoptimising: PlanningOptions())
    let sheet = DrawSheet(simulation, fingerprint: "abc")
    for result in try simulation.results(of: 0..<4) {
      let line = sheet.line(of: result)
      #expect(line.hasSuffix("\r\n"))
      #expect(sheet.result(of: Substring(line.dropLast())) == result)
      #expect(sheet.result(of: Substring(line.dropLast(9))) == nil)
    }
  }
}
