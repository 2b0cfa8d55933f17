import Model
import Planning
import Testing
import TinyForbund

/// Rule 24: every kommun gets its part.
@Suite("Rule 24, geography")
struct GeographyTests {
  /// A and C reach Alm and B reaches Berg; each kommun is to have at least one insats.
  private func scenario() throws -> Scenario {
    try TinyForbund.scenario { stated in
      for (id, kommun) in [("A", "alm"), ("B", "berg"), ("C", "alm")] {
        stated.change(id) { $0.reach = .kommuner([MemberID(kommun)]) }
      }
      var over = Selection()
      over.kommun = .each
      stated.priorities = [
        Priority(id: PriorityID("alla"), quantity: .insatser, atLeast: 1, over: over)
      ]
    }
  }

  @Test("there is a row for each kommun")
  func row() throws {
    #expect(
      try scenario().rows(of: .geography) == [
        "fund A 2027 + fund C 2027 ≥ 1", "fund B 2027 ≥ 1",
      ])
  }

  @Test("the rule changes the best plan from A and C to B and C")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("B C", persons: 5))
    #expect(try scenario().best(without: .geography) == BestPlan("A C", persons: 6))
  }

  @Test("A and C leave Berg one insats short")
  func broken() throws {
    let verdicts = try scenario().account(["A": [10], "C": [10]]).verdicts(of: .geography)
    #expect(verdicts.map(\.status) == [.kept, .broken])
    #expect(verdicts.map(\.margin) == [.insatser(1), .insatser(-1)])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(sv: "alla, ALM, minst, år 2027", en: "alla, ALM, at least, year 2027"),
        Phrase(sv: "alla, BERG, minst, år 2027", en: "alla, BERG, at least, year 2027"),
      ])
    let kept = try scenario().account(["B": [10], "C": [10]])
    #expect(kept.statuses(of: .geography) == [.kept, .kept])
  }

  @Test("a kommun's share of money goes by inhabitants where an insats reaches all")
  func moneyByInhabitants() throws {
    let scenario = try TinyForbund.scenario { stated in
      var over = Selection()
      over.kommun = .one(MemberID("berg"))
      stated.priorities = [
        Priority(id: PriorityID("berg"), quantity: .money, atLeast: 50_000, over: over)
      ]
    }
    #expect(
      scenario.rows(of: .geography) == [
        "40000 fund A 2027 + 40000 fund B 2027 + 80000 fund C 2027 ≥ 50000"
      ])
    #expect(
      scenario.account(["A": [10]]).margins(of: .geography) == [.kronor(TinyForbund.tkr(-10))])
  }
}
