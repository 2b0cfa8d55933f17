import Model
import Testing
import TinyForbund

@Suite("Funding")
struct FundingTests {
  /// The funding of the budget year as the förbund is changed.
  private func funding(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Funding {
    Funding(of: try TinyForbund.scenario(change), year: 0)
  }

  /// What each member pays, in kronor.
  private func paid(_ funding: Funding) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: funding.payments.map { ($0.member.text, $0.paid.amount) })
  }

  /// Kommuner that say nothing themselves: their part has a total of 100 tkr and a key.
  private func keyed(
    _ stated: inout ScenarioDescription, _ key: ContributionKey, filling: Bool = false,
    offers: [String: Int] = [:]
  ) {
    for id in ["alm", "berg"] { stated.changeMember(id) { $0.offer = .byKey } }
    for (id, offer) in offers { stated.offers(id, TinyForbund.tkr(offer)) }
    var part = PartContribution()
    part.total = TinyForbund.everyYear(TinyForbund.tkr(100))
    part.key = key
    part.filling = filling
    stated.contributions.parts[.kommun] = part
  }

  @Test("offers of 200, 100 and 60 + 40 are wholly usable")
  func whole() throws {
    let funding = try funding()
    #expect(funding.pool == TinyForbund.tkr(400))
    #expect(paid(funding) == ["fk": 200_000, "reg": 100_000, "alm": 60_000, "berg": 40_000])
    #expect(funding.payments.allSatisfy { $0.unused == .zero })
    #expect(
      funding.offers == [
        .state: TinyForbund.tkr(200), .region: TinyForbund.tkr(100), .kommun: TinyForbund.tkr(100),
      ])
  }

  @Test(
    "the weakest part sets the pool: four times a quarter, twice the state's half",
    arguments: [
      ("fk", 150, 300, Part.state), ("reg", 90, 360, .region), ("alm", 40, 320, .kommun),
    ])
  func weakest(member: String, offer: Int, pool: Int, part: Part) throws {
    let funding = try funding { $0.offers(member, TinyForbund.tkr(offer)) }
    #expect(funding.pool == TinyForbund.tkr(pool))
    #expect(funding.weakestPart == part)
    #expect(funding.payments.map(\.paid).total == funding.pool)
  }

  @Test("a pool is a whole number of quarters: 200 001 + 100 003 + 100 002 kr give 400 000")
  func oddKronor() throws {
    // ⌊200 001 / 2⌋ = 100 000 quarters from the state; Alm's quota of the kommuner's 100 000 is
    // 60 000.8 and Berg's 39 999.2, so the krona left goes to Alm.
    let funding = try funding { stated in
      stated.offers("fk", Kronor(200_001))
      stated.offers("reg", Kronor(100_003))
      stated.offers("alm", Kronor(60_002))
    }
    #expect(funding.pool == Kronor(400_000))
    #expect(funding.payments.map(\.unused.amount) == [1, 1, 1, 3])
    #expect(paid(funding)["alm"] == 60_001)
  }

  @Test("in whole tkr an offer counts down to a unit: 60.7 + 40.6 are 60 + 40, not 101")
  func oddUnits() throws {
    let funding = try funding { stated in
      stated.contributions.roundTo = Kronor(1_000)
      stated.offers("fk", TinyForbund.tkr(300))
      stated.offers("reg", TinyForbund.tkr(300))
      stated.offers("alm", Kronor(60_700))
      stated.offers("berg", Kronor(40_600))
    }
    #expect(funding.pool == TinyForbund.tkr(400))
    #expect(funding.payments.map(\.paid).total == funding.pool)
    #expect(paid(funding)["alm"] == 60_000)
  }

  @Test(
    "each key shares the kommuner's 100 tkr between 6 000 and 4 000 inhabitants",
    arguments: [
      (ContributionKey.inhabitants, 60_000), (.equal, 50_000),
      // 20 % equally is 10 each; 80 % by inhabitants is 48 and 32.
      (.mixed(equal: Share(percent: 20)), 58_000),
      (
        .fixed([MemberID("alm"): Share(percent: 70), MemberID("berg"): Share(percent: 30)]), 70_000
      ),
    ])
  func keys(key: ContributionKey, alm: Int) throws {
    let funding = try funding { keyed(&$0, key) }
    #expect(funding.pool == TinyForbund.tkr(400))
    #expect(paid(funding)["alm"] == alm)
    #expect(paid(funding)["berg"] == 100_000 - alm)
  }

  @Test("with a total and a key an offer is a ceiling: Alm's 30 of 60 leaves 70, a pool of 280")
  func ceiling() throws {
    let funding = try funding { keyed(&$0, .inhabitants, offers: ["alm": 30]) }
    #expect(funding.pool == TinyForbund.tkr(280))
    #expect(paid(funding)["alm"] == 30_000)
    #expect(paid(funding)["berg"] == 40_000)
  }

  @Test(
    "with filling Berg's 80 fills the 30 that Alm lacks, and one that has set no limit fills too")
  func filling() throws {
    let filled = try funding {
      keyed(&$0, .inhabitants, filling: true, offers: ["alm": 30, "berg": 80])
    }
    #expect(filled.pool == TinyForbund.tkr(400))
    #expect(paid(filled)["alm"] == 30_000)
    #expect(paid(filled)["berg"] == 70_000)
    let silent = try funding { keyed(&$0, .inhabitants, filling: true, offers: ["alm": 30]) }
    #expect(silent.pool == TinyForbund.tkr(400))
    #expect(paid(silent)["alm"] == 30_000)
    #expect(paid(silent)["berg"] == 70_000)
    #expect(silent.payments.allSatisfy { $0.unused == .zero })
  }

  @Test(
    "both ceilings and a poorer state: 90 of the kommuner's 100 are taken by the key, 54 and 36")
  func ceilingsAndState() throws {
    let funding = try funding { stated in
      keyed(&stated, .inhabitants, offers: ["alm": 70, "berg": 40])
      stated.offers("fk", TinyForbund.tkr(180))
    }
    #expect(funding.pool == TinyForbund.tkr(360))
    #expect(paid(funding) == ["fk": 180_000, "reg": 90_000, "alm": 54_000, "berg": 36_000])
  }

  @Test("a part of one member with a total needs no key")
  func oneMember() throws {
    let funding = try funding { stated in
      stated.changeMember("reg") { $0.offer = .byKey }
      var part = PartContribution()
      part.total = TinyForbund.everyYear(TinyForbund.tkr(90))
      stated.contributions.parts[.region] = part
    }
    #expect(funding.pool == TinyForbund.tkr(360))
    #expect(paid(funding)["reg"] == 90_000)
  }

  @Test("5 a §: without a region T is twice the smaller of the state's and the kommuner's offer")
  func withoutRegion() throws {
    let funding = try funding { stated in
      stated.members.removeAll { $0.part == .region }
      for id in ["alm", "berg"] { stated.changeMember(id) { $0.outsideRegion = true } }
      stated.offers("alm", Kronor(60_001))
    }
    #expect(funding.shares.region == .none)
    #expect(funding.pool == Kronor(200_002))
    #expect(paid(funding) == ["fk": 100_001, "alm": 60_001, "berg": 40_000])
  }

  @Test("5 a §: with a region each krona of a kommun outside counts once, under the stated split")
  func bothGroups() throws {
    // Alm's 80: 40 with the region's 60, 40 with Berg's 60.
    let funding = try funding { stated in
      stated.offers("reg", TinyForbund.tkr(60))
      stated.offers("alm", TinyForbund.tkr(80))
      stated.offers("berg", TinyForbund.tkr(60))
      stated.changeMember("alm") {
        $0.outsideRegion = true
        $0.shareAsRegion = Share(percent: 50)
      }
    }
    #expect(funding.offers[.region] == TinyForbund.tkr(100))
    #expect(funding.offers[.kommun] == TinyForbund.tkr(100))
    #expect(funding.pool == TinyForbund.tkr(400))
    #expect(paid(funding) == ["fk": 200_000, "reg": 60_000, "alm": 80_000, "berg": 60_000])
  }

  @Test("payments made by hand are the pool, and a stranger has offered nothing")
  func byHand() throws {
    let scenario = try TinyForbund.scenario()
    let funding = Funding(
      of: scenario, year: 0, paid: [MemberID("fk"): Kronor(10), MemberID("esf"): Kronor(5)])
    #expect(funding.pool == Kronor(15))
    #expect(
      funding.payments.map { [$0.offered.amount, $0.paid.amount] } == [
        [60_000, 0], [40_000, 0], [0, 5], [200_000, 10], [100_000, 0],
      ])
  }

  @Test(
    "whatever is offered, payments come to the pool and keep the shares and offers",
    arguments: 0..<200)
  func property(seed: Int) throws {
    var numbers = NumberedSequence(seed: seed)
    let unit = [1, 1_000, 700][numbers.next(below: 3)]
    let amounts = (0..<4).map { _ in Kronor(numbers.next(below: 300_000)) }
    let funding = try funding { stated in
      stated.contributions.roundTo = Kronor(unit)
      for (id, amount) in zip(["fk", "reg", "alm", "berg"], amounts) { stated.offers(id, amount) }
    }
    let paid = paid(funding).mapValues { Kronor($0) }
    #expect(paid.values.total == funding.pool)
    #expect(paid["fk"].map { $0 * 2 } == funding.pool)
    #expect(paid["reg"].map { $0 * 4 } == funding.pool)
    #expect(funding.payments.allSatisfy { $0.paid >= .zero && $0.unused >= .zero })
    #expect(funding.payments.allSatisfy { $0.paid.amount % unit == 0 })
  }
}
