/// The members of one part, and what they offer in a year.
///
/// A part's total is what those that have joined pay together, by the key; who joins within the year
/// counts for its months. Who leaves takes its share away for the months it is gone, `K − K_k`,
/// unless the others fill: then the total stands, and those that are members share it. An amount of a
/// member that is one for m months of the year is `m/12` of it, rounded down to the unit of
/// contributions.
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
    // Months since joining, so that only who leaves takes money away.
    let since = members.map { scenario.monthsSinceJoining(of: $0, year: index) }
    let weights = contribution.key.weights(
      of: members, base: since.map { $0 > 0 }, offers: full.map { $0 ?? .zero })
    let present =
      months.allSatisfy { $0 == 12 } ? weights : zip(weights, months).map { $0 * $1 }
    let joined = since.allSatisfy { $0 == 12 } ? weights : zip(weights, since).map { $0 * $1 }
    let targets =
      contribution.filling
      ? Apportionment.split(total, by: present, unit: unit)
      : zip(Apportionment.split(total, by: joined, unit: unit), zip(months, since))
        .map { $0.part(months: $1.0, of: $1.1, unit: unit) }
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
}

extension Scenario {
  /// The months of a year since the member joined, as if it never left.
  fileprivate func monthsSinceJoining(of member: Member, year index: Int) -> Int {
    Period(from: membership(of: member.id).first).months(in: years.lowerBound + index)
  }
}

extension Kronor {
  /// The part of an amount for `all` months that so many of them are, in whole units; all of them are
  /// the amount as it stands.
  fileprivate func part(months: Int, of all: Int = 12, unit: Kronor) -> Kronor {
    months == all || all == 0 ? self : unit * (amount * months / all / unit.amount)
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
