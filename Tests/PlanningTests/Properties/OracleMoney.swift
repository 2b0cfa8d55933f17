import Model

/// The förbund's money before insatser, read from the raw offers (5 and 5 a §§).
struct OracleMoney {
  let stated: ScenarioDescription

  /// The usable pool of a year.
  func pool(_ index: Int) -> Int {
    let unit = stated.contributions.roundTo.amount
    var offers: [Part: Int] = [:]
    for part in Part.allCases {
      for (member, offer) in offered(part, index) {
        var own = offer / unit
        if isHalved == false, member.part == .kommun, member.outsideRegion {
          let moved =
            (Fraction(offer) * member.shareAsRegion.fraction / Fraction(unit)).floor
          offers[.region, default: 0] += moved
          own -= moved
        }
        offers[part, default: 0] += own
      }
    }
    let state = offers[.state] ?? 0
    let kommun = offers[.kommun] ?? 0
    if isHalved { return 2 * min(state, kommun) * unit }
    return 4 * min(state / 2, offers[.region] ?? 0, kommun) * unit
  }

  /// Whether no region takes part and every kommun stands outside the regions.
  var isHalved: Bool {
    !stated.members.contains { $0.part == .region }
      && stated.members.allSatisfy { $0.part != .kommun || $0.outsideRegion }
  }

  /// What each member of a part can give: its offer, or its share of the total by the key.
  func offered(_ part: Part, _ index: Int) -> [(Member, Int)] {
    let unit = stated.contributions.roundTo.amount
    let members = stated.members.filter { member in
      if case .paidBy = member.offer { return false }
      return member.part == part
    }.sorted { PlanSpace.precedes($0.id.text, $1.id.text) }
    func own(_ member: Member) -> Int? {
      if case .amounts(let amounts) = member.offer { amounts[index].amount } else { nil }
    }
    guard let contribution = stated.contributions.parts[part], let total = contribution.total
    else { return members.map { ($0, (own($0) ?? 0) / unit * unit) } }
    let shares = shares(of: members, contribution.key)
    let targets = split(total[index].amount / unit, shares, caps: members.map { _ in .max })
    // Who has named no amount has set no limit to what it fills.
    let caps = zip(members, targets).map {
      (own($0).map { $0 / unit }) ?? (contribution.filling ? total[index].amount / unit : $1)
    }
    let units =
      contribution.filling
      ? split(total[index].amount / unit, shares, caps: caps)
      : zip(targets, caps).map { min($0, $1) }
    return zip(members, units).map { ($0, $1 * unit) }
  }

  private func shares(of members: [Member], _ key: ContributionKey) -> [Fraction] {
    let all = members.map { $0.inhabitants ?? 0 }.reduce(0, +)
    func byPeople(_ member: Member) -> Fraction {
      Fraction(Int128(member.inhabitants ?? 0), over: Int128(max(all, 1)))
    }
    let even = Fraction(1, over: Int128(max(members.count, 1)))
    return members.map { member in
      switch key {
      case .offers, .equal: return even
      case .inhabitants: return byPeople(member)
      case .mixed(let equal):
        return equal.fraction * even + (Fraction.one - equal.fraction) * byPeople(member)
      case .fixed(let shares): return shares[member.id]?.fraction ?? .zero
      }
    }
  }

  /// Largest remainder; what is above a cap goes to those that have room, by the same shares.
  private func split(_ units: Int, _ shares: [Fraction], caps: [Int]) -> [Int] {
    var given = shares.map { _ in 0 }
    var open = shares.indices.filter { shares[$0] > .zero }
    var left = units
    while left > 0, !open.isEmpty {
      let sum = open.reduce(Fraction.zero) { $0 + shares[$1] }
      let exact = open.map { Fraction(left) * shares[$0] / sum }
      var quotas = exact.map(\.floor)
      let remainders = zip(exact, quotas).map { $0 - Fraction($1) }
      let order = quotas.indices.sorted {
        remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
      }
      for place in order.prefix(left - quotas.reduce(0, +)) { quotas[place] += 1 }
      let over = zip(open, quotas).contains { given[$0] + $1 > caps[$0] }
      if !over {
        for (place, quota) in zip(open, quotas) { given[place] += quota }
        return given
      }
      for (place, quota) in zip(open, quotas) where given[place] + quota >= caps[place] {
        left -= caps[place] - given[place]
        given[place] = caps[place]
      }
      open.removeAll { given[$0] == caps[$0] }
    }
    return given
  }

  /// Costs that stand before insatser.
  func fixed(_ index: Int) -> Int {
    stated.fixedCosts.map { $0.amounts[index].amount }.reduce(0, +)
      + (stated.reserve.amounts.isEmpty ? 0 : stated.reserve.amounts[index].amount)
  }

  /// The highest closing equity in a year where the ceiling is hard.
  func hardCeiling(_ index: Int, law: LawFigures) -> Int? {
    guard let from = stated.equity.ceilingBindsFrom,
      stated.forbund.budgetYear + index >= from
    else { return nil }
    let table: StepTable
    switch stated.equity.ceiling {
    case .none: return nil
    case .national: table = law.equityCeiling.value
    case .steps(let own): table = own
    }
    let pool = pool(index)
    let points = table.points
    var share = points[points.count - 1].share.fraction
    if pool <= points[0].pool.amount { share = points[0].share.fraction }
    for (low, high) in zip(points, points.dropFirst())
    where pool > low.pool.amount && pool <= high.pool.amount {
      let way = Fraction(
        Int128(pool - low.pool.amount), over: Int128(high.pool.amount - low.pool.amount))
      share = low.share.fraction + way * (high.share.fraction - low.share.fraction)
    }
    return (Fraction(pool) * share * Fraction(2) + .one).floor.floorHalf
  }
}
