import Model
import Planning
import Testing
import TinyForbund

/// Rule 17: what is decided is funded at the decided volume.
@Suite("Rule 17, decided insatser")
struct DecidedInsatserTests {
  /// B, the worst of the three, is decided to the end of the budget year.
  private func scenario(_ change: (inout Insats) -> Void = { _ in }) throws -> Scenario {
    try TinyForbund.scenario(years: 2) { stated in
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
        change(&$0)
      }
    }
  }

  @Test("it is funded in the decided year and free after it")
  func row() throws {
    #expect(try scenario().rows(of: .decidedInsatser) == ["fund B 2027 = 1"])
    #expect(try TinyForbund.scenario().rows(of: .decidedInsatser) == [])
  }

  @Test("the rule changes the budget year from A and C to B and C")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("B C|A C", persons: 11))
    #expect(try scenario().best(without: .decidedInsatser) == BestPlan("A C|A C", persons: 12))
  }

  @Test("a plan without it is broken by its 10 participants; dropping it later is kept")
  func broken() throws {
    let without = try scenario().account(["A": [10, 10], "C": [10, 10]])
    #expect(without.statuses(of: .decidedInsatser) == [.broken])
    #expect(without.margins(of: .decidedInsatser) == [.participants(Volume(-10))])
    let with = try scenario().account(["B": [10, nil]])
    #expect(with.statuses(of: .decidedInsatser) == [.kept])
    #expect(with.margins(of: .decidedInsatser) == [nil])
  }

  @Test("6 participants where 8 are decided is broken by 2")
  func tooFew() throws {
    let scenario = try scenario {
      $0.volume = .noneOr(Volume(5), Volume(10), continuous: false)
      $0.decidedVolume = Volume(8)
    }
    let account = scenario.account(["B": [6, nil]])
    #expect(account.statuses(of: .decidedInsatser) == [.broken])
    #expect(account.margins(of: .decidedInsatser) == [.participants(Volume(-2))])
    #expect(scenario.account(["B": [8, nil]]).statuses(of: .decidedInsatser) == [.kept])
  }

  @Test("a structural insats without participants is judged by yes or no")
  func structural() throws {
    let scenario = try TinyForbund.scenario { stated in
      var decided = TinyForbund.structural("S", cost: 50, points: 1)
      decided.status = .decided
      decided.decidedUntil = CivilDate(year: 2027, month: 6, day: 30)
      stated.insatser.append(decided)
    }
    let without = scenario.account([:]).verdicts(of: .decidedInsatser)
    #expect(without.map(\.status) == [.broken])
    #expect(without.map(\.margin) == [nil])
    #expect(scenario.account(["S": [0]]).statuses(of: .decidedInsatser) == [.kept])
  }
}
