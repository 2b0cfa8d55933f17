import Testing
import TinyForbund

@testable import Model

@Suite("Valuation")
struct ValuationTests {
  private func units(
    _ volumes: [String: [Int?]], years: Int = 1,
    _ change: (inout ScenarioDescription) -> Void
  ) throws -> [Int] {
    try TinyForbund.scenario(years: years, change).account(volumes).valuation().levels.map(\.units)
  }

  @Test("points are worth what is stated, discounted, and nothing where it is not stated")
  func points() throws {
    func value(_ worth: Weight?, year: Int) throws -> [Int] {
      try units(["S": (0...year).map { $0 == year ? 0 : nil }], years: 2) { stated in
        stated.insatser.append(TinyForbund.structural("S", cost: 10, points: 2))
        stated.objective.benefitPoint = worth
        stated.objective.discount = Share(percent: 3)
      }
    }
    let half = Weight(tenThousandths: 5_000)
    #expect(try value(half, year: 0) == [100_000_000])
    // 1 / 1.03 = 0.970 873 786 4.
    #expect(try value(half, year: 1) == [97_087_379])
    #expect(try value(nil, year: 0) == [0])
  }

  @Test("closing equity is worth a person for each 500 tkr: 400 tkr are 0.8")
  func closingEquity() throws {
    #expect(
      try units([:]) {
        $0.objective.closingEquityWorth = .init(score: Score(.one), per: TinyForbund.tkr(500))
      } == [80_000_000])
  }

  @Test("a shortfall of 90 tkr at a person for 70 tkr costs 1.28571429, rounded up to a unit")
  func penalty() throws {
    let scenario = try TinyForbund.scenario { stated in
      var over = Selection()
      over.insatser = [InsatsID("B")]
      stated.priorities = [
        Priority(
          id: PriorityID("b"), quantity: .money, atLeast: 90_000, over: over,
          strength: .soft(Priority.Price(score: Score(.one), per: 70_000)))
      ]
    }
    let missed = scenario.account(["A": [10]]).valuation()
    #expect(missed.penalty.units == 128_571_429)
    #expect(missed.levels[0].units == 200_000_000 - 128_571_429)
    #expect(missed.beforePenalty == 200_000_000)
    #expect(scenario.account(["B": [10]]).valuation().penalty == .zero)
  }

  @Test("levels in order are each in their own unit")
  func inOrder() throws {
    let scenario = try TinyForbund.scenario {
      $0.objective.goal = .inOrder([
        .init(.maximise, .effect([:])), .init(.minimise, .cost), .init(.maximise, .participants),
        .init(.maximise, .points),
      ])
    }
    let levels = scenario.account(["A": [10], "C": [10]]).valuation().levels
    #expect(levels.map(\.units) == [600_000_000, 300_000, 2_000, 0])
    #expect(levels.map(\.unit) == [.persons, .kronor, .participants, .points])
    let dearer = Valuation.Level(direction: .minimise, units: 400_000, unit: .kronor)
    #expect(levels[1].isBetter(than: dearer) && !dearer.isBetter(than: levels[1]))
  }

  @Test("least cost is money alone")
  func leastCost() throws {
    #expect(
      try units(["B": [10]]) {
        $0.objective.goal = .leastCost([.init(outcome: TinyForbund.arbete, atLeast: Score(.one))])
      } == [100_000])
  }

  /// A reaches Alm's 6 000, B Berg's 4 000 and nothing Ced's 1 000.
  private func maximin(_ then: Objective.Then) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.members.append(
        TinyForbund.member(
          "ced", .kommun, .amounts(TinyForbund.everyYear(.zero)), inhabitants: 1_000))
      for (id, kommun) in [("A", "alm"), ("B", "berg"), ("C", "alm")] {
        stated.change(id) { $0.reach = .kommuner([MemberID(kommun)]) }
      }
      stated.objective.goal = .maximin(.kommun, outcomes: [:], then: then)
    }
  }

  @Test("maximin names the kommun that nothing reaches and leaves it out")
  func leftOut() throws {
    let units = try maximin(.sum).maximinUnits(.kommun)
    #expect(units.compared.map(\.name) == ["ALM", "BERG"])
    #expect(units.leftOut == ["CED"])
  }

  @Test("the worst off is Berg with 0.25 persons per thousand; then the sum, or the next worst")
  func worstOff() throws {
    // Alm: 2 / 6 = 0.333…, Berg: 1 / 4.
    let plan: [String: [Int?]] = ["A": [10], "B": [10]]
    #expect(
      try maximin(.sum).account(plan).valuation().levels.map(\.units) == [25_000_000, 300_000_000])
    #expect(
      try maximin(.leximin).account(plan).valuation().levels.map(\.units)
        == [25_000_000, 58_333_333])
  }

  @Test("groups without a size are left out by name")
  func groups() throws {
    let scenario = try TinyForbund.scenario { stated in
      var unknown = TargetGroup(id: GroupID("äldre"))
      unknown.name = "Äldre"
      stated.targetGroups.append(unknown)
      stated.change("B") { $0.groups = [unknown.id: .all] }
    }
    let units = scenario.maximinUnits(.group)
    #expect(units.compared.map(\.size) == [1_000])
    #expect(units.leftOut == ["Äldre"])
  }
}
