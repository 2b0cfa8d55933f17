/// A fixed cost of the förbund itself: styrelse, kansli, revision, uppföljning.
public struct FixedCost: Hashable, Sendable {
  /// The line's key.
  public let id: String
  /// The amount in each planned year, indexed already where one amount was given.
  public var amounts: [Kronor]

  /// A line of the budget.
  public init(id: String, amounts: [Kronor]) {
    self.id = id
    self.amounts = amounts
  }
}

/// Money set aside "till styrelsens förfogande".
public struct Reserve: Hashable, Sendable {
  /// What the budget calls it; `nil` is "till styrelsens förfogande".
  public var name: String?
  /// The amount in each planned year; empty is none.
  public var amounts: [Kronor] = []

  /// No reserve.
  public init() {}
}

/// Yearly price changes, compounded from the budget year.
public struct Indexation: Hashable, Sendable {
  /// Insatser whose costs are one amount.
  public var insatser = Share.none
  /// Fixed costs that are one amount.
  public var fixedCosts = Share.none

  /// Flat prices.
  public init() {}

  /// The factor `(1 + rate)^years`.
  public static func factor(_ rate: Share, years: Int) -> Fraction {
    (Fraction.one + rate.fraction).power(years)
  }
}

/// Saved funds: what there is, how much may be used, and how much may be kept.
public struct EquityPolicy: Hashable, Sendable {
  /// How sure the opening balance is.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// From closed accounts.
    case booked
    /// A forecast for the year that is still running.
    case prognos
  }

  /// Which step table limits equity.
  public enum Ceiling: Hashable, Sendable {
    /// No ceiling is judged.
    case none
    /// The national step table in ``LawFigures``.
    case national
    /// The förbund's own table.
    case steps(StepTable)
  }

  /// Equity when the budget year opens.
  public var opening = Kronor.zero
  /// How sure that is.
  public var basis = Basis.booked
  /// The most that may be used in each planned year; `nil` is all there is.
  public var use: [Kronor]?
  /// The least that must remain when a year closes.
  public var floor = Kronor.zero
  /// The ceiling.
  public var ceiling = Ceiling.national
  /// The first year from which the ceiling is a hard rule; before it the rule warns.
  public var ceilingBindsFrom: Int?
  /// Why an unbalanced budget is good economy all the same (KL 11:5).
  public var motive: String?

  /// No saved funds.
  public init() {}
}

/// A table of shares by pool: linear between its points and constant outside them.
public struct StepTable: Hashable, Sendable {
  /// A point of the table.
  public struct Point: Hashable, Sendable {
    /// The pool.
    public let pool: Kronor
    /// The share at that pool.
    public let share: Share

    /// A point.
    public init(pool: Kronor, share: Share) {
      self.pool = pool
      self.share = share
    }
  }

  /// The points by rising pool, at least one.
  public let points: [Point]

  /// A table, or `nil` when there is no point or the pools do not rise.
  public init?(points: [Point]) {
    guard !points.isEmpty, zip(points, points.dropFirst()).allSatisfy({ $0.pool < $1.pool })
    else { return nil }
    self.points = points
  }

  /// The share at a pool.
  public func share(at pool: Kronor) -> Fraction {
    guard let above = points.first(where: { pool <= $0.pool }) else {
      return points[points.count - 1].share.fraction
    }
    guard let below = points.last(where: { $0.pool < pool }), above.pool != pool else {
      return above.share.fraction
    }
    let way = Fraction(
      Int128(pool.amount - below.pool.amount), over: Int128(above.pool.amount - below.pool.amount))
    return below.share.fraction + (above.share.fraction - below.share.fraction) * way
  }
}
