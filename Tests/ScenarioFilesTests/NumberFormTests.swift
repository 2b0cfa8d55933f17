import Model
import ScenarioFiles
import Testing

/// Every way to write a figure means what it says, to the krona and the person.
struct NumberFormTests {
  @Test(
    "an amount is read in its unit",
    arguments: [
      ("300 tkr", 300_000), ("0,3 Mkr", 300_000), ("0.3 mnkr", 300_000), ("300000 kr", 300_000),
      ("300 000 kr", 300_000), ("300\u{A0}000 kr", 300_000), ("300\u{202F}000\u{202F}kr", 300_000),
      ("1\u{2009}234,5 tkr", 1_234_500), ("0.001 tkr", 1), ("2,4505 Mkr", 2_450_500),
      ("+300 tkr", 300_000), ("300tkr", 300_000),
    ])
  func amount(written: String, kronor: Int) throws {
    let text = SmallScenario.changed("{opening: 300 tkr,", "{opening: \"\(written)\",")
      .replacing("2027: 200 tkr, 2028: 100 tkr", with: "2027: 0 kr, 2028: 0 kr")
    #expect(try SmallScenario.read(text).scenario.stated.equity.opening == Kronor(kronor))
  }

  @Test(
    "an amount that could mean two things, or nothing, is refused",
    arguments: [
      "1,640 tkr", "1.640 kr", "16 40 tkr", "1 640tkr kr", "tkr", "- tkr", "1e3 tkr", "٣ tkr",
    ])
  func strangeAmount(written: String) {
    let text = SmallScenario.changed("{opening: 300 tkr,", "{opening: \"\(written)\",")
    #expect(SmallScenario.lines(Array(text.utf8), .en).count == 1)
  }

  @Test(
    "a share is exact to four decimals",
    arguments: [
      ("48 %", 480_000), ("48%", 480_000), ("51,875 %", 518_750), ("0.0001 %", 1),
      ("100 %", 1_000_000),
      ("0 %", 0),
    ])
  func share(written: String, millionths: Int) throws {
    let text = SmallScenario.changed("women: 48 %", "women: \(written)")
    let insats = try #require(try SmallScenario.read(text).scenario[InsatsID("I01")])
    #expect(insats.women == Share(millionths: millionths))
  }

  @Test(
    "a share above the whole, below nothing or too fine is refused",
    arguments: ["101 %", "-1 %", "0.00001 %"])
  func strangeShare(written: String) {
    let text = SmallScenario.changed("women: 48 %", "women: \(written)")
    #expect(SmallScenario.lines(Array(text.utf8), .sv).count == 1)
  }

  @Test("people, inhabitants and volumes take spaces between thousands")
  func counts() throws {
    let text = SmallScenario.text.replacing("people: 150", with: "people: 1 500")
      .replacing("inhabitants: 30 000", with: "inhabitants: 30000")
    let scenario = try SmallScenario.read(text).scenario
    #expect(scenario.group(GroupID("unga"))?.people == 1_500)
    #expect(scenario.member(MemberID("norrby"))?.inhabitants == 30_000)
  }

  @Test(
    "a volume has its forms",
    arguments: [
      ("24 new participants", VolumeForm.allOrNothing(Volume(24))),
      ("{all_or_nothing: 24 participants}", .allOrNothing(Volume(24))),
      ("{none_or: 12–24 new participants}", .noneOr(Volume(12), Volume(24), continuous: false)),
      ("{none_or: 12-24 participants}", .noneOr(Volume(12), Volume(24), continuous: false)),
      (
        "{none_or: 12.5 – 24.25 participants, continuous: yes}",
        .noneOr(Volume(hundredths: 1_250), Volume(hundredths: 2_425), continuous: true)
      ),
      ("{levels: [8, 16, 24 new participants]}", .levels([Volume(8), Volume(16), Volume(24)])),
      ("{levels: [8 participants, 16 participants]}", .levels([Volume(8), Volume(16)])),
    ])
  func volume(written: String, form: VolumeForm) throws {
    let text = SmallScenario.changed("volume: 24 new participants", "volume: \(written)")
    #expect(try SmallScenario.read(text).scenario[InsatsID("I02")]?.volume == form)
  }

  @Test(
    "a length of time is read in months",
    arguments: [("12 months", 12), ("1 month", 1), ("2 years", 24), ("1 year", 12)])
  func months(written: String, months: Int) throws {
    let text = SmallScenario.changed("requires: [I01]", "runs: {at_least: \(written)}")
    #expect(try SmallScenario.read(text).scenario[InsatsID("I02")]?.runs.atLeastMonths == months)
  }

  @Test(
    "an effect has its forms",
    arguments: [
      ("net: 8 pe", 80_000), ("net: 7,5 pe", 75_000), ("gross: 30 %, baseline: 22 %", 80_000),
      ("gross: 30 %, baseline: 22 %, net: {low: 2 pe, likely: 8 pe, high: 9 pe}", 80_000),
      ("net: {p10: -1 pe, likely: 8 pe, p90: 12 pe}", 80_000),
      ("curve: [{to: 12 participants, net: 9 pe}, {to: 24 participants, net: 4 pe}]", 90_000),
    ])
  func effect(written: String, millionths: Int) throws {
    let figure = written.contains(",5") ? "net: \"7,5 pe\"" : written
    let text = SmallScenario.changed("outcome: arbete, net: 8 pe", "outcome: arbete, \(figure)")
    let insats = try #require(try SmallScenario.read(text).scenario[InsatsID("I02")])
    #expect(insats.effects.first?.net.likely == PercentagePoints(millionths: millionths))
  }

  @Test("gross falls back on the baseline of a single target group")
  func groupBaseline() throws {
    let text = SmallScenario.text.replacing("people: 150}", with: "people: 150, baseline: 20 %}")
      .replacing("outcome: arbete, net: 8 pe", with: "outcome: arbete, gross: 29 %")
    let insats = try #require(try SmallScenario.read(text).scenario[InsatsID("I02")])
    #expect(insats.effects.first?.net.likely == PercentagePoints(millionths: 90_000))
  }

  @Test("one fixed cost is indexed half up, year by year")
  func indexedFixedCost() throws {
    let text = SmallScenario.text.replacing("[500 tkr, 510 tkr]", with: "333 333 kr")
      .replacing("{insatser: 2 %}", with: "{insatser: 2 %, fixed_costs: 1.5 %}")
    let costs = try SmallScenario.read(text).scenario.stated.fixedCosts
    #expect(costs.first?.amounts == [Kronor(333_333), Kronor(338_333)])
  }
}
