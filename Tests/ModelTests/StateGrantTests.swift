import Model
import Testing
import TinyForbund

/// The national model of state money, on a country small enough to work out by hand.
@Suite("StateGrant")
struct StateGrantTests {
  /// Everything above 10 % of the pool is above the ceiling.
  private static let tenth = StepTable(points: [.init(pool: .zero, share: Share(percent: 10))])
    .map { EquityPolicy.Ceiling.steps($0) }

  private func grants(
    years: Int = 3, _ change: (inout ScenarioDescription) -> Void
  ) throws -> [Int] {
    let scenario = try TinyForbund.granted(years: years, change)
    return (0..<years).map { (scenario.stateGrant(year: $0)?.granted.amount ?? 0) / 1_000 }
  }

  @Test("the base and the rest by need and inhabitants: 100 + 4 000 · 2.5 % is 200 tkr")
  func model() throws {
    let scenario = try TinyForbund.granted()
    #expect(scenario.stateGrant(year: 0)?.model == TinyForbund.tkr(200))
    #expect(scenario.stateGrant(year: 0)?.isBraked == false)
    #expect(try grants { $0.nationalGrant?.fullYearEquivalents = 500 } == [250, 250, 250])
    #expect(try grants { $0.nationalGrant?.inhabitants = 7_500 } == [300, 300, 300])
    #expect(try TinyForbund.scenario().stateGrant(year: 0) == nil)
  }

  @Test("it is rounded down to the unit of contributions")
  func unit() throws {
    #expect(try grants(years: 1) { $0.nationalGrant?.inhabitants = 2_595 } == [201])
  }

  @Test("the brake lets it fall a tenth a year from what was given before, to what the model gives")
  func brake() throws {
    #expect(try grants { $0.nationalGrant?.previous = TinyForbund.tkr(240) } == [216, 200, 200])
    #expect(try grants { $0.nationalGrant?.previous = TinyForbund.tkr(300) } == [270, 243, 218])
    #expect(try grants { $0.nationalGrant?.previous = TinyForbund.tkr(150) } == [200, 200, 200])
  }

  @Test("equity above its ceiling when the budget year opens takes the first year's brake away")
  func overAtOpening() throws {
    // The ceiling is 10 % of 600 tkr, the pool that 300 tkr from the state makes.
    func opened(_ tkr: Int) throws -> [Int] {
      try grants { stated in
        stated.nationalGrant?.previous = TinyForbund.tkr(300)
        stated.equity.ceiling = Self.tenth ?? .none
        stated.equity.opening = TinyForbund.tkr(tkr)
      }
    }
    #expect(try opened(60) == [270, 243, 218])
    #expect(try opened(61) == [200, 200, 200])
  }

  @Test("what is asked for is the most, and the brake then holds it to what was given")
  func askedFor() throws {
    #expect(
      try grants { stated in
        stated.nationalGrant?.previous = TinyForbund.tkr(300)
        stated.nationalGrant?.askedFor = TinyForbund.everyYear(TinyForbund.tkr(230))
      } == [230, 207, 200])
  }

  @Test("the cut takes equity above the ceiling krona for krona, one year or two years after")
  func cut() throws {
    func cut(after months: Int, opening: Int) throws -> [Int] {
      try grants { stated in
        stated.nationalGrant?.previous = TinyForbund.tkr(200)
        stated.nationalGrant?.cutAfterMonths = months
        stated.equity.ceiling = Self.tenth ?? .none
        stated.equity.opening = TinyForbund.tkr(opening)
      }
    }
    // 10 % of 400 tkr is 40; the brake does not hold against the cut, nor from it.
    #expect(try cut(after: 12, opening: 100) == [140, 200, 200])
    #expect(try cut(after: 24, opening: 100) == [200, 140, 200])
    #expect(try cut(after: 12, opening: 500) == [0, 200, 200])
    #expect(try cut(after: 12, opening: 40) == [200, 200, 200])
  }

  @Test("a kommun's own counts leave the model with the kommun, and the brake holds the fall back")
  func leaver() throws {
    func grants(previous: Int?) throws -> [Int] {
      try self.grants { stated in
        stated.nationalGrant?.fullYearEquivalents = nil
        stated.nationalGrant?.inhabitants = nil
        stated.nationalGrant?.previous = previous.map(TinyForbund.tkr)
        stated.changeMember("alm") {
          $0.national = NationalCount(fullYearEquivalents: 150, inhabitants: 1_500)
        }
        stated.changeMember("berg") {
          $0.national = NationalCount(fullYearEquivalents: 100, inhabitants: 1_000)
        }
        stated.forbundsordning.noticeMonths = 18
        stated.leaves("berg", notice: CivilDate(year: 2026, month: 12, day: 31))
      }
    }
    // The model gives 200, then 180 and 160; a tenth less than 200 is 180, and of 180, 162.
    #expect(try grants(previous: nil) == [200, 180, 162])
  }

  @Test("what the plan closes with decides later years when it is told, and only then")
  func closings() throws {
    let scenario = try TinyForbund.granted(years: 3) { stated in
      stated.nationalGrant?.previous = TinyForbund.tkr(300)
      stated.equity.ceiling = Self.tenth ?? .none
      stated.equity.opening = .zero
    }
    // Without feedback the pools are 400, since the region's 100 is the least: ceilings of 40.
    func granted(_ closings: Int...) -> Int? {
      scenario.stateGrant(year: 2, closings: closings.map(TinyForbund.tkr)).map {
        $0.granted.amount / 1_000
      }
    }
    #expect(granted() == 218)
    #expect(granted(40, 40) == 218)
    #expect(granted(41, 40) == 200)
    #expect(granted(0, 41) == 200)
    #expect(scenario.grantStates(year: 2).map { $0.amount / 1_000 } == [218, 200, 200])
    #expect(scenario.feedbackCeiling(year: 1) == TinyForbund.tkr(40))
  }

  @Test("the state's offer is the grant, and a stated contribution the most it is asked for")
  func offer() throws {
    func pool(_ change: (inout ScenarioDescription) -> Void) throws -> [Int] {
      let scenario = try TinyForbund.granted(change)
      let funding = Funding(of: scenario, year: 0)
      let state = funding.payments.first { $0.member.text == "fk" }
      return [funding.pool, state?.offered ?? .zero, state?.paid ?? .zero].map { $0.amount / 1_000 }
    }
    #expect(try pool { _ in } == [400, 200, 200])
    #expect(try pool { $0.offers("fk", TinyForbund.tkr(500)) } == [400, 200, 200])
    #expect(try pool { $0.offers("fk", TinyForbund.tkr(150)) } == [300, 150, 150])
    #expect(try pool { $0.nationalGrant?.fullYearEquivalents = 500 } == [400, 250, 200])
    #expect(
      try pool { stated in
        var part = PartContribution()
        part.total = [TinyForbund.tkr(180)]
        part.key = .equal
        stated.contributions.parts[.state] = part
      } == [360, 180, 180])
  }

  @Test("who asks for the model in a year whose figures nobody has is told so")
  func unknownFigures() throws {
    var stated = TinyForbund.description()
    stated.nationalGrant = NationalGrant()
    stated.nationalGrant?.fullYearEquivalents = 250
    stated.nationalGrant?.inhabitants = 2_500
    let law = try TinyForbund.law()
    let problems = #expect(throws: ScenarioProblems.self) { try Scenario(stated, law: law) }
    #expect(problems?.problems.map(\.path) == [["national_grant"]])
  }
}
