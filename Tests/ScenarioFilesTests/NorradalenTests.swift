import Model
import ScenarioFiles
import Testing

/// The shipped example reads as domain knowledge says it is.
struct NorradalenTests {
  let scenario: Scenario

  init() throws {
    scenario = try ScenarioFile(reading: RepositoryFile.path("scenarios/norradalen.yaml")).scenario
  }

  @Test("norradalen has its years, members and money")
  func money() {
    let stated = scenario.stated
    #expect(stated.forbund.fictional)
    #expect(scenario.years == 2027...2029)
    #expect(
      stated.members.map(\.id.text).sorted() == [
        "af", "almvik", "fk", "hedby", "lindsele", "regionen", "torpnas",
      ])
    #expect(stated.members.compactMap(\.inhabitants).reduce(0, +) == 160_000)
    #expect(scenario.member(MemberID("af"))?.offer == .paidBy(MemberID("fk")))
    #expect(
      scenario.member(MemberID("fk"))?.offer
        == .amounts(Array(repeating: Kronor(5_800_000), count: 3)))
    #expect(stated.contributions.parts[.kommun]?.key == .inhabitants)
    #expect(stated.contributions.roundTo == Kronor(1_000))
    let fixed = (0..<3).map { year in stated.fixedCosts.map { $0.amounts[year] }.total }
    #expect(fixed == [Kronor(2_220_000), Kronor(2_281_000), Kronor(2_343_000)])
    #expect(stated.equity.use == [Kronor(700_000), Kronor(500_000), Kronor(400_000)])
    #expect(stated.equity.opening == Kronor(3_900_000))
    #expect(stated.indexation.insatser == Share(percent: 2))
    #expect(scenario.law.shares.value.commonDenominator == 4)
  }

  @Test("norradalen has its 17 candidates")
  func insatser() throws {
    #expect(scenario.insatser.count == 17)
    let places = scenario.insatser.compactMap { $0.volume?.largest }.reduce(.zero, +)
    #expect(places == Volume(536))
    let costs = scenario.insatser.map { insats -> Kronor in
      if case .indexed(let amount) = insats.cost.fixed { amount } else { .zero }
    }
    #expect(costs.total == Kronor(14_040_000))
    let points = scenario.insatser.compactMap(\.benefitPoints).total
    #expect(points == Score(Fraction(56, over: 10)))
    let team = try #require(scenario[InsatsID("I01")])
    #expect(team.status == .decided)
    #expect(team.decidedUntil == CivilDate(year: 2028, month: 12, day: 31))
    #expect(team.effects.first?.net.likely == PercentagePoints(millionths: 80_000))
    #expect(team.women == Share(percent: 56))
    #expect(scenario[InsatsID("S04")]?.requires == [InsatsID("I03")])
    #expect(scenario[InsatsID("S03")]?.runs.atMostMonths == 12)
  }

  @Test("norradalen has the board's four policies")
  func priorities() {
    #expect(
      scenario.stated.priorities.map(\.id.text) == ["kommuner", "kvinnor", "struktur", "unga"])
    #expect(scenario.stated.priorities.allSatisfy { $0.strength == .hard && $0.each == .year })
    #expect(scenario.stated.priorities[1].atMost == 600_000)
  }
}
