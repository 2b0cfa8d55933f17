import Model
import Planning
import Testing
import TinyForbund

/// Rule 25: what the parts gain, by what people lived on before, beside what they pay.
@Suite("Rule 25, gain beside contribution")
struct GainAgainstContributionTests {
  private static let assistanceGains: [Part: Kronor] = [
    .state: TinyForbund.tkr(70), .kommun: TinyForbund.tkr(200), .region: TinyForbund.tkr(35),
  ]

  private static func scenario(
    before: String? = "ekonomiskt bistånd", years: Int = 1,
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(years: years) { stated in
      stated.targetGroups[0].before = before
      var row = BenefitPerPart(before: "ekonomiskt bistånd")
      row.amounts = assistanceGains
      stated.benefitPerPart = [row]
      change(&stated)
    }
  }

  @Test("it needs no row, since it is a report")
  func noRow() throws {
    let scenario = try Self.scenario()
    #expect(scenario.rows(of: .gainAgainstContribution) == [])
    #expect(
      scenario.rowOutcome(of: .gainAgainstContribution)
        == .none(because: "it is a report: what the parts gain limits no plan"))
    #expect(try scenario.best() == TinyForbund.scenario().best())
  }

  @Test("the gain is persons times the amount of what they lived on, by part")
  func gain() throws {
    let account = try Self.scenario(years: 2).account(["A": [10, 10], "C": [10, nil]])
    let first = try #require(account.gain(year: 0))
    #expect(
      first.amounts == [
        .state: TinyForbund.tkr(6 * 70), .kommun: TinyForbund.tkr(6 * 200),
        .region: TinyForbund.tkr(6 * 35),
      ])
    #expect(first.personsWithoutAmount == .zero)
    let second = try #require(account.gain(year: 1))
    #expect(second.amounts[.kommun] == TinyForbund.tkr(2 * 200))
    #expect(account.statuses(of: .gainAgainstContribution) == [.kept, .kept])
  }

  @Test("an insats of two groups gains by their shares, and a part that is not named gains nothing")
  func groups() throws {
    let account = try Self.scenario { stated in
      var other = TargetGroup(id: GroupID("vuxna"))
      other.before = "sjukpenning"
      stated.targetGroups.append(other)
      var row = BenefitPerPart(before: "sjukpenning")
      row.amounts = [.state: TinyForbund.tkr(250)]
      stated.benefitPerPart.append(row)
      stated.change("A") {
        $0.groups = [GroupID("unga"): Share(percent: 25), GroupID("vuxna"): Share(percent: 75)]
      }
    }.account(["A": [10]])
    let gain = try #require(account.gain(year: 0))
    #expect(
      gain.amounts == [
        .state: TinyForbund.tkr(35 + 375), .kommun: TinyForbund.tkr(100),
        .region: Kronor(17_500),
      ])
  }

  @Test(
    "persons whose livelihood has no amounts are a warning that says how many",
    arguments: [nil, "sjukpenning"])
  func unknown(before: String?) throws {
    let account = try Self.scenario(before: before).account(["A": [10]])
    #expect(account.gain(year: 0)?.amounts[.state] == .zero)
    #expect(account.statuses(of: .gainAgainstContribution) == [.warning])
    #expect(
      account.margins(of: .gainAgainstContribution) == [.persons(Score(Fraction(-2)))])
  }

  @Test("a scenario without amounts has nothing to judge")
  func unstated() throws {
    let account = try TinyForbund.scenario().account(["A": [10]])
    #expect(account.gain(year: 0) == nil)
    #expect(account.verdicts(of: .gainAgainstContribution) == [])
  }
}
