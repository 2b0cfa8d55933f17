import Model
import Planning
import Testing
import TinyForbund

@testable import Reports

/// Participants by kommun and by target group.
@Suite("People findings")
struct PeopleFindingsTests {
  @Test("participants divide by inhabitants of the kommuner reached, and add up")
  func byKommun() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") { $0.reach = .kommuner([MemberID("berg")]) }
      stated.change("C") {
        $0.reach = .shares([
          MemberID("alm"): Share(percent: 25), MemberID("berg"): Share(percent: 75),
        ])
      }
    }
    let year = YearFindings(scenario.account(["A": [10], "B": [10], "C": [10]]), year: 0)
    #expect(year.byKommun.map(\.id) == ["alm", "berg"])
    #expect(
      year.byKommun.map(\.participants) == [Volume(hundredths: 850), Volume(hundredths: 2_150)])
  }

  @Test("participants divide by the shares of their groups")
  func byGroup() throws {
    let scenario = try TinyForbund.scenario { stated in
      var group = TargetGroup(id: GroupID("vuxna"))
      group.name = "Vuxna"
      stated.targetGroups.append(group)
      stated.change("A") {
        $0.groups = [GroupID("unga"): Share(percent: 30), GroupID("vuxna"): Share(percent: 70)]
      }
    }
    let year = YearFindings(scenario.account(["A": [10], "B": [10]]), year: 0)
    #expect(year.byGroup.map(\.name) == ["Unga", "Vuxna"])
    #expect(year.byGroup.map(\.participants) == [Volume(13), Volume(7)])
  }
}
