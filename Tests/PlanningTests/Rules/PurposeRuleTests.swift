import Model
import Planning
import Testing
import TinyForbund

/// Rule 6: coordinated rehabilitation towards work.
@Suite("Rule 6, purpose")
struct PurposeRuleTests {
  /// C, the best of the three, is for something else than work.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C") { $0.purpose = .other } }
  }

  @Test("an insats that is for something else than work has a row that keeps it out in every year")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .purpose) == [])
    #expect(try excluded().rows(of: .purpose) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) { $0.change("C") { $0.purpose = .other } }
    #expect(years.rows(of: .purpose) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .purpose) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .purpose)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: syftet ”annat” ligger utanför 2 och 7 §§",
          en: "Insats C: the purpose “annat” is outside 2 and 7 §§")
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .purpose) == [.kept])
  }

  @Test("an individual insats may not be for cooperation alone; a structural one may")
  func cooperation() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.purpose = .cooperation }
      stated.insatser.append(TinyForbund.structural("S", cost: 10, points: 1))
    }
    #expect(scenario.account(["A": [10]]).statuses(of: .purpose) == [.broken])
    #expect(scenario.account(["S": [0]]).statuses(of: .purpose) == [.kept])
  }

  @Test("people without need of coordination are outside the law")
  func noNeed() throws {
    let scenario = try TinyForbund.scenario { $0.change("A") { $0.coordinatedNeed = false } }
    #expect(scenario.account(["A": [10]]).statuses(of: .purpose) == [.broken])
  }

  @Test("silence on purpose or need is a warning and no row")
  func silence() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.purpose = nil }
      stated.change("B") { $0.coordinatedNeed = nil }
    }
    #expect(scenario.rows(of: .purpose) == [])
    #expect(
      scenario.account(["A": [10], "B": [10]]).statuses(of: .purpose) == [.warning, .warning])
  }
}
