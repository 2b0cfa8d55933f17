import Model
import Planning
import Testing
import TinyForbund

/// Rule 20: no more participants than people.
@Suite("Rule 20, the size of target groups")
struct GroupSizeTests {
  private func scenario(
    people: Int = 15, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.targetGroups[0].people = people
      change(&stated)
    }
  }

  @Test("the row counts each insats' share of the group")
  func row() throws {
    #expect(
      try scenario().rows(of: .groupSize) == [
        "10 fund A 2027 + 10 fund B 2027 + 10 fund C 2027 ≤ 15"
      ])
    let half = try scenario { stated in
      stated.targetGroups.append(TargetGroup(id: GroupID("äldre")))
      stated.change("A") {
        $0.groups = [GroupID("unga"): Share(percent: 50), GroupID("äldre"): Share(percent: 50)]
      }
    }
    #expect(
      half.rows(of: .groupSize) == ["5 fund A 2027 + 10 fund B 2027 + 10 fund C 2027 ≤ 15"])
  }

  @Test("shared people are counted once in the row")
  func sharedPeople() throws {
    let scenario = try scenario {
      $0.overlaps = [Overlap(insatser: [InsatsID("A"), InsatsID("C")], people: 4)]
    }
    #expect(
      scenario.rows(of: .groupSize) == [
        "10 fund A 2027 + 10 fund B 2027 + 10 fund C 2027 − 4 elsewhere A 2027 ≤ 15"
      ])
    #expect(
      scenario.account(["A": [10], "C": [10]]).margins(of: .groupSize)
        == [.participants(Volume(-1))])
  }

  @Test("15 people are too few for A and C; without the rule both")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("C", persons: 4))
    #expect(try scenario().best(without: .groupSize) == BestPlan("A C", persons: 6))
  }

  @Test("20 participants of 15 people is broken by 5; of 20 people it is kept")
  func broken() throws {
    let account = try scenario().account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .groupSize) == [.broken])
    #expect(account.margins(of: .groupSize) == [.participants(Volume(-5))])
    let kept = try scenario(people: 20).account(["A": [10], "C": [10]])
    #expect(kept.statuses(of: .groupSize) == [.kept])
    #expect(kept.margins(of: .groupSize) == [.participants(.zero)])
  }

  @Test("5 people in Alm are too few for its 60 % of C, by 1")
  func byKommun() throws {
    let scenario = try scenario(people: 1_000) {
      $0.targetGroups[0].peopleByKommun = [MemberID("alm"): 5, MemberID("berg"): 995]
    }
    let account = scenario.account(["C": [10]])
    #expect(account.statuses(of: .groupSize) == [.kept, .broken, .kept])
    #expect(
      account.margins(of: .groupSize) == [
        .participants(Volume(990)), .participants(Volume(-1)), .participants(Volume(991)),
      ])
    #expect(
      scenario.rows(of: .groupSize) == [
        "10 fund A 2027 + 10 fund B 2027 + 10 fund C 2027 ≤ 1000",
        "6 fund A 2027 + 6 fund B 2027 + 6 fund C 2027 ≤ 5",
        "4 fund A 2027 + 4 fund B 2027 + 4 fund C 2027 ≤ 995",
      ])
  }

  @Test("a group of unknown size has no row and no verdict")
  func unknown() throws {
    let scenario = try scenario { $0.targetGroups[0].people = nil }
    #expect(scenario.rows(of: .groupSize) == [])
    #expect(scenario.account(["A": [10]]).verdicts(of: .groupSize) == [])
  }
}
