import Draws
import Model
import Optimization
import Testing
import TinyForbund

@testable import Planning

@Suite struct SharedReachTests {
  /// A förbund over two years whose insatser have curves, volumes and two outcomes, with uncertain
  /// effects.
  private func scenario(_ change: (inout ScenarioDescription) -> Void = { _ in }) throws -> Scenario
  {
    let studier = OutcomeID("studier")
    func uncertain(_ likely: Int) -> Estimate {
      Estimate(
        likely: PercentagePoints(millionths: likely),
        range: .bounds(
          low: PercentagePoints(millionths: likely / 2),
          high: PercentagePoints(millionths: likely * 2)))
    }
    return try TinyForbund.scenario(years: 2) { stated in
      for place in stated.insatser.indices {
        let likely = stated.insatser[place].effects[0].net.likely.millionths
        stated.insatser[place].volume = .noneOr(Volume(2), Volume(10 + place), continuous: true)
        stated.insatser[place].effects = [
          Effect(
            outcome: TinyForbund.arbete, net: uncertain(likely),
            curve: [
              Effect.Stage(to: Volume(4), net: uncertain(likely)),
              Effect.Stage(to: Volume(7), net: uncertain(likely / 2)),
              Effect.Stage(to: Volume(20), net: uncertain(likely / 3)),
            ]),
          Effect(outcome: studier, net: uncertain(30_000)),
        ]
      }
      stated.objective = Objective(goal: .effect([TinyForbund.arbete: .one, studier: .one]))
      change(&stated)
    }
  }

  @Test("Futures that differ in net effects are what they are when each is worked out by itself")
  func sameForms() throws {
    let draws = Draws(of: try scenario())
    #expect(draws.movesEffectsAlone && draws.figures.count == 6)
    var shared = FutureColumns(ScenarioProgram(draws.scenario), futures: 9, areTermsPlanned: true)
    var single = FutureColumns(ScenarioProgram(draws.scenario), futures: 9)
    var values: Set<LinearExpression> = []
    for index in 0..<9 {
      let future = draws.scenario(index)
      let form = shared.form(of: future, FutureColumns.Need(money: false))
      #expect(form.value == single.form(of: future, FutureColumns.Need(money: false)).value)
      values.insert(form.value)
    }
    #expect(values.count == 9)
    #expect(shared.scenario.program == single.scenario.program)
  }

  @Test("No stage reaches more than its length, nor more than the largest volume leaves for it")
  func bounds() throws {
    let draws = Draws(of: try scenario())
    var columns = FutureColumns(ScenarioProgram(draws.scenario), futures: 9, areTermsPlanned: true)
    _ = columns.form(of: draws.scenario(0), FutureColumns.Need(money: false))
    let reaches = columns.scenario.program.variables.filter { $0.name.hasPrefix("reach") }
    // What one corner alone reaches needs no column.
    #expect(reaches.prefix(2).map(\.upper) == [4, 3])
    #expect(reaches.allSatisfy { $0.lower == 0 && $0.upper.isFinite })
  }

  @Test("Each net effect counts by its own stage, outcome and year")
  func value() throws {
    let draws = Draws(of: try scenario { $0.objective.discount = Share(percent: 3) })
    var program = ScenarioProgram(draws.scenario)
    var reach = ReachColumns(futures: 1)
    let shared = try #require(SharedReach(of: &program, &reach))
    let future = draws.scenario(4)
    // All in the first stage of A, in the second year.
    let base = draws.scenario
    let year = FutureYear(0, 1, from: base, in: base, terms: program.columns[0][1].terms)
    let bends = year.bends(below: Volume(10))
    #expect(bends == [Volume(4), Volume(7)])
    let first = try #require(reach.reach(year, bends: bends, in: &program)?.first)
    let variable = try #require(first.terms.first).variable
    let coefficient = shared.value(in: future).terms.first { $0.variable == variable }
    let curve = future.curves(
      of: future.insatser[0], year: 1, by: .objective(future.objectiveWeights))
    let rate = curve.reduce(0) { $0 + $1.rate(after: .zero) }
    #expect(coefficient?.coefficient == Double(100 * rate) * first.terms[0].coefficient)
  }

  @Test("Benefit points are left to each future")
  func points() throws {
    let points = try scenario {
      $0.insatser.append(TinyForbund.structural("D", cost: 50, points: 3))
      $0.objective.benefitPoint = .one
    }
    var program = ScenarioProgram(points)
    var reach = ReachColumns(futures: 9)
    #expect(SharedReach(of: &program, &reach) == nil)
  }
}
