import Model
import Planning
import Testing
import TinyForbund

/// Rule 33: staff and other capacities.
@Suite("Rule 33, capacities")
struct CapacitiesTests {
  /// One årsarbetskraft; A takes half of one, and C a tenth for each of 10 participants.
  private func scenario() throws -> Scenario {
    try TinyForbund.scenario { stated in
      var staff = Resource(id: ResourceID("personal"))
      staff.name = "Personal"
      staff.capacityHundredths = [100, 100, 100, 100, 100]
      stated.resources = [staff]
      stated.change("A") { $0.uses = [staff.id: ResourceUse(fixedHundredths: 50)] }
      stated.change("C") { $0.uses = [staff.id: ResourceUse(perParticipantHundredths: 10)] }
    }
  }

  @Test("the row sums fixed use and use by participant, in hundredths")
  func row() throws {
    #expect(
      try scenario().rows(of: .capacities) == ["50 fund A 2027 + 100 fund C 2027 ≤ 100"])
  }

  @Test("the rule changes the best plan from A and C to B and C")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("B C", persons: 5))
    #expect(try scenario().best(without: .capacities) == BestPlan("A C", persons: 6))
  }

  @Test("A and C lack half an årsarbetskraft; C alone uses it all")
  func broken() throws {
    let account = try scenario().account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .capacities) == [.broken])
    #expect(account.margins(of: .capacities) == [.capacity(hundredths: -50)])
    #expect(
      account.verdicts(of: .capacities).map(\.subject) == [
        Phrase(
          sv: "Personal (årsarbetskrafter) år 2027", en: "Personal (årsarbetskrafter) in 2027")
      ])
    let kept = try scenario().account(["C": [10]])
    #expect(kept.statuses(of: .capacities) == [.kept])
    #expect(kept.margins(of: .capacities) == [.capacity(hundredths: 0)])
  }
}
