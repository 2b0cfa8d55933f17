import Model
import Planning
import Testing

@testable import Optimization

/// What a change of the scenario may do to its optimum.
@Suite("Changes move the optimum the right way")
struct ChangePropertyTests {
  @Test("dropping a rule never lowers the optimum", arguments: 0..<16)
  func dropping(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      let scenario = try RandomScenario.scenario(seed: 30_000 + seed, shape: .discrete)
      guard let before = try value(of: scenario) else { continue }
      var dice = Dice(seed: seed)
      var stated = scenario.stated
      switch dice.int(0...4) {
      case 0: stated.priorities = Array(stated.priorities.dropFirst())
      case 1: stated.atMostOf = []
      case 2: for place in stated.insatser.indices { stated.insatser[place].requires = [] }
      case 3: for place in stated.insatser.indices { stated.insatser[place].uses = [:] }
      default:
        for place in stated.insatser.indices { stated.insatser[place].runs.atMostMonths = nil }
      }
      let after = try value(of: Scenario(stated, law: RandomScenario.law))
      #expect(after ?? -.infinity >= before - slack(before), "seed \(seed)\n\(scenario.stated)")
    }
  }

  @Test("a rule that the plan already meets leaves the optimum", arguments: 0..<16)
  func adding(_ block: Int) throws {
    for seed in (block * 8)..<(block * 8 + 8) {
      let scenario = try RandomScenario.scenario(seed: 40_000 + seed, shape: .discrete)
      // What a later level spends of an earlier one's slack is no bound on the earlier level.
      guard !givesSlack(scenario), let proposal = try proposal(for: scenario) else { continue }
      let before = signed(proposal)
      var stated = scenario.stated
      let spent = proposal.account.ledger.map(\.insatser).total.amount
      stated.priorities.append(
        Priority(id: PriorityID("z"), quantity: .money, atLeast: 0, atMost: spent, each: .period))
      let after = try value(of: Scenario(stated, law: RandomScenario.law))
      #expect(
        abs((after ?? -.infinity) - before) <= slack(before), "seed \(seed)\n\(scenario.stated)")
    }
  }

  @Test("more room never lowers the optimum without a hard ceiling", arguments: 0..<16)
  func moreRoom(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      var stated = try RandomScenario.scenario(seed: 50_000 + seed, shape: .discrete).stated
      guard !wantsLittleEffect(stated) else { continue }
      stated.equity.ceilingBindsFrom = nil
      let poor = try Scenario(stated, law: RandomScenario.law)
      guard let before = try value(of: poor) else { continue }
      let more = Kronor(Dice(seed: seed).throwing(1...300_000))
      stated.equity.opening += more
      stated.equity.use = stated.equity.use?.map { $0 + more }
      let after = try value(of: Scenario(stated, law: RandomScenario.law))
      #expect(after ?? -.infinity >= before - slack(before), "seed \(seed)\n\(stated)")
    }
  }

  @Test(
    "reordering the description changes nothing", arguments: RandomScenario.Shape.allCases, 0..<6)
  func reordering(_ shape: RandomScenario.Shape, _ block: Int) throws {
    for seed in (block * 8)..<(block * 8 + 8) {
      let scenario = try RandomScenario.scenario(seed: 60_000 + seed, shape: shape)
      var dice = Dice(seed: seed)
      var stated = scenario.stated
      stated.insatser.shuffle(using: &dice)
      stated.members.shuffle(using: &dice)
      stated.targetGroups.shuffle(using: &dice)
      stated.resources.shuffle(using: &dice)
      stated.priorities.shuffle(using: &dice)
      stated.overlaps.shuffle(using: &dice)
      stated.sharedCosts.shuffle(using: &dice)
      stated.atMostOf.shuffle(using: &dice)
      stated.fixedCosts.shuffle(using: &dice)
      for place in stated.overlaps.indices { stated.overlaps[place].insatser.shuffle(using: &dice) }
      for place in stated.sharedCosts.indices {
        stated.sharedCosts[place].insatser.shuffle(using: &dice)
      }
      let first = try proposal(for: scenario)
      let second = try proposal(for: Scenario(stated, law: RandomScenario.law))
      #expect(first?.account.plan == second?.account.plan, "seed \(seed)\n\(scenario.stated)")
      #expect(first?.valuation == second?.valuation, "seed \(seed)")
    }
  }

  @Test("the first years alone are a scenario of their own", arguments: 0..<6)
  func firstYears(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      let scenario = try RandomScenario.scenario(seed: 70_000 + seed, shape: .discrete)
      for count in 1...scenario.yearCount {
        // An insats that is decided or starts beyond the years asked for may not fit them.
        guard let shorter = try? scenario.limited(toYears: count) else { continue }
        #expect(shorter.yearCount == count)
        guard let space = PlanSpace(shorter, most: 60_000) else { continue }
        let oracle = Oracle(shorter, insatser: space.insatser, lives: space.lives)
        let bests = oracle.best(among: oracle.lawfulPlans()).bests
        let found = try value(of: shorter)
        #expect((found == nil) == bests.isEmpty, "seed \(seed), \(count) years\n\(scenario.stated)")
        if let found, let best = bests.first, oracle.levels.count == 1 {
          #expect(abs(found - Double(best)) <= slack(found), "seed \(seed), \(count) years")
        }
      }
    }
  }

  private func givesSlack(_ scenario: Scenario) -> Bool {
    guard case .inOrder(let levels) = scenario.stated.objective.goal else { return false }
    return levels.contains { $0.slack > .none }
  }

  /// Whether effect is to be small, so that equity which is worth something is in the way.
  private func wantsLittleEffect(_ stated: ScenarioDescription) -> Bool {
    guard case .inOrder(let levels) = stated.objective.goal else { return false }
    return levels.contains { level in
      if case .effect = level.term { level.direction == .minimise } else { false }
    }
  }

  /// What the solver cannot tell apart, and a unit for each rounding.
  private func slack(_ value: Double) -> Double { 4e-7 * abs(value) + 8 }

  private func proposal(for scenario: Scenario) throws -> Proposal? {
    if case .proposal(let proposal) = try Planner(scenario).plan() { proposal } else { nil }
  }

  private func value(of scenario: Scenario) throws -> Double? {
    try proposal(for: scenario).map(signed)
  }

  /// The best of the first level, larger is better; what later levels were given up is added back.
  private func signed(_ proposal: Proposal) -> Double {
    let level = proposal.valuation.levels[0]
    let sign: Double = level.direction == .maximise ? 1 : -1
    return sign * proposal.proof.bound * Double(level.unit.unitsPerWhole)
  }
}

extension Dice {
  /// One throw of fresh dice.
  func throwing(_ range: ClosedRange<Int>) -> Int {
    var dice = self
    return dice.int(range)
  }
}
