/// Rule 20: no more participants than there are people in the target group.
public enum GroupSize: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Insatserna tar inte in fler ur en målgrupp än den har.",
      en: "Insatser take in no more of a target group than there are."),
    formula: "Σ_i share_ig · (x_it − people counted elsewhere) ≤ N_g, in all and by kommun",
    reference: "lag (2003:1210) 2 §, målgruppens storlek", validFrom: .lawInForce, kind: .data,
    strength: .hard)

  /// One verdict for each group of known size and year, and one for each kommun of known size.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.scenario.groupLimits.flatMap { limit in
      account.ledger.indices.map { index in
        var room = ExactSum()
        room.add(Fraction(limit.people(year: index, in: account.scenario) * 100))
        for position in account.scenario.insatser.indices {
          let taken = account.volume(position, year: index) - account.displaced[position][index]
          guard taken != .zero else { continue }
          let share = limit.share(of: position, year: index, in: account.scenario)
          room.add(share, times: -taken.hundredths)
        }
        return Verdict(
          .groupSize, margin: .participants(Volume(hundredths: room.floor)),
          limit.subject(year: account.ledger[index].year, in: account.scenario))
      }
    }
  }
}

/// A known number of people: a whole target group, or its part in one kommun.
public struct GroupLimit: Hashable, Sendable {
  /// The group.
  public let group: GroupID
  /// The kommun, or `nil` for the whole group.
  public let kommun: MemberID?
  /// How many people there are when every kommun is a member.
  public let people: Int

  /// How many people there are in the year `index`: the people of a kommun that is no member then are
  /// not the förbund's, so far as their number is known.
  public func people(year index: Int, in scenario: Scenario) -> Int {
    guard kommun == nil, let known = scenario.group(group)?.peopleByKommun else { return people }
    let away = known.filter { scenario.memberMonths(of: $0.key, year: index) == 0 }
    return people - away.values.reduce(0, +)
  }

  /// The share of the participants of the insats at `position` in the year `index` that counts here.
  public func share(of position: Int, year index: Int, in scenario: Scenario) -> Fraction {
    guard let share = scenario.insatser[position].groups[group]?.fraction else { return .zero }
    guard let kommun else { return share }
    return share * scenario.kommunShare(kommun, of: position, year: index)
  }

  /// The group by name, in its kommun where it is one kommun's, and the year.
  func subject(year: Int, in scenario: Scenario) -> Phrase {
    let name = scenario.group(group)?.name ?? group.text
    guard let kommun else {
      return Phrase(sv: "\(name) år \(year: year)", en: "\(name) in \(year: year)")
    }
    let place = scenario.member(kommun)?.name ?? kommun.text
    return Phrase(
      sv: "\(name) i \(place) år \(year: year)", en: "\(name) in \(place), \(year: year)")
  }
}

extension Scenario {
  /// The limits on participants by group, in code-point order.
  public var groupLimits: [GroupLimit] {
    stated.targetGroups.sorted { $0.id < $1.id }.flatMap { group in
      (group.people.map { [GroupLimit(group: group.id, kommun: nil, people: $0)] } ?? [])
        + group.peopleByKommun.sorted { $0.key < $1.key }.map {
          GroupLimit(group: group.id, kommun: $0.key, people: $0.value)
        }
    }
  }
}
