/// What the members' offers make usable in one year once the shares of 5 § hold.
public struct Funding: Hashable, Sendable {
  /// One member's money in a year.
  public struct Payment: Hashable, Sendable {
    /// Who.
    public let member: MemberID
    /// What it offers.
    public let offered: Kronor
    /// What it pays.
    public let paid: Kronor
    /// What lies unused because another part gives less.
    public var unused: Kronor { offered - paid }
  }

  /// What each part offers.
  public let offers: [Part: Kronor]
  /// The shares that apply.
  public let shares: PartShares
  /// The pool that each paying part's offer allows by its share, if the others gave enough.
  public let largestPools: [Part: Kronor]
  /// The usable pool T.
  public let pool: Kronor
  /// The members that pay, in code-point order.
  public let payments: [Payment]

  /// The part whose offer sets the pool: the first with the smallest `offer/share`.
  public var weakestPart: Part {
    Part.allCases.filter { shares[$0] > .none }.min { first, second in
      bound(by: first) < bound(by: second)
    } ?? .state
  }

  /// Every part whose offer gives as little for its share as ``weakestPart`` does.
  public var weakestParts: [Part] {
    Part.allCases.filter { shares[$0] > .none && bound(by: $0) == bound(by: weakestPart) }
  }

  private func bound(by part: Part) -> Fraction {
    Fraction((offers[part] ?? .zero).amount) / shares[part].fraction
  }

  /// The funding of the year `index`.
  ///
  /// `T = D · min over parts ⌊offer / (D · share)⌋` in the stated unit, with D the common
  /// denominator of the shares (lag 2003:1210, 5 and 5 a §§). An offer counts in whole units, since
  /// it is paid in them.
  ///
  /// A plan made by hand may say what each member pays; the pool is then what they pay together,
  /// and rules 1–4 judge it. Closings are the closing equity of the years before, where it decides
  /// the state's grant.
  public init(
    of scenario: Scenario, year index: Int, paid stated: [MemberID: Kronor]? = nil,
    closings: [Kronor] = []
  ) {
    let grant = scenario.stateGrant(year: index, closings: closings)?.granted
    self.init(of: scenario, year: index, paid: stated, grant: grant)
  }

  /// The funding of a year in which the state gives no more than a grant, where there is one.
  package init(
    of scenario: Scenario, year index: Int, paid stated: [MemberID: Kronor]? = nil, grant: Kronor?
  ) {
    let shares = scenario.lawfulShares(year: index)
    let unit = scenario.stated.contributions.roundTo
    let offered = Part.allCases.map { MemberOffers($0, of: scenario, year: index, grant: grant) }
    var offers: [Part: Kronor] = [:]
    for part in offered { offers[part.part] = part.offered.total }
    let moved = Self.movedToRegion(offered, of: scenario, shares: shares, unit: unit)
    offers[.kommun, default: .zero] -= moved.map(\.amount).total
    offers[.region, default: .zero] += moved.map(\.amount).total

    let common = shares.commonDenominator
    var largestPools: [Part: Kronor] = [:]
    for part in Part.allCases where shares[part] > .none {
      let perStep = (shares[part].fraction * Fraction(common)).floor
      let steps = (offers[part] ?? .zero).amount / unit.amount / perStep
      largestPools[part] = unit * (common * steps)
    }
    self.shares = shares
    self.offers = offers
    self.largestPools = largestPools
    if let stated {
      pool = stated.values.total
      payments = Self.payments(offered, asStated: stated)
    } else {
      pool = largestPools.values.min() ?? .zero
      payments = Self.payments(offered, moved: moved, pool: pool, shares: shares, unit: unit)
    }
  }

  /// What a part's payers owe of the pool.
  func due(from part: Part) -> Fraction { Fraction(pool.amount) * shares[part].fraction }

  /// Money of kommuner outside a region that counts in the region's group (5 a § second case).
  private static func movedToRegion(
    _ offered: [MemberOffers], of scenario: Scenario, shares: PartShares, unit: Kronor
  ) -> [(member: MemberID, amount: Kronor)] {
    guard shares.region > .none, let kommuner = offered.first(where: { $0.part == .kommun })
    else { return [] }
    return zip(kommuner.members, kommuner.offered).compactMap { member, amount in
      guard member.outsideRegion, member.shareAsRegion > .none else { return nil }
      let units = Fraction(amount.amount) * member.shareAsRegion.fraction
      return (member.id, unit * (units.floor / unit.amount))
    }
  }

  /// The payments of a plan made by hand; who is no paying member has offered nothing.
  private static func payments(
    _ offered: [MemberOffers], asStated paid: [MemberID: Kronor]
  ) -> [Payment] {
    let offers = Dictionary(
      uniqueKeysWithValues: offered.flatMap { part in
        zip(part.members.map(\.id), part.stated).map { ($0, $1) }
      })
    return Set(offers.keys).union(paid.keys).sorted().map {
      Payment(member: $0, offered: offers[$0] ?? .zero, paid: paid[$0] ?? .zero)
    }
  }

  private static func payments(
    _ offered: [MemberOffers], moved: [(member: MemberID, amount: Kronor)], pool: Kronor,
    shares: PartShares, unit: Kronor
  ) -> [Payment] {
    var paid: [MemberID: Kronor] = [:]
    for part in offered {
      let share = pool.scaled(by: shares[part.part].fraction)
      let elsewhere = Dictionary(moved.map { ($0.member, $0.amount) }) { first, _ in first }
      let fromOutside = part.part == .region ? moved : []
      let own = zip(part.members, part.offered).map { member, amount in
        part.part == .kommun ? amount - (elsewhere[member.id] ?? .zero) : amount
      }
      let caps = own + fromOutside.map(\.amount)
      let weights = fromOutside.isEmpty ? part.weights : caps.map(\.amount)
      let payers = part.members.map(\.id) + fromOutside.map(\.member)
      let split = Apportionment.split(share, by: weights, caps: caps, unit: unit)
      for (payer, amount) in zip(payers, split) { paid[payer, default: .zero] += amount }
    }
    return offered.flatMap { part in
      zip(part.members, part.stated).map {
        Payment(member: $0.id, offered: $1, paid: paid[$0.id] ?? .zero)
      }
    }.sorted { $0.member < $1.member }
  }
}
