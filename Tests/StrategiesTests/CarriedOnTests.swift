import Model
import Testing
import TinyForbund

@testable import Strategies

/// Last year's plan carried on.
struct CarriedOnTests {
  private func last(_ entries: [String: (tkr: Int, participants: Int)]) -> LastYear {
    var last = LastYear()
    for (id, entry) in entries {
      last.insatser[InsatsID(id)] = LastYear.Entry(
        cost: TinyForbund.tkr(entry.tkr), participants: Volume(entry.participants))
    }
    return last
  }

  @Test("the same insatser go on in every year, at this year's prices")
  func goesOn() throws {
    let scenario = try TinyForbund.scenario(years: 2) { stated in
      stated.lastYear = last(["A": (90, 10), "B": (90, 10)])
    }
    let made = CarriedOn.plan(for: scenario)
    #expect(made.funded.map(\.text) == ["A", "B"])
    #expect(made.costs == [TinyForbund.tkr(200), TinyForbund.tkr(200)])
    #expect(made.isLawful)
  }

  @Test("a volume that can no longer be is kept all the same, and breaks its rule")
  func otherVolume() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.lastYear = last(["A": (90, 12)])
    }
    let made = CarriedOn.plan(for: scenario)
    #expect(made.account.volume(0, year: 0) == Volume(12))
    #expect(made.breaks.map(\.rule) == [.volumes])
  }

  @Test("an insats stops with its dates, and runs for the months they leave it")
  func dates() throws {
    let scenario = try TinyForbund.scenario(years: 2) { stated in
      stated.lastYear = last(["A": (90, 10)])
      stated.change("A") { $0.end = CivilDate(year: 2027, month: 6, day: 30) }
    }
    let choices = CarriedOn.plan(for: scenario).account.plan.choices[0]
    #expect(choices.map { $0?.volume } == [Volume(5), nil])
  }

  @Test("an insats that is newly decided is missing, and breaks its rule")
  func newlyDecided() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.lastYear = last(["A": (90, 10)])
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    #expect(CarriedOn.plan(for: scenario).breaks.map(\.rule) == [.decidedInsatser])
  }

  @Test("without last year's plan what runs today goes on at its largest volume")
  func nothingStated() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("C") { $0.status = .ongoing }
    }
    let made = CarriedOn.plan(for: scenario)
    #expect(made.funded.map(\.text) == ["C"])
    #expect(made.account.volume(2, year: 0) == Volume(10))
  }

  @Test("of graded amounts the largest that is no more than last year's cost goes on")
  func grants() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.insatser.append(TinyForbund.structural("S", cost: 90, points: 3))
      stated.change("S") { $0.cost.grants = [30, 60, 90].map { TinyForbund.tkr($0) } }
      stated.objective.benefitPoint = .one
      stated.lastYear = last(["S": (70, 0)])
    }
    let made = CarriedOn.plan(for: scenario)
    #expect(made.costs == [TinyForbund.tkr(60)])
    #expect(made.points == Score(Fraction(2)))
  }
}
