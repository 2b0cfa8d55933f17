import Model
import Planning
import Testing

/// Robust plans of random scenarios, held to every lawful plan there is in every future.
@Suite("Robust plans agree with brute force")
struct RiskPropertyTests {
  @Test("aims over named futures, all their money kept", arguments: 0..<8)
  func named(_ block: Int) throws {
    for seed in (block * 6)..<(block * 6 + 6) {
      try RobustComparison(seed: seed, isNamed: true).run()
    }
  }

  @Test("aims over draws, with costs, places and starts drawn as well", arguments: 0..<8)
  func drawn(_ block: Int) throws {
    for seed in (block * 6)..<(block * 6 + 6) {
      try RobustComparison(seed: 5_000 + seed, isNamed: false).run()
    }
  }

  @Test("a chance that the money suffices", arguments: 0..<6)
  func budget(_ block: Int) throws {
    for seed in (block * 6)..<(block * 6 + 6) {
      try RobustComparison(seed: 9_000 + seed, isNamed: false, hasBudget: true).run()
    }
  }
}

/// One random scenario with random futures, planned and tried in full.
private struct RobustComparison {
  let seed: Int
  let scenario: Scenario
  let oracle: Oracle
  let risk: Risk
  let futures: [Scenario]
  let isNamed: Bool

  init(seed: Int, isNamed: Bool, hasBudget: Bool = false) throws {
    self.seed = seed
    self.isNamed = isNamed
    var dice = Dice(seed: seed &+ 77)
    var risk = Risk()
    let aims: [Risk.Aim?] = isNamed ? [.worstCase, .regret, .mean, .cvar] : [.mean, .cvar]
    risk.aim = hasBudget && dice.chance(50) ? nil : dice.pick(aims)
    risk.level = dice.percent(10...90)
    risk.weight = dice.pick([.all, dice.percent(1...99)])
    if hasBudget {
      risk.budget = Risk.BudgetChance(
        probability: dice.percent(30...95), isJoint: dice.chance(50))
    }
    let count = hasBudget ? 6 : isNamed ? dice.int(1...3) : dice.pick([3, 9])
    if isNamed { risk.over = (0..<count).map { "f\($0)" } }
    self.risk = risk
    var found: (Scenario, Oracle)?
    for attempt in 0..<400 where found == nil {
      let drawn = try RandomScenario.scenario(
        seed: 700_000 + seed &+ attempt &* 1_000_003, shape: .discrete, most: 600)
      var stated = drawn.stated
      guard case .effect = stated.objective.goal, stated.nationalGrant?.feedback != true,
        !stated.insatser.isEmpty
      else { continue }
      stated.objective.risk = risk
      guard let scenario = try? Scenario(stated, law: RandomScenario.law),
        let space = PlanSpace(scenario, most: 600)
      else { continue }
      found = (scenario, Oracle(scenario, insatser: space.insatser, lives: space.lives))
    }
    guard let found else { throw RandomScenario.NothingDrawn(seed: seed) }
    (scenario, oracle) = found
    let base = found.0
    futures = (0..<count).map { _ in
      Self.future(of: base, isNamed: isNamed, hasBudget: hasBudget, &dice)
    }
  }

  /// The scenario with other effects, and with other costs, places and starts where money or draws
  /// are weighed.
  private static func future(
    of base: Scenario, isNamed: Bool, hasBudget: Bool, _ dice: inout Dice
  ) -> Scenario {
    base.realising(
      base.insatser.map { insats in
        var turned = Realisation(of: insats)
        turned.effects = insats.effects.map { effect in
          var net = effect.net.likely.millionths * dice.int(0...200) / 100
          net -= net % 1_000
          return Realisation.NetEffect(
            net: PercentagePoints(millionths: net),
            stages: effect.curve.map { stage in
              PercentagePoints(millionths: stage.net.likely.millionths * dice.int(50...150) / 100)
            })
        }
        if isNamed || hasBudget {
          turned.costChange = dice.int(-200...(hasBudget ? 1_200 : 300)) * 1_000
        }
        if !isNamed, dice.chance(30) { turned.takeUp = dice.int(50...100) * 10_000 }
        if !isNamed, dice.chance(20) { turned.delay = dice.int(1...8) }
        return turned
      })
  }

  func run() throws {
    let best = isNamed && risk.aim == .regret ? try ownBests() : []
    guard let best else { return }
    let candidates = oracle.lawfulPlans().map { oracle.plan($0) }
    let worths = candidates.compactMap { plan in worth(of: plan, best: best).map { (plan, $0) } }
    var options = PlanningOptions()
    options.relativeGap = 0
    options.proposesRepairs = false
    let named = futures.enumerated().map { place, future in
      Future(id: "f\(place)", name: Phrase(sv: "f", en: "f"), scenario: future)
    }
    options.futures = try Futures(
      named: isNamed ? named : [], drawn: isNamed ? [] : futures, of: scenario)
    func told() -> Comment { "seed \(seed), \(risk)\n\(scenario.stated)" }
    switch try Planner(scenario).plan(options) {
    case .infeasible: #expect(candidates.isEmpty, told())
    case .unattainable: #expect(worths.isEmpty, told())
    case .limit: Issue.record("seed \(seed): a limit without a limit")
    case .proposal(let proposal):
      guard let top = worths.map(\.1).max() else {
        Issue.record("seed \(seed): nothing is lawful, but a plan is proposed\n\(told())")
        return
      }
      let shown = proposal.valuation.levels[0]
      let sign = shown.direction == .maximise ? 1 : -1
      let value = worths.first { $0.0 == proposal.account.plan }?.1
      #expect(value != nil, "the proposal is lawful, \(told())")
      let room = Fraction(2 + abs(top.floor) / 5_000_000)
      #expect((value ?? top) + room >= top, "best \(top.approximate), \(told())")
      #expect(
        abs(sign * shown.units - (value ?? top).floor) <= 1, "shown \(shown.units), \(told())")
      let bound = Double(sign) * proposal.proof.bound * Double(Score.unitsPerWhole)
      #expect(bound >= top.approximate - 2e-7 * abs(top.approximate) - 4, told())
    }
  }

  /// The best value of each future's own plans; `nil` where one has none.
  private func ownBests() throws -> [Int]? {
    var bests: [Int] = []
    for future in futures {
      guard case .proposal(let own) = try Planner(future.withoutRisk).plan() else { return nil }
      bests.append(own.account.objectiveValue.units)
    }
    return bests
  }

  /// What a lawful plan is worth; `nil` where the money of the futures does not suffice.
  private func worth(of plan: Plan, best: [Int]) -> Fraction? {
    let accounts = futures.map { future in
      Account(of: plan.carried(from: scenario, into: future), in: future)
    }
    let short = accounts.map(Self.yearsShort)
    if isNamed, short.contains(where: { !$0.isEmpty }) { return nil }
    if let budget = risk.budget {
      let failures =
        budget.isJoint
        ? short.count { !$0.isEmpty }
        : (0..<scenario.yearCount).map { year in short.count { $0.contains(year) } }.max() ?? 0
      let kept = Fraction(Int128(futures.count - failures), over: Int128(futures.count))
      if kept < budget.probability.fraction { return nil }
    }
    let base = Account(of: plan, in: scenario).valuation()
    guard let aim = risk.aim else { return Fraction(base.levels[0].units) }
    let values = accounts.map(\.objectiveValue.units)
    let sorted = values.sorted()
    let n = Fraction(values.count)
    let mean = Fraction(values.reduce(0, +)) / n
    let penalty = Fraction(base.penaltyUnits)
    switch aim {
    case .mean: return mean - penalty
    case .worstCase: return Fraction(sorted[0]) - penalty
    case .regret: return Fraction(zip(best, values).map { $1 - $0 }.min() ?? 0) - penalty
    case .cvar:
      // The largest over every candidate for the quantile, by the definition.
      let tail =
        values.map { level in
          let below = values.map { max(0, level - $0) }.reduce(0, +)
          return Fraction(level) - Fraction(below) / (n * risk.level.fraction)
        }.max() ?? .zero
      return risk.weight.complement.fraction * mean + risk.weight.fraction * tail - penalty
    }
  }

  private static func yearsShort(_ account: Account) -> [Int] {
    account.ledger.indices.filter { index in
      let year = account.ledger[index]
      if let use = account.scenario.stated.equity.use,
        year.insatser > year.pool + use[index] - year.fixedCosts - year.reserve
      {
        return true
      }
      return year.closing < max(.zero, account.scenario.stated.equity.floor)
    }
  }
}
