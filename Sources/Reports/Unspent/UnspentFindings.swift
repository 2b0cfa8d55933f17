public import Model

/// What is left of a year's money, and why nothing is bought for it.
public struct UnspentFindings: Hashable, Sendable {
  /// One more thing that the year could buy.
  public struct Addition: Hashable, Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// What it would add to the year's cost.
    public let cost: Kronor
    /// The volume it would have.
    public let volume: Volume
    /// Whether it is not in already in the year.
    public let isNew: Bool
    /// Why it is not bought.
    public let obstacle: Unspent.Obstacle

    /// Whether there is money for it in the year.
    public var fits: Bool { obstacle != .tooDear }
  }

  /// The calendar year.
  public let year: Int
  /// What is left.
  public let left: Kronor
  /// What more there is to buy, the cheapest first.
  public let additions: [Addition]

  /// The findings of every year of a plan that leaves anything, by what the rules say of the plan.
  static func all(_ account: Account, _ verdicts: [Verdict]) -> [UnspentFindings] {
    account.unspent(judged: verdicts).map { unspent in
      UnspentFindings(
        year: unspent.year, left: unspent.left,
        additions: unspent.additions.map { addition in
          let insats = account.scenario.insatser[addition.position]
          return Addition(
            id: insats.id, name: insats.name, cost: addition.cost, volume: addition.volume,
            isNew: addition.isNew, obstacle: addition.obstacle)
        })
    }
  }
}
