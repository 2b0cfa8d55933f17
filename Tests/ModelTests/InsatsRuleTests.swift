import Model
import Testing
import TinyForbund

@Suite("InsatsRule")
struct InsatsRuleTests {
  @Test("rules 6–10, 17, 18, 21 and 32 judge each insats by itself")
  func rules() {
    let rules = RuleID.allCases.filter { $0.rule.ofEach != nil }
    #expect(rules.map(\.rawValue) == [6, 7, 8, 9, 10, 17, 18, 21, 32])
  }

  @Test("what is said of an insats stands when another changes, and nothing newly broken is missed")
  func others() throws {
    let scenario = try Self.scenario()
    let runs: [[Int?]] = [[nil, nil], [10, nil], [10, 10], [nil, 7]]
    for (own, others) in runs.flatMap({ own in runs.map { (own, $0) } }) {
      let before = scenario.account(["A": own, "B": others, "C": others])
      for changed in runs where changed != own {
        let after = scenario.account(["A": changed, "B": others, "C": others])
        for rule in RuleID.allCases.compactMap({ $0.rule.ofEach }) {
          for other in [1, 2] {
            #expect(
              rule.verdicts(on: after, of: other) == rule.verdicts(on: before, of: other),
              "\(rule): \(own) to \(changed) beside \(others)")
          }
        }
        let known = Set(before.judge())
        let new = after.judge().filter { $0.status == .broken && !known.contains($0) }
        let found = after.judge(changed: 0).filter {
          $0.status == .broken && !known.contains($0)
        }
        #expect(found == new, "\(own) to \(changed) beside \(others)")
      }
    }
  }

  /// Two years in which A is excluded, B is decided and C must run for both.
  private static func scenario() throws -> Scenario {
    try TinyForbund.scenario(years: 2) { stated in
      stated.change("A") { $0.parties = [.kommun] }
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
      stated.change("C") {
        $0.runs.atLeastMonths = 24
        $0.excludes = [InsatsID("A")]
      }
    }
  }
}
