public import Model

/// The participants of one kommun or one target group in a year.
///
/// The numbers are expected, not counted: an insats' participants divide by its stated shares, or
/// by the inhabitants of the kommuner it reaches.
public struct PeopleFindings: Hashable, Sendable {
  /// The identifier of the kommun or group.
  public let id: String
  /// Its name.
  public let name: String
  /// New participants, exact inside and here to the nearest hundredth.
  public let participants: Volume

  /// The participants of each kommun in the year `index`, in the order of identifiers.
  static func byKommun(_ account: Account, year index: Int) -> [PeopleFindings] {
    let scenario = account.scenario
    let shares = scenario.insatser.indices.map { position in
      account.volume(position, year: index) == .zero
        ? [:] : scenario.kommunShares(of: scenario.insatser[position], year: index)
    }
    return scenario.kommuner.map { kommun in
      PeopleFindings(
        id: kommun.id.text, name: kommun.name,
        participants: account.participants(year: index) { shares[$0][kommun.id] })
    }
  }

  /// The participants of each target group in the year `index`, in the order of identifiers.
  static func byGroup(_ account: Account, year index: Int) -> [PeopleFindings] {
    let scenario = account.scenario
    return scenario.stated.targetGroups.sorted { $0.id < $1.id }.map { group in
      PeopleFindings(
        id: group.id.text, name: group.name,
        participants: account.participants(year: index) {
          scenario.insatser[$0].groups[group.id]?.fraction
        })
    }
  }
}

extension Account {
  /// `Σ_i share_i · x_i` in a year, rounded half up to hundredths once.
  fileprivate func participants(year index: Int, share: (Int) -> Fraction?) -> Volume {
    var sum = ExactSum()
    for position in plan.choices.indices {
      let volume = volume(position, year: index)
      guard volume != .zero, let share = share(position) else { continue }
      sum.add(share, times: volume.hundredths)
    }
    sum.add(Fraction(1, over: 2))
    return Volume(hundredths: sum.floor)
  }
}
