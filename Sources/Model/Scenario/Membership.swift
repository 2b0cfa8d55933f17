extension ScenarioDescription {
  /// Notice time in months: the förbundsordning's, or else the law's own (27 §).
  func noticeMonths(_ law: LawFigures) -> Int {
    forbundsordning.noticeMonths ?? law.noticeMonths.value
  }

  /// The memberships that begin or end; who is not here is a member throughout.
  ///
  /// A member that leaves is one until its notice time has run out, that day counted.
  func changingMemberships(_ law: LawFigures) -> [MemberID: Period] {
    var periods: [MemberID: Period] = [:]
    for member in members where member.joins != nil || member.leaves != nil {
      let last = member.leaves?.notice?.adding(months: noticeMonths(law))
      periods[member.id] = Period(from: member.joins, through: last)
    }
    return periods
  }

  /// An insats with its dates within the memberships of its owner and of somebody it reaches, and what
  /// is new in a run within the year not before its day.
  func bounded(_ insats: Insats, by memberships: [MemberID: Period]) -> Insats {
    insats.within(memberships).startingNoEarlier(than: midYear)
  }

  /// All insatser so bounded, in the order of their identifiers.
  func boundedInsatser(by memberships: [MemberID: Period]) -> [Insats] {
    var all = insatser
    if !memberships.isEmpty || midYear != nil { all = all.map { bounded($0, by: memberships) } }
    if !zip(all, all.dropFirst()).allSatisfy({ $0.id < $1.id }) { all.sort { $0.id < $1.id } }
    return all
  }
}

extension Scenario {
  /// When somebody is a member.
  public func membership(of id: MemberID) -> Period { changingMemberships[id] ?? Period() }

  /// The months of the year `index` in which somebody is a member.
  public func memberMonths(of id: MemberID, year index: Int) -> Int {
    changingMemberships[id]?.months(in: years.lowerBound + index) ?? 12
  }

  /// The members of a part that are members at some time in the year `index`.
  func members(of part: Part, year index: Int) -> [Member] {
    stated.members.filter { $0.part == part && memberMonths(of: $0.id, year: index) > 0 }
  }

  /// The members that leave within the planned years, the first to go first.
  public var leavers: [(member: Member, last: CivilDate)] {
    stated.members.compactMap { member in
      guard member.leaves != nil, let last = membership(of: member.id).last,
        last.year <= years.upperBound
      else { return nil }
      return (member, last)
    }.sorted { ($0.last, $0.member.id) < ($1.last, $1.member.id) }
  }
}

extension Insats {
  /// The insats with its dates within the memberships of its owner and of somebody it reaches.
  ///
  /// It runs from when the owner and the first of the kommuner it names are members until the owner
  /// or the last of them has left; also what is decided ends then.
  func within(_ memberships: [MemberID: Period]) -> Insats {
    guard !memberships.isEmpty else { return self }
    var period = Period(from: start, through: end)
    if let owner = memberships[owner] { period = period.intersection(owner) }
    let reached: [Period]
    switch reach {
    case .all: reached = []
    case .kommuner(let some): reached = some.map { memberships[$0] ?? Period() }
    case .shares(let shares):
      reached = shares.filter { $0.value > .none }.keys.map { memberships[$0] ?? Period() }
    }
    if !reached.isEmpty {
      let firsts = reached.compactMap(\.first)
      let lasts = reached.compactMap(\.last)
      period = period.intersection(
        Period(
          from: firsts.count == reached.count ? firsts.min() : nil,
          through: lasts.count == reached.count ? lasts.max() : nil))
    }
    var bounded = self
    bounded.start = period.first
    bounded.end = period.last
    return bounded
  }
}
