import Model
import Testing
import TinyForbund

/// What an insats can still be when a part of its year is paid.
@Suite("SunkCost")
struct SunkCostTests {
  private func options(
    paid: Int, _ change: (inout Insats) -> Void
  ) throws -> [YearOption.Choices] {
    let scenario = try TinyForbund.scenario { stated in
      var midYear = MidYear()
      midYear.date = CivilDate(year: 2027, month: 6, day: 1)
      midYear.paidOut = [InsatsID("A"): TinyForbund.tkr(paid)]
      stated.midYear = midYear
      stated.change("A") {
        $0.status = .ongoing
        change(&$0)
      }
    }
    return scenario.year(0, of: scenario.insatser[0]).options.map(\.choices)
  }

  @Test("a range begins at the smallest volume that costs what is paid")
  func range() throws {
    // 10 tkr and 5 tkr a participant: 97 tkr is 17.4 participants, so 18.
    let choices = try options(paid: 97) { insats in
      insats.cost.fixed = .indexed(TinyForbund.tkr(10))
      insats.cost.perParticipant = .indexed(TinyForbund.tkr(5))
      insats.volume = .noneOr(Volume(10), Volume(40), continuous: false)
    }
    guard case .range(let least, let most, _, _, _) = try #require(choices.first) else {
      Issue.record("no range is left")
      return
    }
    #expect([least, most] == [Volume(18), Volume(40)])
  }

  @Test("a continuous range begins at hundredths")
  func continuous() throws {
    let choices = try options(paid: 97) { insats in
      insats.cost.fixed = .indexed(TinyForbund.tkr(10))
      insats.cost.perParticipant = .indexed(TinyForbund.tkr(5))
      insats.volume = .noneOr(Volume(10), Volume(40), continuous: true)
    }
    guard case .range(let least, _, _, _, _) = try #require(choices.first) else {
      Issue.record("no range is left")
      return
    }
    #expect(least == Volume(hundredths: 1_740))
  }

  @Test("levels that cost less are gone; where all do, the largest is there for what is paid")
  func levels() throws {
    func levels(_ insats: inout Insats) {
      insats.cost.fixed = .zero
      insats.cost.perParticipant = .indexed(TinyForbund.tkr(5))
      insats.volume = .levels([Volume(10), Volume(20), Volume(30)])
    }
    guard case .points(let some) = try #require(options(paid: 60, levels).first),
      case .points(let one) = try #require(options(paid: 160, levels).first)
    else {
      Issue.record("no points are left")
      return
    }
    #expect(some.map(\.volume) == [Volume(20), Volume(30)])
    #expect(one.map(\.volume) == [Volume(30)])
    #expect(one.map(\.fixed) == [TinyForbund.tkr(10)])
  }
}
