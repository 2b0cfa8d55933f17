import Model
import Testing
import TinyForbund

@Suite("Membership")
struct MembershipTests {
  private let newYear = CivilDate(year: 2026, month: 12, day: 31)
  private let alm = MemberID("alm")
  private let berg = MemberID("berg")

  /// Berg gives notice of 18 months on New Year's Eve 2026: it is a member through June 2028.
  private func leaving(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(years: 3) { stated in
      stated.forbundsordning.noticeMonths = 18
      stated.leaves("berg", notice: newYear)
      change(&stated)
    }
  }

  @Test("who has given notice is a member until the förbundsordning's notice time has run out")
  func ownNotice() throws {
    let scenario = try leaving()
    #expect(scenario.membership(of: berg).last?.iso == "2028-06-30")
    #expect((0..<3).map { scenario.memberMonths(of: berg, year: $0) } == [12, 6, 0])
    #expect((0..<3).map { scenario.memberMonths(of: alm, year: $0) } == [12, 12, 12])
  }

  @Test("without a time of its own the law's three years hold, and the plan is not touched")
  func lawfulNotice() throws {
    let scenario = try leaving { $0.forbundsordning.noticeMonths = nil }
    #expect(scenario.membership(of: berg).last?.iso == "2029-12-31")
    #expect(scenario.leavers.map(\.member.id) == [berg])
    #expect((0..<3).map { scenario.year($0, of: scenario.insatser[0]).months } == [12, 12, 12])
  }

  @Test("an insats ends with its owner's membership, also what is decided for longer")
  func owned() throws {
    let scenario = try leaving { stated in
      stated.change("A") {
        $0.owner = MemberID("berg")
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2029, month: 12, day: 31)
      }
    }
    let terms = (0..<3).map { scenario.year($0, of: scenario.insatser[0]) }
    #expect(terms.map(\.months) == [12, 6, 0])
    #expect(terms.map(\.isDecided) == [true, true, false])
    #expect(terms[1].options.map(\.most) == [Volume(5)])
    #expect(terms[2].options.isEmpty)
  }

  @Test(
    "an insats that reaches leavers alone ends with the last of them; one that reaches all goes on")
  func reached() throws {
    let scenario = try leaving { stated in
      stated.change("A") { $0.reach = .kommuner([berg]) }
      stated.change("B") {
        $0.reach = .shares([alm: Share(percent: 10), berg: Share(percent: 90)])
      }
    }
    let months = scenario.insatser.map { insats in
      (0..<3).map { scenario.year($0, of: insats).months }
    }
    #expect(months == [[12, 6, 0], [12, 12, 12], [12, 12, 12]])
  }

  @Test("participants divide among those that are members, by the months in which they are")
  func splits() throws {
    let scenario = try leaving { stated in
      stated.change("B") {
        $0.reach = .shares([alm: Share(percent: 10), berg: Share(percent: 90)])
      }
    }
    func shares(_ position: Int) -> [[MemberID: Fraction]] {
      (0..<3).map { scenario.kommunShares(of: scenario.insatser[position], year: $0) }
    }
    // 6 000 and 4 000 inhabitants: in 2028 Berg counts for half a year, 2 000 of 8 000.
    #expect(
      shares(0) == [
        [alm: Fraction(3, over: 5), berg: Fraction(2, over: 5)],
        [alm: Fraction(3, over: 4), berg: Fraction(1, over: 4)],
        [alm: .one, berg: .zero],
      ])
    // 10 % and 90 %: in 2028 Berg's half is 45 of 55.
    #expect(
      shares(1) == [
        [alm: Fraction(1, over: 10), berg: Fraction(9, over: 10)],
        [alm: Fraction(2, over: 11), berg: Fraction(9, over: 11)],
        [alm: .one, berg: .zero],
      ])
  }

  @Test("a priority on each kommun has no row for one that has left")
  func priorities() throws {
    let scenario = try leaving { stated in
      var over = Selection()
      over.kommun = .each
      stated.priorities = [
        Priority(id: PriorityID("alla"), quantity: .insatser, atLeast: 1, over: over)
      ]
    }
    let rows = scenario.priorityRows.map { row in
      "\(row.subject(.atLeast, in: scenario).en)"
    }
    #expect(
      rows == [
        "alla, ALM, at least, year 2027", "alla, ALM, at least, year 2028",
        "alla, ALM, at least, year 2029", "alla, BERG, at least, year 2027",
        "alla, BERG, at least, year 2028",
      ])
  }

  @Test("maximin compares a kommun by what it gains while it is a member")
  func maximin() throws {
    let scenario = try leaving { stated in
      stated.objective.goal = .maximin(.kommun, outcomes: [:], then: .sum)
      stated.change("A") { $0.reach = .kommuner([berg]) }
    }
    let units = scenario.maximinUnits(.kommun).compared
    #expect(units.map(\.presence) == [.one, Fraction(1, over: 2)])
    // A helps 2 persons in Berg in 2027 and 1 in half of 2028; 3 of 4 000 in half the time is as
    // 6 of 4 000, 1.5 a thousand.
    let account = scenario.account(["A": [10, 5]])
    #expect(account.gain(of: units[1], weights: [:]) == Score(Fraction(3, over: 2)))
  }

  @Test("a group without a kommun's people is smaller when the kommun has left")
  func groups() throws {
    let scenario = try leaving { stated in
      stated.targetGroups[0].peopleByKommun = [alm: 700, berg: 300]
    }
    let whole = try #require(scenario.groupLimits.first)
    #expect((0..<3).map { whole.people(year: $0, in: scenario) } == [1_000, 1_000, 700])
  }

  @Test("what a member holds of a capacity is there while it is a member")
  func capacity() throws {
    let scenario = try leaving { stated in
      var resource = Resource(id: ResourceID("coacher"))
      resource.name = "Coacher"
      resource.holder = .member(berg)
      resource.capacityHundredths = [250, 250, 250, 250, 250]
      stated.resources = [resource]
    }
    let resource = scenario.stated.resources[0]
    #expect((0..<3).map { scenario.capacity(of: resource, year: $0) } == [250, 125, 0])
  }
}
