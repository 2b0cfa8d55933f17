/// The members of one part, and what they offer in a year.
///
/// A part's total is what its members on the budget year's first day pay together. Who leaves takes
/// its share of the key away and who joins adds its share by the same key, `K − K_k`, unless the
/// others fill: then the total stands, and those that are members share it. An amount of a member
/// that is one for m months of the year is `m/12` of it, rounded down to the unit of contributions.
struct MemberOffers {
  let part: Part
  /// The paying members in code-point order, also those that are not members this year.
  let members: [Member]
  /// How the part's share is split.
  let weights: [Int]
  /// What each says it can pay.
  let stated: [Kronor]
  /// What each offers once key and filling are applied.
  let offered: [Kronor]

  /// The offers of a part in a year; the state's are at most its grant, where there is one.
  init(_ part: Part, of scenario: Scenario, year index: Int, grant: Kronor?) {
    var contribution = scenario.stated.contributions.parts[part] ?? PartContribution()
    let limit = part == .state ? grant : nil
    let unit = scenario.stated.contributions.roundTo
    let members = scenario.stated.members
      .filter { $0.part == part && !$0.offer.isPaidByAnother }.sorted { $0.id < $1.id }
    let months = members.map { scenario.memberMonths(of: $0.id, year: index) }
    let isTotal = contribution.total != nil
    let full = members.map { member -> Kronor? in
      let offer = member.offer.amount(year: index)
      guard let limit else { return offer }
      return offer.map { min($0, limit) } ?? (isTotal ? nil : limit)
    }
    if let limit, let total = contribution.total {
      contribution.total = total.map { min($0, limit) }
    }
    let stated = zip(full, months).map { offer, months in
      offer.map { $0.part(months: months, unit: unit) }
    }
    let total = contribution.total?[index] ?? full.map { $0 ?? .zero }.total
    let base = scenario.keyBase(among: members, months)
    let weights = contribution.key.weights(
      of: members, base: base, offers: full.map { $0 ?? .zero })
    let present =
      months.allSatisfy { $0 == 12 } ? weights : zip(weights, months).map { $0 * $1 }
    let targets =
      contribution.filling
      ? Apportionment.split(total, by: present, unit: unit)
      : zip(Self.shares(of: total, by: weights, base: base, unit: unit), months)
        .map { $0.part(months: $1, unit: unit) }
    let ceilings = zip(stated, targets).map { $0 ?? $1 }
    self.part = part
    self.members = members
    self.weights = present
    if contribution.total == nil, contribution.key == .offers {
      self.stated = ceilings
      offered = ceilings.map { unit * ($0.amount / unit.amount) }
    } else if contribution.filling {
      // Who has named no amount has set no limit to what it fills.
      let limits = zip(stated, months).map { $0 ?? ($1 > 0 ? total : .zero) }
      offered = Apportionment.split(total, by: present, caps: limits, unit: unit)
      self.stated = zip(stated, offered).map { $0 ?? $1 }
    } else {
      self.stated = ceilings
      offered = zip(ceilings, targets).map { unit * (min($0, $1).amount / unit.amount) }
    }
  }

  /// The total split among those that make up the key; who joins later pays in the same proportion,
  /// rounded down.
  private static func shares(
    of total: Kronor, by weights: [Int], base: [Bool], unit: Kronor
  ) -> [Kronor] {
    let within = zip(weights, base).map { $1 ? $0 : 0 }
    let sum = within.reduce(0) { $0 + Int128($1) }
    let split = Apportionment.split(total, by: within, unit: unit)
    return weights.indices.map { place in
      guard !base[place], sum > 0 else { return split[place] }
      let units = Int128(total.amount / unit.amount) * Int128(weights[place]) / sum
      return unit * Int(units)
    }
  }
}

extension Scenario {
  /// The members that a part's total and key are stated for: those of the budget year's first day,
  /// or where there is none those of this year.
  fileprivate func keyBase(among members: [Member], _ months: [Int]) -> [Bool] {
    guard !changingMemberships.isEmpty,
      let opening = CivilDate(year: years.lowerBound, month: 1, day: 1)
    else { return members.map { _ in true } }
    let base = members.map { membership(of: $0.id).contains(opening) }
    return base.contains(true) ? base : months.map { $0 > 0 }
  }
}

extension Kronor {
  /// The part of a year's amount that so many months are, in whole units; a whole year is the amount
  /// as it stands.
  fileprivate func part(months: Int, unit: Kronor) -> Kronor {
    months == 12 ? self : unit * (amount * months / 12 / unit.amount)
  }
}

extension Member.Offer {
  fileprivate func amount(year index: Int) -> Kronor? {
    if case .amounts(let amounts) = self { amounts[index] } else { nil }
  }
}

extension ContributionKey {
  /// Whole-number weights in the key's proportions among those that make it up; equal where a total
  /// is to be split by offers that nobody has made, so that a part of one member needs no key.
  fileprivate func weights(of members: [Member], base: [Bool], offers: [Kronor]) -> [Int] {
    switch self {
    case .offers:
      let nothingSaid = offers.allSatisfy { $0 == .zero }
      return nothingSaid ? members.map { _ in 1 } : offers.map(\.amount)
    case .inhabitants: return members.map { $0.inhabitants ?? 0 }
    case .equal: return members.map { _ in 1 }
    case .fixed(let shares): return members.map { (shares[$0.id] ?? .none).millionths }
    case .mixed(let equal):
      let counted = zip(members, base).filter(\.1).map(\.0)
      let all = counted.map { $0.inhabitants ?? 0 }.reduce(0, +)
      return members.map { member in
        equal.millionths * all
          + equal.complement.millionths * (member.inhabitants ?? 0) * counted.count
      }
    }
  }
}
