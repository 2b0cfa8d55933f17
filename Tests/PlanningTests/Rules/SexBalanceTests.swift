import Model
import Planning
import Testing
import TinyForbund

/// Rule 23: women and men among participants.
@Suite("Rule 23, women and men")
struct SexBalanceTests {
  /// A takes in men, B women and C as many of each; at least 60 % are to be women.
  private func scenario() throws -> Scenario {
    try TinyForbund.scenario { stated in
      for (id, percent) in [("A", 0), ("B", 100), ("C", 50)] {
        stated.change(id) { $0.women = Share(percent: percent) }
      }
      var over = Selection()
      over.sex = .women
      stated.priorities = [
        Priority(
          id: PriorityID("kvinnor"), quantity: .share(of: .participants), atLeast: 600_000,
          over: over)
      ]
    }
  }

  @Test("the row holds women above 60 % of participants, in hundredths: −6, +4 and −1 persons")
  func row() throws {
    #expect(
      try scenario().rows(of: .sexBalance) == [
        "− 600 fund A 2027 + 400 fund B 2027 − 100 fund C 2027 ≥ 0"
      ])
  }

  @Test("the rule changes the best plan from A and C to B and C")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("B C", persons: 5))
    #expect(try scenario().best(without: .sexBalance) == BestPlan("A C", persons: 6))
  }

  @Test("5 women of 20 where 12 are wanted is broken by 7; 15 of 20 is kept by 3")
  func broken() throws {
    let account = try scenario().account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .sexBalance) == [.broken])
    #expect(account.margins(of: .sexBalance) == [.participants(Volume(-7))])
    let kept = try scenario().account(["B": [10], "C": [10]])
    #expect(kept.statuses(of: .sexBalance) == [.kept])
    #expect(kept.margins(of: .sexBalance) == [.participants(Volume(3))])
  }

  @Test("an insats that names one group alone has that group's share of women")
  func groupsShare() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.targetGroups[0].women = Share(percent: 70)
    }
    #expect(scenario.women(in: scenario.insatser[0]) == Share(percent: 70))
  }
}
