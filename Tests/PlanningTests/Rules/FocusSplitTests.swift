import Model
import Planning
import Testing
import TinyForbund

/// Rule 21: persons and points are separate records.
@Suite("Rule 21, inriktning")
struct FocusSplitTests {
  private static func mixed(_ insats: inout Insats) {
    insats.focus = .structural
    insats.benefitPoints = Score(.one)
  }

  /// C, the best of the three, counts both persons and benefit points.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C", Self.mixed) }
  }

  @Test(
    "an insats that counts both persons and benefit points has a row that keeps it out in every year"
  )
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .focusSplit) == [])
    #expect(try excluded().rows(of: .focusSplit) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) {
      $0.change("C", Self.mixed)
    }
    #expect(years.rows(of: .focusSplit) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .focusSplit) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .focusSplit)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: räknar både personer och nyttopoäng och ska registreras som två insatser",
          en:
            "Insats C: counts both persons and benefit points and must be registered as two insatser"
        )
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .focusSplit) == [.kept])
  }

  @Test("persons alone and points alone are kept")
  func apart() throws {
    let scenario = try TinyForbund.scenario {
      $0.insatser.append(TinyForbund.structural("S", cost: 10, points: 1))
    }
    #expect(scenario.account(["A": [10], "S": [0]]).statuses(of: .focusSplit) == [.kept])
  }
}
