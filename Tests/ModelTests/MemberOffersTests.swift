import Model
import Testing
import TinyForbund

/// What members pay in the years in which they join and leave.
@Suite("MemberOffers")
struct MemberOffersTests {
  private let newYear = CivilDate(year: 2026, month: 12, day: 31)

  /// Three years with notice of 18 months, so that who gives notice leaves after June 2028.
  private func payments(
    _ change: (inout ScenarioDescription) -> Void
  ) throws -> [[String: Int]] {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      stated.forbundsordning.noticeMonths = 18
      change(&stated)
    }
    return (0..<3).map { index in
      let funding = Funding(of: scenario, year: index)
      var paid = Dictionary(
        uniqueKeysWithValues: funding.payments.map { ($0.member.text, $0.paid.amount / 1_000) })
      paid["pool"] = funding.pool.amount / 1_000
      return paid
    }
  }

  @Test("its own offer runs for the months of membership, and the other parts follow the kommuner")
  func ownOffers() throws {
    #expect(
      try payments { $0.leaves("berg", notice: newYear) } == [
        ["fk": 200, "reg": 100, "alm": 60, "berg": 40, "pool": 400],
        ["fk": 160, "reg": 80, "alm": 60, "berg": 20, "pool": 320],
        ["fk": 120, "reg": 60, "alm": 60, "berg": 0, "pool": 240],
      ])
  }

  @Test("of a total by key the leaver takes its share away, K − K_k, unless the others fill")
  func totals() throws {
    #expect(
      try payments { stated in
        stated.kommunTotal(100)
        stated.leaves("berg", notice: newYear)
      }.map { $0["pool"] } == [400, 320, 240])
    #expect(
      try payments { stated in
        stated.kommunTotal(100, filling: true)
        stated.leaves("berg", notice: newYear)
      } == [
        ["fk": 200, "reg": 100, "alm": 60, "berg": 40, "pool": 400],
        ["fk": 200, "reg": 100, "alm": 75, "berg": 25, "pool": 400],
        ["fk": 200, "reg": 100, "alm": 100, "berg": 0, "pool": 400],
      ])
  }

  @Test("who joins pays for its months, and a total is shared by those that have joined")
  func joiner() throws {
    let july = CivilDate(year: 2028, month: 7, day: 1)
    func joined(_ stated: inout ScenarioDescription) {
      stated.members.append(TinyForbund.member("ced", .kommun, .byKey, inhabitants: 2_000))
      stated.joins("ced", july)
    }
    // 100 by 6 000, 4 000 and half a year of 2 000 inhabitants is 54.5, 36.4 and 9.1.
    #expect(
      try payments { stated in
        joined(&stated)
        stated.kommunTotal(100)
        stated.offers("fk", TinyForbund.tkr(300))
        stated.offers("reg", TinyForbund.tkr(150))
      } == [
        ["fk": 200, "reg": 100, "alm": 60, "berg": 40, "ced": 0, "pool": 400],
        ["fk": 200, "reg": 100, "alm": 54, "berg": 36, "ced": 9, "pool": 400],
        ["fk": 200, "reg": 100, "alm": 50, "berg": 33, "ced": 16, "pool": 400],
      ])
    // 96 by 12, 12 and 6 months is 38.4, 38.4 and 19.2.
    #expect(
      try payments { stated in
        joined(&stated)
        stated.kommunTotal(96, by: .equal, filling: true)
      }.map { [$0["alm"], $0["berg"], $0["ced"]] } == [[48, 48, 0], [38, 38, 19], [32, 32, 32]])
    #expect(
      try payments { stated in
        joined(&stated)
        stated.offers("ced", TinyForbund.tkr(30))
        stated.offers("fk", TinyForbund.tkr(300))
        stated.offers("reg", TinyForbund.tkr(150))
      }.map { $0["ced"] } == [0, 15, 30])
  }

  @Test(
    "a mixed key is among those that have joined")
  func mixed() throws {
    #expect(
      try payments { stated in
        stated.members.append(TinyForbund.member("ced", .kommun, .byKey, inhabitants: 5_000))
        stated.joins("ced", CivilDate(year: 2028, month: 1, day: 1))
        stated.kommunTotal(100, by: .mixed(equal: Share(percent: 20)))
        stated.offers("fk", TinyForbund.tkr(400))
        stated.offers("reg", TinyForbund.tkr(200))
      }.map { [$0["alm"], $0["berg"], $0["ced"]] }
        // 20 equally among three is 6.7 each; 80 by 15 000 inhabitants is 5.3 a thousand.
        == [[58, 42, 0], [38, 28, 33], [38, 28, 33]])
  }

  @Test("amounts for a part of a year are rounded down to the unit of contributions")
  func unit() throws {
    #expect(
      try payments { stated in
        stated.contributions.roundTo = TinyForbund.tkr(10)
        stated.offers("berg", TinyForbund.tkr(50))
        stated.leaves("berg", notice: CivilDate(year: 2026, month: 11, day: 30))
      }.map { $0["berg"] } == [50, 20, 0])
  }

  @Test("without a region the pool is nothing where its kommuner stand inside one")
  func regionLeaves() throws {
    #expect(
      try payments { $0.leaves("reg", notice: newYear) }.map { $0["pool"] } == [400, 200, 0])
    #expect(
      try payments { stated in
        stated.leaves("reg", notice: newYear)
        for id in ["alm", "berg"] { stated.changeMember(id) { $0.outsideRegion = true } }
      }.map { [$0["pool"], $0["alm"], $0["fk"]] }
        == [[400, 60, 200], [200, 30, 100], [200, 60, 100]])
  }
}
