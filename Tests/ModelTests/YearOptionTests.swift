import Testing
import TinyForbund

@testable import Model

@Suite("YearOption")
struct YearOptionTests {
  /// The terms of A in each of three years.
  private func years(_ change: @escaping (inout Insats) -> Void) throws -> [InsatsYear] {
    let scenario = try TinyForbund.scenario(years: 3) { $0.change("A", change) }
    return (0..<3).map { scenario.year($0, of: scenario.insatser[0]) }
  }

  /// The points of each option that has points, as volume in hundredths and kronor.
  private func points(_ year: InsatsYear) -> [[[Int]]] {
    year.options.map { option in
      guard case .points(let points) = option.choices else { return [] }
      return points.map { [$0.volume.hundredths, $0.fixed.amount] }
    }
  }

  @Test("prices rise from the budget year and each year is rounded half up once")
  func indexation() throws {
    // 25 · 1.02 = 25.5 and 25 · 1.0404 = 26.01.
    let years = try years {
      $0.cost.fixed = .indexed(Kronor(25))
      $0.cost.indexation = Share(percent: 2)
      $0.cost.startUp = .indexed(Kronor(12_345))
    }
    #expect(years.map(points) == [[[[1_000, 25]]], [[[1_000, 26]]], [[[1_000, 26]]]])
    #expect(years.map(\.startUp.amount) == [12_345, 12_592, 12_844])
  }

  @Test("a list of amounts is taken as it stands")
  func listed() throws {
    let years = try years {
      $0.cost.fixed = .listed([7, 8, 9].map(TinyForbund.tkr))
      $0.cost.indexation = Share(percent: 50)
    }
    #expect(years.flatMap { points($0).joined().map { $0[1] } } == [7_000, 8_000, 9_000])
  }

  @Test("an insats from mid-July has six months: half the cost, and 5 of 11 participants")
  func midYear() throws {
    let years = try years {
      $0.start = CivilDate(year: 2027, month: 7, day: 15)
      $0.volume = .allOrNothing(Volume(11))
    }
    #expect(years[0].months == 6)
    #expect(points(years[0]) == [[[500, 50_000]]])
    #expect(points(years[1]) == [[[1_100, 100_000]]])
  }

  @Test("outside its dates it has no option")
  func outside() throws {
    let years = try years { $0.end = CivilDate(year: 2027, month: 12, day: 31) }
    #expect(years.map(\.options.count) == [1, 0, 0])
  }

  @Test("decided until 30 June it runs the year at the decided volume or more, or ends with half")
  func decidedMidYear() throws {
    let years = try years {
      $0.status = .decided
      $0.decidedUntil = CivilDate(year: 2028, month: 6, day: 30)
      $0.volume = .levels([Volume(4), Volume(10)])
      $0.decidedVolume = Volume(10)
    }
    #expect(years.map(\.isDecided) == [true, true, false])
    #expect(points(years[0]) == [[[1_000, 100_000]]])
    #expect(points(years[1]) == [[[1_000, 100_000]], [[500, 50_000]]])
    #expect(years[1].options.map(\.mode) == [.running(yearOfRun: 1), .endsWhenDecided])
    #expect(points(years[2]) == [[[400, 100_000], [1_000, 100_000]]])
  }

  @Test("a decided range is exactly its volume in a decided year and at least it pro rata after")
  func decidedRange() throws {
    let years = try years {
      $0.status = .decided
      $0.decidedUntil = CivilDate(year: 2028, month: 9, day: 30)
      $0.volume = .noneOr(Volume(5), Volume(10), continuous: false)
      $0.decidedVolume = Volume(8)
    }
    #expect(points(years[0]) == [[[800, 100_000]]])
    // Nine months of 8 is 6.
    #expect(
      years[1].options[0].choices
        == .range(
          least: Volume(6), most: Volume(10), continuous: false, fixed: TinyForbund.tkr(100),
          points: .zero))
    #expect(years[2].options[0].least == Volume(5))
  }

  @Test("a ramp-up has one option for each year of a run that the year can be")
  func rampUp() throws {
    let ramp = [Share(percent: 50), Share(percent: 75), .all]
    let new = try years { $0.rampUp = ramp }
    #expect(
      new.map(points) == [
        [[[500, 100_000]]], [[[500, 100_000]], [[700, 100_000]]],
        [[[500, 100_000]], [[700, 100_000]], [[1_000, 100_000]]],
      ])
    let later = try years {
      $0.rampUp = ramp
      $0.start = CivilDate(year: 2028, month: 1, day: 1)
    }
    #expect(later.map(\.options.count) == [0, 1, 2])
    let ongoing = try years {
      $0.rampUp = ramp
      $0.status = .ongoing
    }
    #expect(ongoing[0].options.last?.mode == .running(yearOfRun: 3))
  }

  @Test("grants of half and all give half and all of the participants and points")
  func grants() throws {
    let years = try years {
      $0.cost.grants = [50, 100].map(TinyForbund.tkr)
      $0.volume = .allOrNothing(Volume(11))
    }
    #expect(points(years[0]) == [[[500, 50_000], [1_100, 100_000]]])
  }

  @Test("a financier's 40 % to 30 June is 20 % of the year, and nothing of the next")
  func financierEnds() throws {
    let financier = Cost.Financier(
      name: "ESF", share: Share(percent: 40), until: CivilDate(year: 2027, month: 6, day: 30))
    let years = try years {
      $0.cost.financiers = [financier]
      $0.cost.perParticipant = .indexed(Kronor(1_001))
    }
    #expect(years.flatMap { points($0).joined().map { $0[1] } } == [80_000, 100_000, 100_000])
    // 1 001 · 0.8 = 800.8.
    #expect(years.map(\.perParticipant.amount) == [801, 1_001, 1_001])
  }

  @Test("a financier that pays as long as the insats runs carries 40 % of its six months")
  func financierOutlasts() throws {
    let years = try years {
      $0.end = CivilDate(year: 2027, month: 6, day: 30)
      $0.cost.financiers = [
        Cost.Financier(
          name: "ESF", share: Share(percent: 40), until: CivilDate(year: 2027, month: 12, day: 31))
      ]
    }
    #expect(points(years[0]) == [[[500, 30_000]]])
  }

  @Test("a team is started for every eight participants begun, and cost by volume rounds up")
  func teams() throws {
    let year = try years {
      $0.cost.team = Cost.Team(size: 8, cost: .indexed(Kronor(50_000)))
      $0.cost.perParticipant = .indexed(Kronor(333))
    }[0]
    let team = try #require(year.team)
    #expect(
      [0, 1, 800, 801, 1_600].map { team.count(for: Volume(hundredths: $0)) } == [0, 1, 1, 2, 2])
    // 2.5 · 333 = 832.5.
    #expect(year.volumeCost(Volume(hundredths: 250)) == Kronor(50_833))
    #expect(year.volumeCost(.zero) == .zero)
  }

  @Test("wind-down after the last year is owed in that year only, where asked for")
  func windDownAfter() throws {
    let years = try years {
      $0.cost.windDown = .indexed(TinyForbund.tkr(7))
      $0.cost.windDownAfterLastYear = true
    }
    #expect(years.map(\.windDown) == [7, 7, 7].map(TinyForbund.tkr))
    #expect(years.map(\.windDownAfter) == [0, 0, 7].map(TinyForbund.tkr))
  }

  @Test("benefit points follow the months")
  func benefitPoints() throws {
    let scenario = try TinyForbund.scenario { stated in
      var structural = TinyForbund.structural("S", cost: 60, points: 2)
      structural.end = CivilDate(year: 2027, month: 3, day: 31)
      stated.insatser.append(structural)
    }
    let year = scenario.year(0, of: scenario.insatser[3])
    #expect(
      year.point(of: Plan.Choice(volume: .zero), runYear: 1)
        == YearOption.Point(
          volume: .zero, fixed: TinyForbund.tkr(15), points: Score(Fraction(1, over: 2))))
  }
}
