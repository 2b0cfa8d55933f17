/// Another size of the pool, paid by the same members in the same proportions.
extension Scenario {
  /// The same scenario with a pool of `pool` in the budget year.
  ///
  /// Every part pays its share of 5 § and no member offers more than it then pays, so nothing lies
  /// unused. Within a part the members pay in the proportions in which they pay today, which carry
  /// the part's key, ceilings and filling with them; where they pay nothing today, in those of
  /// their offers, or the same each. The pools of later years change in the same proportion.
  ///
  /// A pool is a whole number of times D of the contributions' unit, with D the common denominator
  /// of the shares, so it is rounded down to one: ``pools`` of the result says what it came to.
  ///
  /// - Throws: the problems of a scenario that cannot be, such as an amount above
  ///   ``Kronor/largest``.
  public func offering(pool: Kronor) throws(ScenarioProblems) -> Scenario {
    let today = (0..<yearCount).map { Funding(of: self, year: $0) }
    let amounts = today.map { funding in
      let unit = stated.contributions.roundTo * funding.shares.commonDenominator
      let exact =
        today[0].pool == .zero
        ? Fraction(pool.amount)
        : Fraction(pool.amount) * Fraction(funding.pool.amount) / Fraction(today[0].pool.amount)
      return unit * (exact / Fraction(unit.amount)).floor
    }
    return try offering(amounts)
  }

  /// The same scenario with a pool of its own in each planned year, paid in the same way; each is
  /// rounded up to what can be paid in whole units.
  ///
  /// - Throws: as ``offering(pool:)`` does.
  public func offering(pools: [Kronor]) throws(ScenarioProblems) -> Scenario {
    let amounts = pools.enumerated().map { index, pool in
      let unit = stated.contributions.roundTo * lawfulShares(year: index).commonDenominator
      return unit * (Fraction(pool.amount) / Fraction(unit.amount)).ceiling
    }
    return try offering(amounts)
  }

  /// The same scenario with pools that can be paid.
  private func offering(_ amounts: [Kronor]) throws(ScenarioProblems) -> Scenario {
    let today = (0..<yearCount).map { Funding(of: self, year: $0) }
    var changed = stated
    changed.contributions.parts = [:]
    // A pool of a stated size is asked about, whatever the state's model would give.
    changed.nationalGrant = nil
    for place in changed.members.indices { changed.members[place].national = nil }
    let offers = zip(today, amounts).map { payments(of: $1, as: $0) }
    for place in changed.members.indices where !changed.members[place].offer.isPaidByAnother {
      let id = changed.members[place].id
      let wholeYears = offers.enumerated().map { index, paid in
        wholeYear(of: paid[id] ?? .zero, months: memberMonths(of: id, year: index))
      }
      changed.members[place].offer = .amounts(wholeYears)
    }
    return try Scenario(changed, law: law)
  }

  /// The usable pool of each year.
  public var pools: [Kronor] { (0..<yearCount).map { Funding(of: self, year: $0).pool } }

  /// The amount for a whole year of which so many months come to `part`.
  private func wholeYear(of part: Kronor, months: Int) -> Kronor {
    guard (1..<12).contains(months) else { return part }
    return Kronor(Fraction(Int128(part.amount) * 12, over: Int128(months)).ceiling)
  }

  /// What each member pays of a pool, in the proportions of another year's or pool's funding.
  private func payments(of pool: Kronor, as funding: Funding) -> [MemberID: Kronor] {
    let unit = stated.contributions.roundTo
    let today = Dictionary(uniqueKeysWithValues: funding.payments.map { ($0.member, $0) })
    var payments: [MemberID: Kronor] = [:]
    for part in Part.allCases {
      let members = stated.members.filter { $0.part == part }.sorted { $0.id < $1.id }
        .compactMap { today[$0.id] }
      let paid = members.map(\.paid.amount)
      let offered = members.map(\.offered.amount)
      let weights =
        paid.contains { $0 > 0 }
        ? paid : offered.contains { $0 > 0 } ? offered : paid.map { _ in 1 }
      let share = pool.scaled(by: share(of: part, in: funding, paid: paid))
      for (member, amount) in zip(members, Apportionment.split(share, by: weights, unit: unit)) {
        payments[member.member] = amount
      }
    }
    return payments
  }

  /// What the part's own members pay of the pool: its share of 5 §, or what they pay of it today
  /// where kommuner outside the regions pay in the regions' group as well (5 a §).
  private func share(of part: Part, in funding: Funding, paid: [Int]) -> Fraction {
    let isMixed = stated.members.contains { $0.shareAsRegion > .none }
    guard isMixed, funding.pool > .zero else { return funding.shares[part].fraction }
    return Fraction(Int128(paid.reduce(0, +)), over: Int128(funding.pool.amount))
  }
}
