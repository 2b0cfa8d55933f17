import Model
import ScenarioFiles
import Testing

/// National figures are dated data that a scenario may override.
struct NationalFiguresTests {
  @Test("the figures that come with Insatsval are those of the law")
  func builtIn() throws {
    let law = try SmallScenario.read(SmallScenario.text).scenario.law
    #expect(law.shares.value[.state] == Share(percent: 50))
    #expect(law.shares.value[.region] == Share(percent: 25))
    #expect(law.sharesOutsideRegion.value[.kommun] == Share(percent: 50))
    #expect(law.budgetBy.value == YearlyDate(month: 11, day: 30))
    #expect(law.noticeMonths.value == 36)
    #expect(law.planYears.value == 3)
    #expect(law.equityCeiling.value.share(at: Kronor(2_000_000)) == Fraction(60, over: 100))
    #expect(law.equityCeiling.value.share(at: Kronor(4_500_000)) == Fraction(40, over: 100))
    #expect(law.equityCeiling.value.share(at: Kronor(11_600_000)) == Fraction(20, over: 100))
    #expect(!law.equityCeiling.verified)
    #expect(law.shares.verified)
    #expect(law.shares.reference == "5 § lagen (2003:1210)")
  }

  @Test("the latest figure that is not after the budget year's first day applies")
  func byDate() throws {
    let own = """
      national:
        notice:
          - {from: 2028-01-01, value: 12 months, reference: senare}
          - {from: 2027-01-01, value: 24 months, reference: ny, verified: yes}
          - {from: 2020-01-01, value: 30 months, reference: gammal}

      """
    let law = try SmallScenario.read(SmallScenario.text + own).scenario.law
    #expect(law.noticeMonths.value == 24)
    #expect(law.noticeMonths.reference == "ny")
    #expect(law.noticeMonths.verified)
    #expect(law.planYears.value == 3)
  }

  @Test("a figure of a scenario that has not begun gives way to the national one")
  func notYet() throws {
    let own = "national: {plan_years: [{from: 2030-01-01, value: 4, reference: senare}]}\n"
    #expect(try SmallScenario.read(SmallScenario.text + own).scenario.law.planYears.value == 3)
  }

  @Test("shares that are not the whole are refused")
  func wrongShares() {
    let own = """
      national:
        shares: [{from: 2026-01-01, state: 50 %, region: 25 %, kommun: 20 %, reference: fel}]

      """
    #expect(
      SmallScenario.lines(Array((SmallScenario.text + own).utf8), .en) == [
        """
        f.yaml:47:1: error: The parts' shares in “shares” are not the whole pool. Let them sum \
        to 100%.
        """
      ])
  }

  @Test("the national model gives Norrådalen 5 834 tkr, and says which figures nobody has verified")
  func grant() throws {
    let text = SmallScenario.text.replacing("contribution: 2 000 tkr", with: "inhabitants: 5")
    let grant = """
      national_grant: {full_year_equivalents: 13 300, inhabitants_16_64: 98 000, source: SCB}

      """
    let scenario = try SmallScenario.read(text + grant).scenario
    #expect(scenario.stateGrant(year: 0)?.granted == Kronor(5_834_000))
    #expect(
      scenario.unverified.map(\.figure.sv).suffix(3) == [
        "modellens broms", "rikets helårsekvivalenter", "rikets invånare 16–64 år",
      ])
    let plain = try SmallScenario.read(SmallScenario.text).scenario
    #expect(plain.unverified.map(\.figure.sv) == ["taket för eget kapital"])
  }
}
