import Model
import Planning
import Testing
import TinyForbund

/// The best plan where closing equity decides later grants, held to every plan there is.
@Suite("Equity feedback agrees with brute force")
struct GrantFeedbackPropertyTests {
  @Test("small förbund with random money, brakes, cuts and ceilings", arguments: 0..<60)
  func agrees(seed: Int) throws {
    let scenario = try scenario(seed)
    let best = exhaustive(scenario)
    var options = PlanningOptions()
    options.relativeGap = 0
    switch try Planner(scenario).plan(options) {
    case .infeasible: #expect(best == nil, "seed \(seed): a plan is worth \(best ?? 0)")
    case .unattainable, .limit: Issue.record("seed \(seed): a limit without a limit")
    case .proposal(let proposal):
      #expect(proposal.valuation.levels[0].units == best, "seed \(seed)")
      #expect(proposal.proof.status == .optimal, "seed \(seed)")
    }
  }

  @Test("the draws make closing equity matter, and cuts, and grants without them")
  func matters() throws {
    var moved = 0
    var cut = 0
    for seed in 0..<60 {
      let scenario = try scenario(seed)
      guard case .proposal(let proposal) = try Planner(scenario).plan() else { continue }
      let account = proposal.account
      let plain = (0..<scenario.yearCount).map { scenario.stateGrant(year: $0)?.granted }
      let own = (0..<scenario.yearCount).map { account.stateGrant(year: $0)?.granted }
      if own != plain { moved += 1 }
      if (1..<scenario.yearCount).contains(where: {
        (account.stateGrant(year: $0)?.cut ?? .zero) > .zero
      }) {
        cut += 1
      }
    }
    #expect(moved >= 10)
    #expect(cut >= 5)
  }

  private func scenario(_ seed: Int) throws -> Scenario {
    var dice = Dice(seed: seed)
    let years = dice.int(2...3)
    return try TinyForbund.granted(years: years) { stated in
      stated.nationalGrant?.feedback = true
      stated.nationalGrant?.fullYearEquivalents = dice.int(0...200)
      stated.nationalGrant?.previous = dice.chance(80) ? dice.kronor(120_000...320_000) : nil
      stated.nationalGrant?.cutAfterMonths = dice.pick([nil, 12, 24])
      if dice.chance(30) {
        stated.nationalGrant?.askedFor = TinyForbund.everyYear(dice.kronor(100_000...250_000))
      }
      stated.contributions.roundTo = dice.pick([Kronor(1), Kronor(100), Kronor(1_000)])
      stated.offers("reg", dice.kronor(70_000...160_000))
      stated.offers("alm", dice.kronor(40_000...90_000))
      stated.equity.opening = dice.kronor(0...160_000)
      let most = min(stated.equity.opening.amount, 90_000)
      stated.equity.use = dice.chance(50) ? nil : TinyForbund.everyYear(dice.kronor(0...most))
      if dice.chance(30) { stated.equity.floor = dice.kronor(0...20_000) }
      let steps = StepTable(points: [
        .init(pool: Kronor(200_000), share: dice.percent(5...40)),
        .init(pool: Kronor(500_000), share: dice.percent(5...40)),
      ])
      stated.equity.ceiling = steps.map { .steps($0) } ?? .national
      if dice.chance(30) { stated.equity.ceilingBindsFrom = TinyForbund.budgetYear + 1 }
      for place in stated.insatser.indices {
        stated.insatser[place].runs.restart = true
        stated.insatser[place].cost.fixed = .indexed(dice.kronor(40_000...230_000))
        stated.insatser[place].effects[0].net = Estimate(
          likely: PercentagePoints(millionths: dice.int(5...60) * 10_000))
      }
      if dice.chance(40) {
        stated.objective.closingEquityWorth = Objective.Worth(
          score: Score(Fraction(1)), per: dice.kronor(30_000...200_000))
      }
    }
  }

  /// The best value among all sets of insatser by year that break no rule; `nil` when all do.
  private func exhaustive(_ scenario: Scenario) -> Int? {
    let cells = scenario.insatser.count * scenario.yearCount
    var best: Int?
    for bits in 0..<(1 << cells) {
      var plan = Plan.empty(for: scenario)
      for cell in 0..<cells where bits >> cell & 1 == 1 {
        plan.choices[cell / scenario.yearCount][cell % scenario.yearCount] = Plan.Choice(
          volume: Volume(10))
      }
      let account = Account(of: plan, in: scenario)
      let value = account.valuation().levels[0].units
      guard best.map({ value > $0 }) ?? true,
        !account.judge().contains(where: { $0.status == .broken })
      else { continue }
      best = value
    }
    return best
  }
}
