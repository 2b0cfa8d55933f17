public import Model

/// How one year's money differs from the baseline's.
public struct MoneyDifference: Hashable, Sendable {
  /// The year in the baseline.
  public let before: YearFindings
  /// The year here.
  public let after: YearFindings

  /// The calendar year.
  public var year: Int { after.ledger.year }

  /// What an amount of the förbund's money has changed by.
  public func change(_ amount: KeyPath<Ledger, Kronor>) -> Kronor {
    after.ledger[keyPath: amount] - before.ledger[keyPath: amount]
  }

  /// What the offer of the part that sets the pool does to the pool; `nil` where the pool is the
  /// same, or where no single part has moved it.
  ///
  /// The shares of 5 § follow the part that gives least for its share. Where one part alone does,
  /// and its offer has changed the same way as the pool, each krona of it moves the pool by
  /// `1/share`; what lay unused of it before moves nothing.
  public var leverage: Leverage? {
    let pool = change(\.pool)
    guard pool != .zero else { return nil }
    let bound = pool < .zero ? after : before
    guard bound.weakestParts.count == 1, let part = bound.weakestParts.first,
      before.shares == after.shares
    else { return nil }
    let offer = (after.offers[part] ?? .zero) - (before.offers[part] ?? .zero)
    guard offer != .zero, (offer < .zero) == (pool < .zero) else { return nil }
    let felt = pool.scaled(by: after.shares[part].fraction)
    return Leverage(
      part: part, offer: offer, withoutEffect: offer - felt,
      factor: Fraction.one / after.shares[part].fraction)
  }

  /// What each krona of one part's offer does to the pool.
  public struct Leverage: Hashable, Sendable {
    /// The part.
    public let part: Part
    /// What its offer has changed by.
    public let offer: Kronor
    /// What of that change the pool does not feel, since it lies unused before or after.
    public let withoutEffect: Kronor
    /// Kronor in the pool for each krona offered.
    public let factor: Fraction
  }
}
