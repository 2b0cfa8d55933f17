import Model
import Testing
import TinyForbund

@Suite("Offered pool")
struct OfferedPoolTests {
  @Test("another pool is paid by the parts as 5 § says and by the members as today")
  func shares() throws {
    let scenario = try TinyForbund.scenario().offering(pool: Kronor(600_000))
    let funding = Funding(of: scenario, year: 0)
    #expect(funding.pool == Kronor(600_000))
    let paid = Dictionary(
      uniqueKeysWithValues: funding.payments.map { ($0.member.text, $0.paid.amount) })
    #expect(paid == ["fk": 300_000, "reg": 150_000, "alm": 90_000, "berg": 60_000])
    #expect(funding.payments.allSatisfy { $0.unused == .zero })
  }

  @Test("today's pool leaves every payment as it is", arguments: [1, 3])
  func unchanged(years: Int) throws {
    let today = try TinyForbund.scenario(years: years) { stated in
      stated.members[0].offer = .amounts([Kronor(260_000), Kronor(210_000), Kronor(190_000)])
    }
    let same = try today.offering(pool: today.pools[0])
    for index in 0..<years {
      let before = Funding(of: today, year: index)
      let after = Funding(of: same, year: index)
      #expect(after.pool == before.pool)
      #expect(after.payments.map(\.paid) == before.payments.map(\.paid))
      #expect(after.payments.allSatisfy { $0.unused == .zero })
    }
  }

  @Test("a pool for each year is rounded up to what can be paid in whole units")
  func eachYear() throws {
    let today = try TinyForbund.scenario(years: 2) { $0.contributions.roundTo = Kronor(1_000) }
    let changed = try today.offering(pools: [Kronor(400_001), Kronor(500_000)])
    #expect(changed.pools == [Kronor(404_000), Kronor(500_000)])
  }

  @Test("each part's offer allows a pool of its own")
  func largestPools() throws {
    let funding = Funding(
      of: try TinyForbund.scenario { $0.offers("reg", Kronor(70_000)) }, year: 0)
    #expect(
      funding.largestPools == [
        .state: Kronor(400_000), .region: Kronor(280_000), .kommun: Kronor(400_000),
      ])
    #expect(funding.pool == Kronor(280_000))
  }

  @Test("later years change in the same proportion, and each pool divides among the parts")
  func laterYears() throws {
    let today = try TinyForbund.scenario(years: 3) { stated in
      for place in stated.members.indices {
        guard case .amounts(let amounts) = stated.members[place].offer else { continue }
        stated.members[place].offer = .amounts(
          amounts.enumerated().map { Kronor($1.amount * (10 + $0) / 10) })
      }
    }
    #expect(today.pools.map(\.amount) == [400_000, 440_000, 480_000])
    let changed = try today.offering(pool: Kronor(333_335))
    #expect(changed.pools.map(\.amount) == [333_332, 366_668, 400_000])
    #expect(changed.pools.allSatisfy { $0.amount % 4 == 0 })
  }

  @Test("a key with ceilings is kept in the proportions that it leads to")
  func keys() throws {
    let today = try TinyForbund.scenario { stated in
      stated.contributions.parts[.kommun] = PartContribution()
      stated.contributions.parts[.kommun]?.total = Array(repeating: Kronor(100_000), count: 5)
      stated.contributions.parts[.kommun]?.key = .equal
      stated.contributions.parts[.kommun]?.filling = true
      stated.members[4].offer = .amounts(Array(repeating: Kronor(20_000), count: 5))
      stated.members[3].offer = .amounts(Array(repeating: Kronor(90_000), count: 5))
    }
    let funding = Funding(of: try today.offering(pool: Kronor(800_000)), year: 0)
    let paid = funding.payments.filter { $0.member.text == "alm" || $0.member.text == "berg" }
    #expect(paid.map(\.paid.amount) == [160_000, 40_000])
  }

  @Test("where nobody pays anything today the offers say how a pool is shared")
  func fromNothing() throws {
    let today = try TinyForbund.scenario { stated in
      stated.members[2].offer = .amounts(Array(repeating: .zero, count: 5))
    }
    #expect(today.pools == [.zero])
    let funding = Funding(of: try today.offering(pool: Kronor(400_000)), year: 0)
    #expect(funding.pool == Kronor(400_000))
    let paid = funding.payments.filter { $0.member.text == "alm" || $0.member.text == "berg" }
    #expect(paid.map(\.paid.amount) == [60_000, 40_000])
  }

  @Test("kommuner outside the regions go on paying in both groups, each krona once")
  func outsideRegion() throws {
    let today = try TinyForbund.scenario { stated in
      stated.members[4].outsideRegion = true
      stated.members[4].shareAsRegion = Share(percent: 50)
      stated.members[2].offer = .amounts(Array(repeating: Kronor(80_000), count: 5))
      stated.members[3].offer = .amounts(Array(repeating: Kronor(80_000), count: 5))
    }
    #expect(today.pools == [Kronor(400_000)])
    let changed = try today.offering(pool: Kronor(800_000))
    #expect(changed.pools == [Kronor(800_000)])
    let paid = Funding(of: changed, year: 0).payments.map { ($0.member.text, $0.paid.amount) }
    #expect(paid.map(\.0) == ["alm", "berg", "fk", "reg"])
    #expect(paid.map(\.1) == [160_000, 80_000, 400_000, 160_000])
  }

  @Test("a model that counts by kommun gives way to the pool that is asked about")
  func countedByKommun() throws {
    let today = try TinyForbund.granted { stated in
      stated.nationalGrant?.fullYearEquivalents = nil
      stated.nationalGrant?.inhabitants = nil
      for id in ["alm", "berg"] {
        stated.changeMember(id) {
          $0.national = NationalCount(fullYearEquivalents: 125, inhabitants: 1_250)
        }
      }
    }
    #expect(today.pools == [Kronor(400_000)])
    #expect(try today.offering(pool: Kronor(800_000)).pools == [Kronor(800_000)])
  }
}
