import Model
import Planning
import Reports
import Simulation
import Strategies
import Testing
import TinyForbund

@Suite("Strategies in words")
struct StrategiesReportTests {
  @Test("the example förbund's strategies in the budget year are told as kept")
  func golden() throws {
    let scenario = try ShippedPlans.scenario("norradalen") { $0.forbund.planYears = 0 }
    let comparison = try StrategyComparison(in: scenario)
    var findings = StrategiesFindings(comparison, seed: 1)
    try GoldenFile(name: "norradalen-strategies.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen-strategies.json").expect(findings.json.document)
    try GoldenFile(name: "norradalen-strategies.csv")
      .expect(findings.table.document(.international))
    let simulation = StrategyRisks.judged(comparison, seed: 1)
    findings.add(StrategyRisks(comparison, simulation, try simulation.results(of: 0..<32)))
    try GoldenFile(name: "norradalen-strategies.sv.txt").expect(findings.text(in: .sv))
  }

  @Test("what strategies show is said in sentences, and no rule breaker is set beside the best")
  func sentences() throws {
    let findings = try Self.findings()
    #expect(
      findings.sentences.map(\.sv) == [
        "1 av 15 strategier bryter minst en regel; de jämförs inte med den bästa planen.",
        "Av dem som håller alla regler når ”Lika per kommun”, ”Lika per part”, ”Effekt per krona”, ”Effekt per krona inom taken” och ”Avrundad relaxation” den bästa planens värde.",
        "Ingen laglig strategi fördelar effekten jämnare mellan kommunerna än den bästa planen.",
        "”Osthyvel på förra året” behöver inte skära något: allt ryms.",
        "”Osthyvel på alla ansökningar”: av varje belopp är det kvar 75\u{A0}% år 2027.",
      ])
    #expect(findings.figures(of: .proRataOfAll)?.shortfall == nil)
  }

  @Test("a strategy that makes nothing says why")
  func nothing() throws {
    let findings = try Self.findings { stated in
      stated.priorities = [
        Priority(id: PriorityID("omöjligt"), quantity: .insatser, atLeast: 4)
      ]
    }
    #expect(findings.isUnlawful)
    let text = findings.text(in: .sv)
    #expect(text.contains("ingen laglig"))
    #expect(text.contains("inget att väga"))
    #expect(text.contains("Alla strategierna bryter minst en regel."))
  }

  @Test("many förbund make one table: how often lawful, how far behind and how even")
  func survey() throws {
    var survey = StrategySurvey(of: [.greedy, .proRataOfAll, .optimum])
    survey.add(try Self.findings())
    // B is worth more than it was: greedy still takes A first, and is a person behind.
    survey.add(
      try Self.findings { stated in
        stated.change("B") {
          $0.cost.fixed = .indexed(TinyForbund.tkr(300))
          $0.effects[0].net.likely = PercentagePoints(millionths: 580_000)
        }
        stated.change("C") { $0.cost.fixed = .indexed(TinyForbund.tkr(290)) }
      })
    let greedy = survey.lines[0]
    #expect((greedy.made, greedy.lawful, greedy.asGoodAsBest) == (2, 2, 1))
    #expect(greedy.behind.millionths == 327_586)
    #expect(survey.lines[1].lawful == 0 && survey.lines[1].behind.millionths == nil)
    #expect(survey.lines[2].asGoodAsBest == 2)
    try GoldenFile(name: "strategy-survey.sv.txt").expect(survey.text(in: .sv))
    try GoldenFile(name: "strategy-survey.json").expect(survey.json.document)
  }

  private static func findings(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> StrategiesFindings {
    StrategiesFindings(try StrategyComparison(in: TinyForbund.scenario(1, change)), seed: 1)
  }
}

extension TinyForbund {
  fileprivate static func scenario(
    _ years: Int, _ change: (inout ScenarioDescription) -> Void
  ) throws -> Scenario {
    try scenario(years: years, change)
  }
}
