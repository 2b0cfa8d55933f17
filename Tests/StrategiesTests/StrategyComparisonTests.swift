import Model
import Planning
import Testing
import TinyForbund

@testable import Strategies

/// Strategies side by side.
struct StrategyComparisonTests {
  @Test(
    "the best plan of the tiny förbund is 6 persons; what is behind it is counted, and in parts")
  func tinyForbund() throws {
    let comparison = try StrategyComparison(in: TinyForbund.scenario())
    #expect(comparison.entries.map(\.strategy) == Strategy.usual)
    #expect(comparison.optimum?.value.units == 600_000_000)
    let shares = try #require(
      comparison.entries.first { $0.strategy == .equalShares }?.outcome.plan)
    let behind = try #require(comparison.shortfall(of: shares))
    #expect(behind.units == 300_000_000)
    #expect(behind.share == Fraction(1, over: 2))
    #expect(behind.gap == 0)
  }

  @Test("a plan that breaks a rule is not compared with the best")
  func broken() throws {
    let comparison = try StrategyComparison(
      of: [.proRataOfAll, .optimum], in: TinyForbund.scenario())
    let cut = try #require(comparison.entries[0].outcome.plan)
    #expect(!cut.breaks.isEmpty)
    #expect(comparison.shortfall(of: cut) == nil)
  }

  @Test("where no plan is lawful there is no best plan, and none to be behind")
  func noLawfulPlan() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.priorities = [
        Priority(id: PriorityID("omöjligt"), quantity: .insatser, atLeast: 4)
      ]
    }
    let comparison = try StrategyComparison(of: [.greedy, .optimum], in: scenario)
    #expect(comparison.optimum == nil)
    guard case .nothing(.noLawfulPlan) = comparison.entries[1].outcome else {
      Issue.record("there should be no best plan")
      return
    }
    let greedy = try #require(comparison.entries[0].outcome.plan)
    #expect(greedy.breaks.map(\.rule) == [.priorityGroup])
    #expect(comparison.shortfall(of: greedy) == nil)
  }

  @Test("one thread and two give the same, and cancelling leaves out what is not begun")
  func threads() throws {
    let scenario = try TinyForbund.scenario(years: 2)
    let one = try StrategyComparison(in: scenario, threads: 1)
    let two = try StrategyComparison(in: scenario, threads: 2)
    #expect(
      one.entries.map { $0.outcome.plan?.account.plan }
        == two.entries.map { $0.outcome.plan?.account.plan })
    #expect(try StrategyComparison(in: scenario, isCancelled: { true }).entries.isEmpty)
  }

  @Test("chance follows the seed, and tries orders until a plan keeps the rules")
  func random() throws {
    let scenario = try TinyForbund.scenario { stated in
      // Only B with C or with A keeps the rule.
      stated.change("B") { $0.tags = ["x"] }
      var tagged = Selection()
      tagged.tag = "x"
      stated.priorities = [
        Priority(id: PriorityID("x"), quantity: .insatser, atLeast: 1, over: tagged)
      ]
    }
    let plans = (0..<20).map { RandomOrder.plan(for: scenario, seed: $0) }
    let lawful = plans.count { $0.isLawful }
    #expect(lawful == plans.count)
    #expect(Set(plans.map(\.account.plan)).count == 2)
    #expect(
      RandomOrder.plan(for: scenario, seed: 7).account.plan == plans[7].account.plan)
  }

  @Test(
    "the relaxation funds C in full and half of A or B; rounded down and filled up it is A and C")
  func rounding() throws {
    let made = try RoundedRelaxation.plan(for: try TinyForbund.scenario())
    #expect(made.funded.map(\.text) == ["A", "C"])
    let relaxed = try #require(try Planner(try TinyForbund.scenario()).relaxation())
    #expect(abs(relaxed.bound - 6) < 1e-6)
  }

  @Test("the board's order is its own, ties by name")
  func boardOrder() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") { $0.boardPriority = 5 }
    }
    #expect(BoardOrder.plan(for: scenario).funded.map(\.text) == ["A", "B"])
  }

  @Test("what is kept, new and moved since last year")
  func stability() throws {
    let scenario = try TinyForbund.scenario { stated in
      var last = LastYear()
      last.insatser[InsatsID("A")] = .init(cost: TinyForbund.tkr(90), participants: Volume(10))
      last.insatser[InsatsID("B")] = .init(cost: TinyForbund.tkr(80), participants: Volume(10))
      stated.lastYear = last
    }
    // A goes on for 10 more, B ends, C comes in for 200.
    let greedy = LastYearStability(of: Greedy.byWorthPerKrona(for: scenario, .terms))
    #expect((greedy.before, greedy.kept, greedy.new) == (2, 1, 1))
    #expect(greedy.moved == TinyForbund.tkr(10 + 80 + 200))
    let cut = LastYearStability(of: ProRataCut.ofAll(for: scenario))
    #expect((cut.before, cut.kept, cut.new) == (2, 2, 1))
    #expect(cut.moved == TinyForbund.tkr(15 + 5 + 150))
  }
}
