import Testing
import TinyForbund

@testable import Model

@Suite("Yardstick")
struct YardstickTests {
  private func scenario(
    years: Int = 2, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario { try TinyForbund.scenario(years: years, change) }

  /// The rates of A's curve stages in millionths.
  private func rates(
    _ scenario: Scenario, year: Int = 0, by yardstick: Yardstick = .objective([:])
  ) -> [[Int]] {
    scenario.curves(of: scenario.insatser[0], year: year, by: yardstick)
      .map { $0.stages.map(\.rate) }
  }

  @Test("at exit a participant counts as the net effect: 20 procentenheter")
  func atExit() throws {
    #expect(rates(try scenario()) == [[200_000]])
  }

  @Test("person-years count months after the effect shows, falling by retention")
  func personYears() throws {
    // 60 − 9 = 51 months: 1 + 0.85 + 0.7225 + 0.614125 + 3/12 · 0.52200625 = 3.3171265625.
    let scenario = try scenario { stated in
      stated.objective.measure = .personYears(windowMonths: 60)
      stated.change("A") {
        $0.effects[0].monthsToEffect = 9
        $0.effects[0].retention = Share(percent: 85)
      }
    }
    #expect(
      scenario.measureFactor(of: scenario.insatser[0].effects[0])
        == Fraction(33_171_265_625, over: 10_000_000_000))
    // 200 000 · 3.3171265625 = 663 425.3.
    #expect(rates(scenario) == [[663_425]])
  }

  @Test("an effect that shows after the window counts for nothing")
  func afterWindow() throws {
    let scenario = try scenario { stated in
      stated.objective.measure = .personYears(windowMonths: 12)
      stated.change("A") { $0.effects[0].monthsToEffect = 12 }
    }
    #expect(scenario.measureFactor(of: scenario.insatser[0].effects[0]) == .zero)
  }

  @Test("the objective discounts later years and weighs groups and outcomes; persons do not")
  func objective() throws {
    let scenario = try scenario { stated in
      stated.objective.discount = Share(percent: 3)
      var older = TargetGroup(id: GroupID("äldre"))
      older.weight = Weight(tenThousandths: 15_000)
      stated.targetGroups.append(older)
      stated.change("A") {
        $0.groups = [GroupID("unga"): Share(percent: 50), older.id: Share(percent: 50)]
      }
    }
    // 0.5 · 1 + 0.5 · 1.5 = 1.25.
    #expect(rates(scenario) == [[250_000]])
    let half = Yardstick.objective([TinyForbund.arbete: Weight(tenThousandths: 5_000)])
    #expect(rates(scenario, by: half) == [[125_000]])
    // 250 000 / 1.03 = 242 718.4.
    #expect(rates(scenario, year: 1) == [[242_718]])
    #expect(rates(scenario, year: 1, by: .persons()) == [[200_000]])
    #expect(rates(scenario, by: .persons(OutcomeID("studier"))) == [])
  }

  @Test("the mean of bounds is triangular, and of percentiles 0.3, 0.4 and 0.3")
  func mean() {
    func estimate(_ range: Estimate.Range) -> Estimate {
      Estimate(likely: PercentagePoints(millionths: 80_000), range: range)
    }
    let low = PercentagePoints(millionths: 20_000)
    let high = PercentagePoints(millionths: 200_000)
    #expect(estimate(.none).value(.mean) == Fraction(8, over: 100))
    // (2 + 8 + 20)/3 = 10; 0.6 + 3.2 + 6 = 9.8.
    #expect(estimate(.bounds(low: low, high: high)).value(.mean) == Fraction(10, over: 100))
    #expect(estimate(.percentiles(p10: low, p90: high)).value(.mean) == Fraction(98, over: 1_000))
    #expect(estimate(.bounds(low: low, high: high)).value(.likely) == Fraction(8, over: 100))
  }

  @Test("a curve counts each stage at its own rate, and its corners follow the months")
  func curve() throws {
    let stages = [
      Effect.Stage(to: Volume(10), net: Estimate(likely: PercentagePoints(millionths: 100_000))),
      Effect.Stage(to: Volume(20), net: Estimate(likely: PercentagePoints(millionths: 50_000))),
    ]
    let whole = try scenario { $0.change("A") { $0.effects[0].curve = stages } }
    let curve = whole.curves(of: whole.insatser[0], year: 0, by: .persons())[0]
    // 10 · 0.1 + 5 · 0.05 = 1.25.
    #expect(curve.effect(of: Volume(15)).units == 125_000_000)
    #expect(curve.effect(of: Volume(hundredths: 50)).units == 5_000_000)
    #expect(!curve.bends(below: Volume(10)) && curve.bends(below: Volume(11)))
    let half = try scenario { stated in
      stated.change("A") {
        $0.effects[0].curve = stages
        $0.end = CivilDate(year: 2027, month: 6, day: 30)
      }
    }
    let shorter = half.curves(of: half.insatser[0], year: 0, by: .persons())[0]
    #expect(shorter.stages.map(\.end) == [Volume(5), nil])
  }
}
