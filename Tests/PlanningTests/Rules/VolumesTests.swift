import Model
import Planning
import Testing
import TinyForbund

/// Rule 18: a volume and a grant that the insats can have.
@Suite("Rule 18, volumes")
struct VolumesTests {
  /// B takes in none or 5–10, at 20 tkr each; there is room for 60 tkr and nothing else to fund.
  private func range(_ change: (inout Insats) -> Void = { _ in }) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.fixedCosts = [
        FixedCost(id: "kansli", amounts: TinyForbund.everyYear(TinyForbund.tkr(340)))
      ]
      stated.insatser.removeAll { $0.id.text != "B" }
      stated.change("B") {
        $0.volume = .noneOr(Volume(5), Volume(10), continuous: false)
        $0.cost.fixed = .zero
        $0.cost.perParticipant = .indexed(TinyForbund.tkr(20))
        change(&$0)
      }
    }
  }

  @Test("a range is held between its limits when funded and at nothing when not")
  func rangeRow() throws {
    #expect(
      try range().rows(of: .volumes) == [
        "− 10 fund B 2027 + volume B 2027 ≤ 0", "− 5 fund B 2027 + volume B 2027 ≥ 0",
      ])
    #expect(try TinyForbund.scenario().rows(of: .volumes) == [])
  }

  @Test("one of some levels is chosen when funded")
  func levelRow() throws {
    let scenario = try range { $0.volume = .levels([Volume(5), Volume(10)]) }
    #expect(
      scenario.rows(of: .volumes) == ["− fund B 2027 + level B 2027 + level B 2027 = 0"])
  }

  @Test("a bending effect is the hull of its corners 5, 8 and 10")
  func hullRow() throws {
    let scenario = try range { insats in
      insats.effects[0].curve = [
        Effect.Stage(to: Volume(8), net: insats.effects[0].net),
        Effect.Stage(to: Volume(10), net: Estimate(likely: PercentagePoints(millionths: 50_000))),
      ]
    }
    #expect(
      scenario.rows(of: .volumes) == [
        "− fund B 2027 + corner B 2027 + corner B 2027 + corner B 2027 = 0",
        "volume B 2027 − 5 corner B 2027 − 8 corner B 2027 − 10 corner B 2027 = 0",
      ])
  }

  @Test("without the rule three participants would be taken in, fewer than the five it needs")
  func answer() throws {
    #expect(try range().best() == BestPlan("", persons: 0))
    #expect(
      try range().best(without: .volumes)
        == BestPlan(funded: "", value: 3 * Score.unitsPerWhole / 10))
  }

  @Test(
    "volumes outside 5–10 and half people are broken",
    arguments: [(400, false), (500, true), (750, false), (1_000, true), (1_100, false)])
  func broken(hundredths: Int, isKept: Bool) throws {
    let scenario = try range()
    var plan = Plan.empty(for: scenario)
    plan.choices[0][0] = Plan.Choice(volume: Volume(hundredths: hundredths))
    let account = Account(of: plan, in: scenario)
    #expect(account.statuses(of: .volumes) == [isKept ? .kept : .broken])
  }

  @Test("a broken volume is named with its year")
  func subject() throws {
    #expect(
      try range().account(["B": [11]]).verdicts(of: .volumes).map(\.subject) == [
        Phrase(
          sv: "Insats B år 2027 kan inte ha 11 deltagare",
          en: "Insats B in 2027 cannot have 11 participants")
      ])
  }

  @Test("with a ramp-up of 50 % the first year is 5 and no more, and later ones 10 and no less")
  func rampUp() throws {
    let scenario = try TinyForbund.scenario(years: 3) {
      $0.change("B") { $0.rampUp = [Share(percent: 50), .all] }
    }
    func status(_ volumes: [Int?]) -> [Verdict.Status] {
      scenario.account(["B": volumes]).statuses(of: .volumes)
    }
    #expect(status([5, 10, 10]) == [.kept])
    #expect(status([nil, 5, 10]) == [.kept])
    #expect(status([10, 10, 10]) == [.broken])
    #expect(status([5, 5, nil]) == [.broken])
    #expect(status([nil, 10, nil]) == [.broken])
  }

  @Test("an insats that runs today has its ramp-up behind it")
  func rampUpBehind() throws {
    let scenario = try TinyForbund.scenario {
      $0.change("B") {
        $0.status = .ongoing
        $0.rampUp = [Share(percent: 50), .all]
      }
    }
    #expect(scenario.account(["B": [10]]).statuses(of: .volumes) == [.kept])
    #expect(scenario.account(["B": [5]]).statuses(of: .volumes) == [.broken])
  }
}
