import Model
import Testing
import TinyForbund

@testable import Planning

/// A cache answers for scenarios that come to the same program, and for no others.
@Suite("Plan cache")
struct PlanCacheTests {
  /// The plan of a scenario, through a cache where one is given.
  private func proposal(_ scenario: Scenario, _ cache: PlanCache? = nil) throws -> Proposal {
    var options = PlanningOptions()
    options.cache = cache
    let answer = try Planner(scenario).plan(options)
    guard case .proposal(let proposal) = answer else { throw Unplanned() }
    return proposal
  }

  private struct Unplanned: Error {}

  @Test("what the search does not read is answered from the cache, with an account of its own")
  func sameProgram() throws {
    let cache = PlanCache()
    _ = try proposal(TinyForbund.scenario(), cache)
    let other = try TinyForbund.scenario { $0.forbund.name = "Grannförbundet" }
    let cached = try proposal(other, cache)
    #expect(cache.count == 1)
    #expect(cached.account.scenario == other)
    #expect(cached.account.plan == (try proposal(other).account.plan))
    #expect(cached.proof == (try proposal(other).proof))
  }

  @Test("another pool, another value and another tie-break are other questions")
  func otherPrograms() throws {
    let cache = PlanCache()
    let scenarios = try [
      TinyForbund.scenario(),
      TinyForbund.scenario { $0.equity.use = [TinyForbund.tkr(50)] },
      TinyForbund.scenario { $0.insatser[1].effects[0].net = $0.insatser[2].effects[0].net },
      TinyForbund.scenario { $0.insatser[1].boardPriority = 3 },
    ]
    for scenario in scenarios {
      #expect(try proposal(scenario, cache).account.plan == proposal(scenario).account.plan)
    }
    #expect(cache.count == scenarios.count)
  }

  @Test("nothing is kept of a scenario without a plan, and it is told why as without a cache")
  func infeasible() throws {
    let cache = PlanCache()
    var options = PlanningOptions()
    options.cache = cache
    let impossible = try TinyForbund.scenario {
      $0.priorities = [
        Priority(
          id: PriorityID("for-mycket"), quantity: .money,
          atLeast: TinyForbund.tkr(500).amount)
      ]
    }
    for _ in 0..<2 {
      guard case .infeasible = try Planner(impossible).plan(options) else {
        Issue.record("there is a plan")
        return
      }
    }
    #expect(cache.count == 0)
  }

  @Test("no cache is asked where seconds are limited or the last program is confirmed exactly")
  func unasked() throws {
    let cache = PlanCache()
    var options = PlanningOptions()
    options.cache = cache
    options.secondsLimit = 60
    _ = try Planner(TinyForbund.scenario()).plan(options)
    options.secondsLimit = nil
    options.exact = true
    _ = try Planner(TinyForbund.scenario()).plan(options)
    #expect(cache.count == 0)
  }

  @Test(
    "random scenarios with one figure changed: the same plan, value, proof and ties with and without",
    arguments: 0..<12)
  func random(block: Int) throws {
    for seed in (block * 10)..<(block * 10 + 10) {
      let cache = PlanCache()
      let shape: RandomScenario.Shape = seed % 2 == 0 ? .discrete : .wholePeople
      let base = try RandomScenario.scenario(seed: seed, shape: shape).stated
      for change in 0..<4 {
        var stated = base
        switch change {
        case 1: stated.equity.opening = stated.equity.opening + Kronor(10_000)
        case 2: stated.forbund.name += ", igen"
        case 3: stated.insatser[0].boardPriority += 1
        default: break
        }
        guard let scenario = try? Scenario(stated, law: RandomScenario.law) else { continue }
        var options = PlanningOptions()
        options.proposesRepairs = false
        let alone = try Planner(scenario).plan(options)
        options.cache = cache
        let cached = try Planner(scenario).plan(options)
        guard case .proposal(let first) = alone, case .proposal(let second) = cached else {
          #expect(!alone.isProposal && !cached.isProposal, "seed \(seed), change \(change)")
          continue
        }
        #expect(first.account.plan == second.account.plan, "seed \(seed), change \(change)")
        #expect(first.account.ledger == second.account.ledger, "seed \(seed), change \(change)")
        #expect(first.valuation == second.valuation, "seed \(seed), change \(change)")
        #expect(first.proof == second.proof, "seed \(seed), change \(change)")
        #expect(first.ties == second.ties, "seed \(seed), change \(change)")
      }
    }
  }
}

extension PlanningAnswer {
  fileprivate var isProposal: Bool { if case .proposal = self { true } else { false } }
}
