import Model
import Planning
import ScenarioFiles
import Testing
import TinyForbund

@Suite("Alternatives")
struct AlternativesTests {
  @Test("Norradalen has four plans within 1 % and a core of six")
  func norradalen() throws {
    let found = try Self.alternatives(ShippedScenario.norradalen()) {
      $0.within = Share(percent: 1)
    }
    #expect(
      found.plans.map { $0.valuation.levels[0].units / 1_000_000 } == [3_892, 3_866, 3_860, 3_860])
    #expect(found.extent == .all && found.isProven)
    let insatser = found.plans[0].account.scenario.insatser
    #expect(
      found.core.map { insatser[$0].id.text } == ["I01", "I02", "I04", "I05", "I09", "S01"])
    #expect(found.ties == [2..<4])
    // Of two that are as good the cheaper comes first, as the tie rule says.
    let costs = found.plans.map { $0.account.ledger[0].insatser }
    #expect(costs[2] <= costs[3])
  }

  @Test("the ten best plans of Norradalen are those of brute force, in its order")
  func bruteForce() throws {
    let scenario = try ShippedScenario.norradalen()
    let all = AllPlans(of: scenario)
    let found = try Self.alternatives(scenario)
    let best = Array(all.affordable.lazy.filter(all.isLawful).prefix(11))
    #expect(found.plans.map { $0.valuation.levels[0].units } == best.prefix(10).map(\.value))
    #expect(
      found.plans.map { $0.account.ledger[0].insatser.amount } == best.prefix(10).map(\.cost))
    #expect(found.extent == .first)
    #expect(found.next?.levels[0].units == best[10].value)
  }

  @Test("plans that must differ in three insatser do so pairwise, the best that does first")
  func differing() throws {
    let scenario = try ShippedScenario.norradalen()
    let all = AllPlans(of: scenario)
    let found = try Self.alternatives(scenario) {
      $0.count = 4
      $0.differing = 3
    }
    var listed: [AllPlans.Entry] = []
    for plan in found.plans {
      let best = try #require(
        all.best { entry in
          listed.allSatisfy { $0.funded.symmetricDifference(entry.funded).count >= 3 }
        })
      #expect(plan.valuation.levels[0].units == best.value)
      let funded = Set(
        scenario.insatser.indices.filter { plan.account.plan.choices[$0][0] != nil })
      #expect(listed.allSatisfy { $0.funded.symmetricDifference(funded).count >= 3 })
      listed.append(
        AllPlans.Entry(funded: funded, value: best.value, persons: 0, points: 0, cost: 0))
    }
    #expect(found.plans.count == 4)
  }

  @Test("another year is another plan, and an insats that only moves is no core")
  func years() throws {
    // There is money for one of the two each year, and B does as much for the same cost.
    let scenario = try TinyForbund.scenario(years: 2) { stated in
      stated.insatser = [
        TinyForbund.insats("A", cost: 300, percentagePoints: 20),
        TinyForbund.insats("B", cost: 300, percentagePoints: 20),
      ]
    }
    let found = try Self.alternatives(scenario)
    // A or B or none in each year: nine plans.
    #expect(found.plans.count == 9 && found.extent == .all)
    #expect(found.ties.first == 0..<4)
    #expect(found.core.isEmpty)
    let best = try Self.alternatives(scenario) { $0.within = Share.none }
    #expect(best.plans.count == 4)
    #expect(best.plans[0].funded(year: 0) == ["A"] && best.plans[0].funded(year: 1) == ["A"])
    #expect(best.presence == [.sometimes(in: [0, 1, 2]), .sometimes(in: [1, 2, 3])])
  }

  @Test("levels make another plan, a volume between two limits does not")
  func levels() throws {
    let levels = try Self.alternatives(
      TinyForbund.scenario { stated in
        stated.insatser = [TinyForbund.insats("A", cost: 100, percentagePoints: 20)]
        stated.insatser[0].volume = .levels([Volume(10), Volume(20)])
      })
    #expect(levels.plans.map { $0.account.participants } == [Volume(20), Volume(10), .zero])
    #expect(levels.extent == .all && levels.next == nil)
    let range = try Self.alternatives(
      TinyForbund.scenario { stated in
        stated.insatser = [TinyForbund.insats("A", cost: 100, percentagePoints: 20)]
        stated.insatser[0].volume = .noneOr(
          Volume(10), Volume(20), continuous: false)
      })
    #expect(range.plans.map { $0.account.participants } == [Volume(20), .zero])
  }

  @Test("with a cost to be small, within is upwards, and all levels order the plans")
  func minimised() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.insatser.append(TinyForbund.insats("D", cost: 100, percentagePoints: 20))
      stated.objective.goal = .leastCost([
        .init(outcome: TinyForbund.arbete, atLeast: Score(units: 200_000_000))
      ])
    }
    let found = try Self.alternatives(scenario) { $0.within = Share(percent: 99) }
    #expect(found.plans.map { $0.valuation.levels[0].units } == [100_000, 100_000])
    #expect(found.plans.map { $0.funded() } == [["A"], ["D"]])
    let wider = try Self.alternatives(scenario) { $0.within = Share(percent: 100) }
    #expect(wider.plans.count == 6)
  }

  @Test(
    "the ten best of a published budget have the recorded votes",
    .enabled(if: PublishedCase.folder != nil),
    arguments: ["Netherlands_Amsterdam_179", "Netherlands_Assen_2024"])
  func published(name: String) throws {
    let file = try #require(
      PublishedCase.files(in: "pabulib").first { $0.hasSuffix("\(name).json") })
    let problem = try PublishedCase.read(ParticipatoryBudget.self, file)
    let recorded = try PublishedCase.expected()
    let ten = try #require(recorded.pabulibPortfolios[name]?.top10)
    var text = CaseText(
      room: Int(problem.budget),
      candidates: problem.projects.map { project in
        CandidateText(
          id: "p\(project.id)", cost: Int(project.cost), points: Double(project.votes),
          tag: project.category)
      })
    text.caps = (recorded.pabulib[name]?.categoryCaps ?? [:]).mapValues { Int($0) }
    let scenario = try ScenarioFile(bytes: Array(text.yaml.utf8), named: "case.yaml").scenario
    let found = try Self.alternatives(scenario)
    #expect(found.plans.map { $0.account.points } == ten.map { Score(Fraction($0.votes)) })
    let last = try #require(ten.last).votes
    func sets(_ plans: [(votes: Int, selected: [String])]) -> Set<[String]> {
      Set(plans.filter { $0.votes > last }.map { $0.selected.sorted() })
    }
    let ours = found.plans.map { plan in
      (
        votes: plan.account.points.units / Score.unitsPerWhole,
        selected: plan.funded().map { String($0.dropFirst()) }
      )
    }
    #expect(sets(ours) == sets(ten.map { ($0.votes, $0.selected) }))
  }

  static func alternatives(
    _ scenario: Scenario, _ change: (inout AlternativeOptions) -> Void = { _ in }
  ) throws -> Alternatives {
    var options = AlternativeOptions()
    change(&options)
    let planner = Planner(scenario)
    return try planner.alternatives(to: try planner.proposal(), options)
  }
}
