import Model
import Testing
import TinyForbund

@Suite("Splits")
struct SplitsTests {
  private let alm = MemberID("alm")
  private let berg = MemberID("berg")

  private func shares(
    _ reach: Reach, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> [MemberID: Fraction] {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.reach = reach }
      change(&stated)
    }
    return scenario.kommunShares(of: scenario.insatser[0], year: 0)
  }

  @Test("participants divide by inhabitants of the reached kommuner unless shares are stated")
  func kommunShares() throws {
    #expect(try shares(.all) == [alm: Fraction(3, over: 5), berg: Fraction(2, over: 5)])
    #expect(try shares(.kommuner([berg])) == [berg: .one])
    #expect(
      try shares(.shares([alm: Share(percent: 10), berg: Share(percent: 90)]))
        == [alm: Fraction(1, over: 10), berg: Fraction(9, over: 10)])
  }

  @Test("equally where a kommun's inhabitants are unknown")
  func unknownInhabitants() throws {
    #expect(
      try shares(.all) { $0.changeMember("alm") { $0.inhabitants = nil } }
        == [alm: Fraction(1, over: 2), berg: Fraction(1, over: 2)])
  }

  @Test("a selection weighs an insats by its tag, owner, focus, group, kommun and sex together")
  func weight() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") {
        $0.tags = ["t"]
        $0.women = Share(percent: 25)
      }
    }
    var selection = Selection()
    #expect(scenario.weight(of: 0, in: selection, counting: false, year: 0) == .one)
    selection.tag = "t"
    selection.owner = alm
    selection.focus = .individual
    selection.group = .one(GroupID("unga"))
    selection.kommun = .one(berg)
    selection.sex = .men
    // 2/5 of the people, three quarters of them men.
    #expect(
      scenario.weight(of: 0, in: selection, counting: false, year: 0) == Fraction(3, over: 10))
    #expect(scenario.weight(of: 0, in: selection, counting: true, year: 0) == .one)
    selection.owner = berg
    #expect(scenario.weight(of: 0, in: selection, counting: true, year: 0) == .zero)
  }

  @Test("a priority stands for one row for each year, kommun and group it names each of")
  func rows() throws {
    let scenario = try TinyForbund.scenario(years: 2) { stated in
      var over = Selection()
      over.kommun = .each
      over.group = .each
      stated.targetGroups.append(TargetGroup(id: GroupID("äldre")))
      stated.priorities = [
        Priority(id: PriorityID("år"), quantity: .participants, atLeast: 1, over: over),
        Priority(id: PriorityID("allt"), quantity: .participants, atLeast: 1, each: .period),
      ]
    }
    let rows = scenario.priorityRows
    #expect(rows.count == 2 * 2 * 2 + 1)
    // Priorities stand in the order of their keys, whatever the order of the file.
    #expect(rows.first?.year == nil)
    #expect(rows.first?.years == 0..<2)
    #expect(rows.dropFirst().prefix(4).map(\.year) == [0, 1, 0, 1])
  }
}
