/// What a year's effect is worth to those who pay for it: by what the people lived on before, and
/// for each kommun by itself (1 §).
public struct Returns: Hashable, Sendable {
  /// The people who lived on one thing before.
  public struct Livelihood: Hashable, Sendable {
    /// What they lived on; `nil` where their target group does not say.
    public let before: String?
    /// Net persons.
    public let persons: Score
    /// What each part gains by them; `nil` where no amounts are stated for what they lived on.
    public let gains: [Part: Kronor]?
  }

  /// One kommun.
  public struct Kommun: Hashable, Sendable {
    /// The kommun.
    public let id: MemberID
    /// What it pays.
    public let paid: Kronor
    /// Net persons who live there.
    public let persons: Score
    /// What it gains by them; `nil` where no amounts are stated for any of them.
    public let gain: Kronor?
  }

  /// By livelihood, in the order of words, those of whom nothing is stated last.
  public let livelihoods: [Livelihood]
  /// The kommuner, in the order of identifiers.
  public let kommuner: [Kommun]
}

extension Account {
  /// The returns of the year `index`.
  ///
  /// `persons_b = Σ_i persons_i · share_ib`, and for a kommun `Σ_i persons_i · share_ik`, where an
  /// insats' participants divide between livelihoods and kommuner independently of each other. A
  /// kommun gains by its own people what the part of the kommuner gains by a person.
  public func returns(year index: Int) -> Returns {
    let amounts = Dictionary(
      scenario.stated.benefitPerPart.map { ($0.before, $0.amounts) },
      uniquingKeysWith: { first, _ in first })
    let persons = scenario.insatser.indices.map {
      effect($0, year: index, by: scenario.priorityYardstick)
    }
    let paid = Dictionary(
      funding[index].payments.map { ($0.member, $0.paid) }, uniquingKeysWith: { first, _ in first })
    return Returns(
      livelihoods: livelihoods(of: persons, amounts),
      kommuner: scenario.kommuner.map { kommun in
        let shares = persons.indices.map {
          persons[$0] == .zero
            ? .zero : scenario.kommunShare(kommun.id, of: $0, year: index)
        }
        return Returns.Kommun(
          id: kommun.id, paid: paid[kommun.id] ?? .zero, persons: sum(persons, shares),
          gain: kommunGain(persons, shares, amounts))
      })
  }

  private func livelihoods(
    of persons: [Score], _ amounts: [String: [Part: Kronor]]
  ) -> [Returns.Livelihood] {
    let shares = scenario.insatser.map { scenario.livelihoods(of: $0) }
    let words = Set(shares.flatMap { $0.map(\.before) }).sorted()
    var found = words.map { word in
      let sum = sum(
        persons, shares.map { $0.first { $0.before == word }?.share ?? .zero })
      return Returns.Livelihood(
        before: word, persons: sum,
        gains: amounts[word].map { $0.mapValues { $0.scaled(by: sum.fraction) } })
    }
    let rest = sum(
      persons,
      shares.map { $0.reduce(Fraction.one) { left, known in left - known.share } })
    if rest != .zero {
      found.append(Returns.Livelihood(before: nil, persons: rest, gains: nil))
    }
    return found
  }

  private func kommunGain(
    _ persons: [Score], _ shares: [Fraction], _ amounts: [String: [Part: Kronor]]
  ) -> Kronor? {
    guard !amounts.isEmpty else { return nil }
    var gain = Fraction.zero
    for position in persons.indices where persons[position] != .zero {
      let here = persons[position].fraction * shares[position]
      for (before, share) in scenario.livelihoods(of: scenario.insatser[position]) {
        guard let amount = amounts[before]?[.kommun] else { continue }
        gain = gain + here * share * Fraction(amount.amount)
      }
    }
    return Kronor(gain.roundedHalfUp)
  }

  private func sum(_ persons: [Score], _ shares: [Fraction]) -> Score {
    var sum = ExactSum()
    for (score, share) in zip(persons, shares) where score != .zero {
      sum.add(share, times: score.units)
    }
    sum.add(Fraction(1, over: 2))
    return Score(units: sum.floor)
  }
}
