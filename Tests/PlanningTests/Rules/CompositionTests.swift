import Model
import Planning
import Testing
import TinyForbund

/// Rule 5: who must take part.
@Suite("Rule 5, composition")
struct CompositionTests {
  private func without(_ ids: String...) throws -> Scenario {
    try TinyForbund.scenario { stated in stated.members.removeAll { ids.contains($0.id.text) } }
  }

  @Test("a förbund without Arbetsförmedlingen has a row that nothing meets")
  func row() throws {
    #expect(try TinyForbund.scenario().rows(of: .composition) == [])
    #expect(try without("af").rows(of: .composition) == ["pool 2027 ≤ -1"])
  }

  @Test("without Arbetsförmedlingen there is no lawful plan; without the rule A and C")
  func answer() throws {
    let scenario = try without("af")
    guard case .infeasible(let conflict) = try Planner(scenario).plan() else {
      Issue.record("a plan was found")
      return
    }
    #expect(conflict.members == [.composition])
    #expect(try scenario.best(without: .composition) == BestPlan("A C", persons: 6))
  }

  @Test("it is broken and says who is missing")
  func broken() throws {
    #expect(try TinyForbund.scenario().account([:]).statuses(of: .composition) == [.kept])
    let verdicts = try without("af", "reg").account([:]).verdicts(of: .composition)
    #expect(verdicts.map(\.status) == [.broken])
    #expect(
      verdicts.map(\.subject) == [
        Phrase(
          sv: "saknas: Arbetsförmedlingen och en region",
          en: "missing: Arbetsförmedlingen and a region")
      ])
  }

  @Test("where every kommun stands outside the regions no region is missing")
  func outside() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.members.removeAll { $0.part == .region }
      for id in ["alm", "berg"] { stated.changeMember(id) { $0.outsideRegion = true } }
    }
    #expect(scenario.account([:]).statuses(of: .composition) == [.kept])
  }

  @Test("one kommun inside a region is enough to miss the region")
  func oneInside() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.members.removeAll { $0.part == .region }
      stated.changeMember("alm") { $0.outsideRegion = true }
    }
    #expect(scenario.account([:]).statuses(of: .composition) == [.broken])
  }

  @Test("where a membership ends every year is judged, and the row is in the first that fails")
  func years() throws {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      stated.forbundsordning.noticeMonths = 18
      stated.leaves("reg", notice: CivilDate(year: 2026, month: 12, day: 31))
    }
    let verdicts = scenario.account([:]).verdicts(of: .composition)
    #expect(verdicts.map(\.status) == [.kept, .broken, .broken])
    #expect(
      verdicts.map(\.subject.sv) == [
        "år 2027", "år 2028, saknas: en region", "år 2029, saknas: en region",
      ])
    #expect(scenario.rows(of: .composition) == ["pool 2028 ≤ -1"])
  }
}
