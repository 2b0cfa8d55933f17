import Model
import Planning
import Testing

/// The best plans of random scenarios, held to every lawful plan there is.
@Suite("Alternatives agree with brute force")
struct AlternativesPropertyTests {
  @Test("the best plans, in order and by the tie rule, and all within a share", arguments: 0..<8)
  func plans(_ block: Int) throws {
    for seed in (block * 3)..<(block * 3 + 3) {
      let trial = try Trial(seed: 40_000 + seed)
      try trial.compare { _ in }
      for percent in [0, 2, 30] { try trial.compare { $0.within = Share(percent: percent) } }
    }
  }

  @Test(
    "plans that differ in two or three insatser: the best that does, each time", arguments: 0..<8)
  func differing(_ block: Int) throws {
    for seed in (block * 3)..<(block * 3 + 3) {
      let trial = try Trial(seed: 41_000 + seed)
      for count in 2...3 {
        try trial.compare {
          $0.differing = count
          $0.count = 5
        }
      }
    }
  }

  /// One scenario whose values are whole numbers, with its lawful plans in order.
  private struct Trial {
    let seed: Int
    let scenario: Scenario
    let plans: [(values: [Int], plan: Plan)]

    init(seed: Int) throws {
      self.seed = seed
      for attempt in 0..<40 {
        let comparison = try Comparison(seed: seed + attempt * 100_003, shape: .discrete)
        let oracle = comparison.oracle
        guard comparison.isWhole, oracle.levels.allSatisfy({ $0.slack == .none }),
          Planner.hasPlan(comparison.scenario)
        else { continue }
        scenario = comparison.scenario
        plans = oracle.lawfulPlans().map { ($0, oracle.tieKey($0)) }.sorted { first, second in
          first.0.values == second.0.values
            ? first.1.lexicographicallyPrecedes(second.1)
            : second.0.values.lexicographicallyPrecedes(first.0.values)
        }.map { ($0.0.values, oracle.plan($0.0)) }
        return
      }
      throw RandomScenario.NothingDrawn(seed: seed)
    }

    func compare(_ change: (inout AlternativeOptions) -> Void) throws {
      var asked = AlternativeOptions()
      asked.count = 6
      change(&asked)
      var options = PlanningOptions()
      options.relativeGap = 0
      let planner = Planner(scenario)
      let best = try planner.proposal(options)
      let found = try planner.alternatives(to: best, asked, options)
      let expected = expected(asked)
      let told: Comment = "seed \(seed), \(asked)\n\(scenario.stated)"
      #expect(found.plans.map(\.account.plan) == expected.prefix(asked.count).map(\.plan), told)
      #expect((found.extent == .all) == (expected.count <= asked.count), told)
      for (one, other) in zip(found.plans, found.plans.dropFirst()) {
        #expect((other.valuation.lead(over: one.valuation).first { $0 != 0 } ?? 0) <= 0, told)
      }
      let groups = Dictionary(grouping: expected.prefix(asked.count), by: \.values)
      #expect(
        found.ties.map(\.count).sorted() == groups.values.map(\.count).filter { $0 > 1 }.sorted())
    }

    /// One more than is asked for, by looking through all plans in order.
    private func expected(_ asked: AlternativeOptions) -> [(values: [Int], plan: Plan)] {
      var expected: [(values: [Int], plan: Plan)] = []
      let first = plans[0].values[0]
      for plan in plans where expected.count <= asked.count {
        if let within = asked.within {
          let room = Fraction(abs(first)) * within.fraction
          guard Fraction(plan.values[0]) >= Fraction(first) - room else { continue }
        }
        let isApart = expected.allSatisfy { other in
          scenario.insatser.indices.count {
            !Self.isSame(plan.plan.choices[$0], other.plan.choices[$0])
          } >= asked.differing
        }
        if isApart { expected.append(plan) }
      }
      return expected
    }

    private static func isSame(_ one: [Plan.Choice?], _ other: [Plan.Choice?]) -> Bool {
      one == other
    }
  }
}

extension Planner {
  /// Whether there is a lawful plan.
  fileprivate static func hasPlan(_ scenario: Scenario) -> Bool {
    if case .proposal? = try? Planner(scenario).plan() { true } else { false }
  }
}
