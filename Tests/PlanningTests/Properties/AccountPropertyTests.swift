import Model
import Testing

/// What the integer check says of any plan, lawful or not, held to the oracle.
@Suite("The account agrees with brute force")
struct AccountPropertyTests {
  @Test(
    "costs, verdicts and values of random plans are the oracle's", arguments: 0..<12,
    RandomScenario.Shape.allCases)
  func randomPlans(_ block: Int, _ shape: RandomScenario.Shape) throws {
    for seed in (block * 20)..<(block * 20 + 20) {
      let scenario = try RandomScenario.scenario(seed: seed, shape: shape)
      var dice = Dice(seed: seed)
      for _ in 0..<12 { compare(scenario, Self.randomPlan(scenario, &dice), seed) }
    }
  }

  /// Any choices that some year of a run would allow, in any years.
  static func randomPlan(_ scenario: Scenario, _ dice: inout Dice) -> [OracleLife] {
    let insatser = scenario.stated.insatser.sorted { $0.id < $1.id }
      .map { OracleInsats(insats: $0, stated: scenario.stated) }
    let share = dice.int(20...100)
    return insatser.map { insats in
      var choices: [Plan.Choice?] = []
      for index in 0..<insats.yearCount {
        let lawful = insats.options(index, runYear: insats.runYear(index, choices))
        let any = insats.options(index, runYear: dice.int(1...3))
        let options = dice.chance(85) ? lawful : any
        choices.append(
          options.isEmpty || !dice.chance(share) ? nil : dice.pick(options).choice)
      }
      return insats.life(choices)
    }
  }

  private func compare(_ scenario: Scenario, _ lives: [OracleLife], _ seed: Int) {
    let insatser = scenario.stated.insatser.sorted { $0.id < $1.id }
      .map { OracleInsats(insats: $0, stated: scenario.stated) }
    let oracle = Oracle(scenario, insatser: insatser, lives: lives.map { [$0] })
    let account = Account(of: Plan(choices: lives.map(\.choices)), in: scenario)
    func told() -> Comment { "seed \(seed), plan \(account.plan)\n\(scenario.stated)" }
    let judged = oracle.judge()
    let verdicts = account.judge()
    let broken = Set(verdicts.filter { $0.status == .broken }.map(\.rule))
      .subtracting([.dates, .decidedFitsFunds])
    guard !judged.broken.contains(.volumes) else {
      // A choice that no option has is not priced alike, so nothing else can be compared.
      #expect(broken.contains(.volumes), told())
      return
    }
    // Where the use of equity has no limit of its own, no debt is the limit.
    let same: Set<RuleID> = scenario.stated.equity.use == nil ? [.funds] : []
    #expect(broken.subtracting(same) == judged.broken.subtracting(same), told())
    #expect(account.reachesTargetsExactly == judged.reachesTargets, told())
    for index in account.ledger.indices {
      let ledger = account.ledger[index]
      #expect(ledger.pool.amount == oracle.money.pool(index), told())
      #expect(ledger.fixedCosts.amount + ledger.reserve.amount == oracle.money.fixed(index), told())
      if index > 0 { #expect(ledger.opening == account.ledger[index - 1].closing, told()) }
    }
    checkPayments(account, seed)
    for (place, life) in lives.enumerated() {
      #expect(account.costs[place].map(\.amount) == life.cost, "insats \(place), \(told())")
    }
    let valuation = account.valuation()
    let values = valuation.levels.map { $0.direction == .maximise ? $0.units : -$0.units }
    #expect(values == judged.values, told())
    guard judged.broken.isEmpty else { return }
    #expect(
      !verdicts.contains { $0.rule == .decidedFitsFunds && $0.status == .broken }, told())
  }

  private func checkPayments(_ account: Account, _ seed: Int) {
    func told() -> Comment { "seed \(seed)\n\(account.scenario.stated)" }
    let unit = account.scenario.stated.contributions.roundTo.amount
    for funding in account.funding {
      #expect(funding.payments.map(\.paid).total == funding.pool, told())
      for payment in funding.payments {
        #expect(payment.paid >= .zero && payment.paid <= payment.offered, told())
        #expect(payment.paid.amount % unit == 0, told())
      }
    }
  }
}

extension Account {
  /// Whether a least-cost plan reaches its targets.
  fileprivate var reachesTargetsExactly: Bool {
    guard case .leastCost(let targets) = scenario.stated.objective.goal else { return true }
    return targets.allSatisfy {
      ($0.outcome.map { effect(by: .persons($0)) } ?? points) >= $0.atLeast
    }
  }
}
