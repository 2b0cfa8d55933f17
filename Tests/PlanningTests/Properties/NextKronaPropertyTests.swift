import Model
import Planning
import Testing

/// The next krona of random scenarios, held to every plan there is at each pool.
@Suite("The next krona agrees with brute force")
struct NextKronaPropertyTests {
  @Test("the smallest extra pool is one: better there, no better below", arguments: 0..<8)
  func smallest(_ block: Int) throws {
    for seed in (block * 5)..<(block * 5 + 5) {
      let comparison = try Comparison(seed: 50_000 + seed, shape: .discrete) { stated, _ in
        // What asks for a part of the pool can make more money a loss.
        stated.priorities.removeAll { priority in
          if case .share(of: .pool) = priority.quantity { true } else { false }
        }
        stated.equity.ceilingBindsFrom = nil
        stated.contributions.roundTo = Kronor(1_000)
        stated.forbund.planYears = min(stated.forbund.planYears, 1)
      }
      try Self.check(comparison, seed: seed)
    }
  }

  private static func check(_ comparison: Comparison, seed: Int) throws {
    let scenario = comparison.scenario
    var options = PlanningOptions()
    options.relativeGap = 0
    let planner = Planner(scenario)
    guard comparison.isWhole, comparison.oracle.levels.allSatisfy({ $0.slack == .none }),
      case .proposal(let best) = try planner.plan(options),
      let found = try planner.nextKrona(after: best, spans: [], options)
    else { return }
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
