public import Model

/// Net persons of a plan's budget year, as assumed and if every effect is at one end of its range.
public struct EffectRange: Hashable, Sendable {
  /// One insats of the plan.
  public struct Row: Hashable, Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// If its effects are the least they may be.
    public let low: Score
    /// As assumed.
    public let assumed: Score
    /// If its effects are the most they may be.
    public let high: Score
  }

  /// Each insats that has an effect in the budget year, in the order of identifiers.
  public let insatser: [Row]
  /// All of them at the low end at once.
  public var low: Score { insatser.map(\.low).total }
  /// All of them as assumed.
  public var assumed: Score { insatser.map(\.assumed).total }
  /// All of them at the high end at once.
  public var high: Score { insatser.map(\.high).total }

  /// The range of a plan; `nil` where no effect of the scenario has one.
  init?(of account: Account) {
    guard account.scenario.hasEffectRanges else { return nil }
    let ends = EffectEnd.allCases.map {
      Account(of: account.plan, in: account.scenario.assuming($0))
    }
    insatser = account.plan.choices.indices.compactMap { position in
      let persons = ([account] + ends).map { $0.effect(position, year: 0, by: .persons()) }
      guard persons.contains(where: { $0 != .zero }) else { return nil }
      return Row(
        id: account.scenario.insatser[position].id, name: account.scenario.insatser[position].name,
        low: persons[1], assumed: persons[0],
        high: persons[2])
    }
  }
}
