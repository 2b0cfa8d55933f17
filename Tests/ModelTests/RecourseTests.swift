import Model
import Testing
import TinyForbund

/// What becomes of a plan when its figures turn out otherwise.
struct RecourseTests {
  private static let chosen = Plan.Choice(volume: Volume(10))

  /// A and C of the small förbund: 300 tkr, 6 persons, 100 tkr of equity that the budget leaves alone.
  private func planned(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Account {
    let scenario = try TinyForbund.scenario(years: 1, change)
    return Account(
      of: Plan(choices: [[Self.chosen], [nil], [Self.chosen]]), in: scenario)
  }

  private func turned(
    _ account: Account, _ change: (inout [Realisation]) -> Void
  ) -> Scenario {
    var realisations = account.scenario.insatser.map { Realisation(of: $0) }
    change(&realisations)
    return account.scenario.realising(realisations)
  }

  @Test("drawn effects, costs and places replace those that were planned, exactly")
  func realisation() throws {
    let account = try planned()
    let drawn = turned(account) { realisations in
      realisations[0].effects = [.init(net: PercentagePoints(millionths: 123_456))]
      realisations[0].costChange = 75_000
      realisations[2].takeUp = 750_000
    }
    let result = Recourse(of: account, in: drawn)
    #expect(result.account.costs.map { $0[0].amount } == [107_500, 0, 200_000])
    #expect(result.account.volume(2, year: 0) == Volume(7))
    // 10 · 0.123456 + 7 · 0.4
    #expect(result.account.valuation().levels[0].units == 403_456_000)
    #expect(result.overruns == [Kronor(7_500)])
    #expect(!result.needsCuts && !result.isInDebt)
  }

  @Test("what equity cannot pay is cut from the insats of least priority, and what is left is debt")
  func cutsInOrder() throws {
    let account = try planned { stated in
      for place in stated.insatser.indices {
        stated.insatser[place].boardPriority = stated.insatser[place].id.text == "A" ? 1 : 5
        stated.insatser[place].cost.fixed = .zero
        stated.insatser[place].cost.perParticipant = .indexed(
          Kronor(stated.insatser[place].id.text == "A" ? 10_000 : 20_000))
        stated.insatser[place].volume = .noneOr(Volume(4), Volume(10), continuous: false)
      }
    }
    // Twice the cost is 600 tkr where there are 300 and 100 of equity; A at 4 saves 120, C the rest.
    let dear = Recourse(
      of: account,
      in: turned(account) {
        $0[0].costChange = 500_000
        $0[2].costChange = 500_000
      })
    #expect(dear.overruns == [Kronor(150_000)])
    #expect(dear.beyondEquity == [Kronor(50_000)])
    #expect(dear.account.volume(0, year: 0) == Volume(4))
    #expect(dear.account.volume(2, year: 0) == Volume(10))
    #expect(dear.needsCuts && !dear.isInDebt)
    let dearer = Recourse(
      of: account,
      in: turned(account) {
        $0[0].costChange = 3_000_000
        $0[2].costChange = 3_000_000
      })
    #expect(dearer.account.volume(2, year: 0) == Volume(4))
    // 4 · 40 + 4 · 80 = 480 tkr, of which 400 can be paid.
    #expect(dearer.debts == [Kronor(80_000)])
    #expect(dearer.isInDebt)
  }

  @Test("a late start takes its months from participants and cost, and none from what runs today")
  func lateStart() throws {
    let account = try planned { $0.insatser[2].status = .ongoing }
    let drawn = turned(account) { realisations in
      for place in realisations.indices { realisations[place].delay = 3 }
    }
    let result = Recourse(of: account, in: drawn).account
    #expect(result.volume(0, year: 0) == Volume(7))
    #expect(result.costs[0] == [Kronor(75_000)])
    #expect(result.volume(2, year: 0) == Volume(10))
    let never = turned(account) { $0[0].delay = 12 }
    #expect(Recourse(of: account, in: never).account.plan.choices[0] == [nil])
  }

  @Test("a volume between limits stays in its place between them, and a level stays that level")
  func carried() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.insatser[0].volume = .noneOr(Volume(10), Volume(30), continuous: false)
      stated.insatser[1].volume = .levels([Volume(10), Volume(20), Volume(40)])
    }
    let plan = Plan(choices: [
      [Plan.Choice(volume: Volume(20))], [Plan.Choice(volume: Volume(20))], [nil],
    ])
    var realisations = scenario.insatser.map { Realisation(of: $0) }
    realisations[0].takeUp = 500_000
    realisations[1].takeUp = 900_000
    let drawn = scenario.realising(realisations)
    let carried = plan.carried(from: scenario, into: drawn)
    #expect(carried.choices.map { $0[0]?.volume } == [Volume(10), Volume(18), nil])
    #expect(plan.carried(from: scenario, into: scenario) == plan)
  }
}
