extension Scenario {
  /// How an insats' participants of the year `index` divide between kommuner; exact shares that sum
  /// to 1.
  ///
  /// Without stated shares, by inhabitants of the kommuner it reaches; equally where none has
  /// stated its inhabitants. That default is an assumption. A kommun counts for the months in which
  /// it is a member; the others then have the rest. Empty when nobody it reaches is a member.
  public func kommunShares(of insats: Insats, year index: Int) -> [MemberID: Fraction] {
    var weights: [(kommun: MemberID, weight: Int128)]
    if case .shares(let shares) = insats.reach {
      guard !changingMemberships.isEmpty else { return shares.mapValues(\.fraction) }
      weights = shares.map { ($0.key, Int128($0.value.millionths)) }
    } else {
      let reached = kommuner.filter { insats.reach.contains($0.id) }
      let known = reached.allSatisfy { ($0.inhabitants ?? 0) > 0 }
      weights = reached.map { ($0.id, known ? Int128($0.inhabitants ?? 0) : 1) }
    }
    if !changingMemberships.isEmpty {
      weights = weights.map { ($0, $1 * Int128(memberMonths(of: $0, year: index))) }
    }
    let sum = weights.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: weights.map { ($0.kommun, Fraction($0.weight, over: sum)) })
  }

  /// One kommun's share of the participants of the insats at `position` in the year `index`, as
  /// ``kommunShares(of:year:)`` has it.
  func kommunShare(_ kommun: MemberID, of position: Int, year index: Int) -> Fraction {
    guard changingMemberships.isEmpty, case .shares(let shares) = insatser[position].reach else {
      return kommunShares(of: insatser[position], year: index)[kommun] ?? .zero
    }
    return (shares[kommun] ?? .none).fraction
  }

  /// The share of women among an insats' participants, where stated for it or for its one group.
  public func women(in insats: Insats) -> Share? {
    insats.women
      ?? (insats.groups.count == 1 ? insats.groups.keys.first : nil)
      .flatMap { group($0)?.women }
  }

  /// The weight `w` of the insats at `position` in a selection: 0 outside it, 1 wholly inside, and
  /// between where the selection takes a group's, a kommun's or a sex's share of its participants.
  ///
  /// With `counting`, a kommun counts an insats that reaches it as 1. A kommun that is no member in the
  /// year `index` has no share. Every rule asks this of every insats, so each is asked where it stands:
  /// a copy of all that it states would take longer than the answer.
  public func weight(
    of position: Int, in selection: Selection, counting: Bool, year index: Int
  ) -> Fraction {
    if let tag = selection.tag, !insatser[position].tags.contains(tag) { return .zero }
    if let owner = selection.owner, insatser[position].owner != owner { return .zero }
    if let focus = selection.focus, insatser[position].focus != focus { return .zero }
    if let chosen = selection.insatser, !chosen.contains(insatser[position].id) { return .zero }
    var weight = Fraction.one
    if case .one(let group) = selection.group {
      guard let share = insatser[position].groups[group] else { return .zero }
      weight = weight * share.fraction
    }
    if case .one(let kommun) = selection.kommun {
      weight = weight * kommunShare(kommun, of: position, year: index)
    }
    if let sex = selection.sex {
      let women = women(in: insatser[position]) ?? Share(percent: 50)
      weight = weight * (sex == .women ? women : women.complement).fraction
    }
    return counting ? (weight > .zero ? .one : .zero) : weight
  }
}

extension Reach {
  /// Whether a kommun is reached.
  public func contains(_ kommun: MemberID) -> Bool {
    switch self {
    case .all: true
    case .kommuner(let kommuner): kommuner.contains(kommun)
    case .shares(let shares): (shares[kommun] ?? .none) > .none
    }
  }
}

/// One rule that a priority stands for: over one selection and one span of years.
public struct PriorityRow: Hashable, Sendable {
  /// The priority.
  public let priority: Priority
  /// The selection, with one kommun or group in place of "each".
  public let selection: Selection
  /// The year, or `nil` for the whole period.
  public let year: Int?
  /// The years it covers.
  public let years: Range<Int>

  /// One row of a priority.
  public init(priority: Priority, selection: Selection, year: Int?, years: Range<Int>) {
    self.priority = priority
    self.selection = selection
    self.year = year
    self.years = years
  }
}

extension Scenario {
  /// The rows of all priorities, in the order they are stated; none for a kommun in a year in which
  /// it is no member.
  public var priorityRows: [PriorityRow] {
    stated.priorities.flatMap { priority in
      concreteSelections(of: priority.over).flatMap { selection in
        switch priority.each {
        case .year:
          (0..<yearCount).filter { isMember(selection, year: $0) }.map {
            PriorityRow(
              priority: priority, selection: selection, year: $0, years: $0..<($0 + 1))
          }
        case .period:
          [
            PriorityRow(
              priority: priority, selection: selection, year: nil, years: 0..<yearCount)
          ]
        }
      }
    }
  }

  /// Whether the kommun that a selection names is a member in the year.
  private func isMember(_ selection: Selection, year index: Int) -> Bool {
    guard case .one(let kommun) = selection.kommun else { return true }
    return memberMonths(of: kommun, year: index) > 0
  }

  private func concreteSelections(of selection: Selection) -> [Selection] {
    var selections = [selection]
    if selection.kommun == .each {
      selections = selections.flatMap { selection in
        kommuner.map { kommun in
          var one = selection
          one.kommun = .one(kommun.id)
          return one
        }
      }
    }
    if selection.group == .each {
      selections = selections.flatMap { selection in
        stated.targetGroups.sorted { $0.id < $1.id }.map { group in
          var one = selection
          one.group = .one(group.id)
          return one
        }
      }
    }
    return selections
  }
}
