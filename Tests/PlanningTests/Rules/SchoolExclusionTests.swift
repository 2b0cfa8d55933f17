import Model
import Planning
import Testing
import TinyForbund

/// Rule 10: schooling for 16–20 is the school's task.
@Suite("Rule 10, schooling")
struct SchoolExclusionTests {
  /// C, the best of the three, is schooling for 18–29.
  private func excluded() throws -> Scenario {
    try TinyForbund.scenario { $0.change("C") { $0.contains = [.gymnasieutbildning] } }
  }

  @Test("an insats that is schooling for 18–29 has a row that keeps it out in every year")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .schoolExclusion) == [])
    #expect(try excluded().rows(of: .schoolExclusion) == ["fund C 2027 ≤ 0"])
    let years = try TinyForbund.scenario(years: 2) {
      $0.change("C") { $0.contains = [.gymnasieutbildning] }
    }
    #expect(years.rows(of: .schoolExclusion) == ["fund C 2027 + fund C 2028 ≤ 0"])
  }

  @Test("the rule changes the best plan from A and C to A and B")
  func answer() throws {
    #expect(try excluded().best() == BestPlan("A B", persons: 3))
    #expect(try excluded().best(without: .schoolExclusion) == BestPlan("A C", persons: 6))
  }

  @Test("a plan with C is broken and says why; a plan without it is kept")
  func broken() throws {
    let verdicts = try excluded().account(["C": [10]]).verdicts(of: .schoolExclusion)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "Insats C: gymnasieutbildning för 16–20-åringar är skolans uppdrag",
          en: "Insats C: schooling for ages 16–20 is the school's task")
      ])
    #expect(try excluded().account(["A": [10]]).statuses(of: .schoolExclusion) == [.kept])
  }

  @Test(
    "schooling is broken exactly where its ages meet 16–20",
    arguments: [
      (16...20, true), (20...29, true), (10...16, true), (21...29, false), (10...15, false),
    ])
  func ages(ages: ClosedRange<Int>, isBroken: Bool) throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.targetGroups[0].ages = nil
      stated.change("C") {
        $0.contains = [.gymnasieutbildning]
        $0.ages = ages
      }
    }
    #expect(
      scenario.account(["C": [10]]).statuses(of: .schoolExclusion) == [isBroken ? .broken : .kept])
  }

  @Test("schooling for unknown ages is broken; anything else for 16–20 is kept")
  func unknownAges() throws {
    let unknown = try TinyForbund.scenario { stated in
      stated.targetGroups[0].ages = nil
      stated.change("C") { $0.contains = [.gymnasieutbildning] }
    }
    #expect(unknown.account(["C": [10]]).statuses(of: .schoolExclusion) == [.broken])
    let coaching = try TinyForbund.scenario { $0.change("C") { $0.ages = 16...20 } }
    #expect(coaching.account(["C": [10]]).statuses(of: .schoolExclusion) == [.kept])
  }
}
