import Model
import Planning
import Testing

/// The next krona of random scenarios, held to every plan there is at each pool.
@Suite("The next krona agrees with brute force")
struct NextKronaPropertyTests {
  @Test("the smallest extra pool is one: better there, no better below", arguments: 0..<8)
  func smallest(_ block: Int) throws {
    for seed in (block * 3)..<(block * 3 + 3) {
      try Self.check(seed: 50_000 + seed)
    }
  }

  /// A scenario with a plan, whose values are whole numbers and in which more money never hurts.
  private static func drawn(seed: Int) throws -> (Scenario, NextKrona) {
    for attempt in 0..<40 {
      let comparison = try Comparison(seed: seed + attempt * 100_003, shape: .discrete) {
        stated, _ in
        // What asks for a part of the pool can make more money a loss.
        stated.priorities.removeAll { priority in
          if case .share(of: .pool) = priority.quantity { true } else { false }
        }
        stated.equity.ceilingBindsFrom = nil
        stated.contributions.roundTo = Kronor(1_000)
        // Money that counts in two groups cannot always be made a pool of just the size asked for.
        for place in stated.members.indices { stated.members[place].shareAsRegion = .none }
        stated.forbund.planYears = min(stated.forbund.planYears, 1)
      }
      var options = PlanningOptions()
      options.relativeGap = 0
      let planner = Planner(comparison.scenario)
      guard comparison.isWhole, comparison.oracle.levels.allSatisfy({ $0.slack == .none }),
        case .proposal(let best) = try planner.plan(options),
        let found = try planner.nextKrona(after: best, spans: [], options)
      else { continue }
      // Where money is not what is short there is little to find; a few of those are enough.
      if attempt < 30, case .none = found.raising { continue }
      return (comparison.scenario, found)
    }
    throw RandomScenario.NothingDrawn(seed: seed)
  }

  private static func check(seed: Int) throws {
    let (scenario, found) = try drawn(seed: seed)
    let pool = found.today.account.ledger[0].pool
    let told: Comment = "seed \(seed)\n\(scenario.stated)"
    func optimum(_ pool: Kronor) throws -> [Int] {
      let there = try scenario.offering(pool: pool)
      let space = try #require(PlanSpace(there, most: 100_000))
      let oracle = Oracle(there, insatser: space.insatser, lives: space.lives)
      return oracle.best(among: oracle.lawfulPlans()).bests
    }
    func ours(_ proposal: Proposal) -> [Int] {
      proposal.valuation.levels.map { $0.direction == .maximise ? $0.units : -$0.units }
    }
    let now = ours(found.today)
    switch found.raising {
    case .found(let move, let isSmallest):
      #expect(isSmallest, told)
      #expect(try optimum(pool + move.extraPool) == ours(move.after), told)
      #expect(now.lexicographicallyPrecedes(ours(move.after)), told)
      let steps = move.extraPool.amount / found.step.amount
      for below in Set([steps - 1, steps / 2]) where below > 0 {
        let value = try optimum(pool + found.step * below)
        #expect(!now.lexicographicallyPrecedes(value), told)
      }
    case .none(let most):
      #expect(!now.lexicographicallyPrecedes(try optimum(most)), told)
    case .unknown: Issue.record("no limit was set, \(told)")
    }
  }
}
