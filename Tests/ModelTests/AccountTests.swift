import Model
import Testing
import TinyForbund

@Suite("Account")
struct AccountTests {
  /// A, B and C share 4 people.
  private func overlapping(counts: String? = nil) throws -> Scenario {
    try TinyForbund.scenario {
      $0.overlaps = [
        Overlap(
          insatser: ["A", "B", "C"].map { InsatsID($0) }, people: 4,
          counts: counts.map { InsatsID($0) })
      ]
    }
  }

  private func persons(_ scenario: Scenario, _ ids: String...) -> Int {
    scenario.account(Dictionary(uniqueKeysWithValues: ids.map { ($0, [10]) }))
      .effect(by: .persons()).units
  }

  @Test("three that share 4 people count them once, in C where they do most")
  func clusterOfThree() throws {
    let scenario = try overlapping()
    // 7 − 4·0.2 − 4·0.1 = 5.8.
    #expect(persons(scenario, "A", "B", "C") == 580_000_000)
    let account = scenario.account(["A": [10], "B": [10], "C": [10]])
    #expect(account.displaced == [[Volume(4)], [Volume(4)], [.zero]])
  }

  @Test("of two funded the better counts, and one alone loses nobody")
  func partOfCluster() throws {
    let scenario = try overlapping()
    // 2 + 1 − 4·0.1 = 2.6.
    #expect(persons(scenario, "A", "B") == 260_000_000)
    #expect(persons(scenario, "B") == 100_000_000)
  }

  @Test("the insats that is named counts while it is funded")
  func named() throws {
    let scenario = try overlapping(counts: "B")
    // 7 − 4·0.4 − 4·0.2 = 4.6; without B, 6 − 4·0.2 = 5.2.
    #expect(persons(scenario, "A", "B", "C") == 460_000_000)
    #expect(persons(scenario, "A", "C") == 520_000_000)
  }

  @Test("a shared cost is paid once in each year that any of its insatser is funded, indexed")
  func sharedCosts() throws {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      stated.indexation.insatser = Share(percent: 2)
      stated.sharedCosts = [
        SharedCost(
          id: "lokal", name: "Lokal", insatser: [InsatsID("A"), InsatsID("B")],
          amount: .indexed(Kronor(20_025)))
      ]
    }
    let account = scenario.account(["A": [10, nil, nil], "B": [10, 10, nil], "C": [10, 10, 10]])
    // 20 025 · 1.02 = 20 425.5.
    #expect(account.sharedCosts.map { $0.map(\.amount) } == [[20_025, 20_426, 0]])
    #expect(account.insatsMoney(year: 0) == Kronor(420_025))
  }

  @Test("points count in the first funded years only, where an insats says how many")
  func benefitYears() throws {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      var structural = TinyForbund.structural("S", cost: 10, points: 3)
      structural.benefitYears = 1
      stated.insatser.append(structural)
    }
    #expect(scenario.account(["S": [0, 0, 0]]).points == Score(Fraction(3)))
    let later = scenario.account(["S": [nil, 0, 0]])
    #expect((0..<3).map { later.points(3, year: $0).units } == [0, 300_000_000, 0])
  }

  @Test("start-up is paid when funded now and not before, wind-down the other way round")
  func startAndEnd() throws {
    let change: (inout Insats) -> Void = {
      $0.cost.startUp = .indexed(TinyForbund.tkr(5))
      $0.cost.windDown = .indexed(TinyForbund.tkr(7))
    }
    let new = try TinyForbund.scenario(years: 3) { $0.change("A", change) }
    #expect(new.account(["A": [nil, 10, nil]]).costs[0] == [0, 105, 7].map(TinyForbund.tkr))
    let ongoing = try TinyForbund.scenario(years: 3) { stated in
      stated.change("A", change)
      stated.change("A") { $0.status = .ongoing }
    }
    #expect(ongoing.account([:]).costs[0] == [7, 0, 0].map(TinyForbund.tkr))
    #expect(ongoing.account(["A": [10, 10, 10]]).costs[0] == [100, 100, 100].map(TinyForbund.tkr))
  }

  @Test("a volume that the insats cannot have is still priced, and rule 18 says so")
  func impossibleVolume() throws {
    let account = try TinyForbund.scenario().account(["A": [99]])
    #expect(account.costs[0] == [TinyForbund.tkr(100)])
    #expect(account.statuses(of: .volumes) == [.broken])
  }
}
