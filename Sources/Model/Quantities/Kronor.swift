/// An exact amount of money in whole kronor.
///
/// Amounts add, subtract and compare; an amount times an amount has no meaning and does not
/// compile. Rounding happens in one place, ``scaled(by:)``, and always half up.
public struct Kronor: Hashable, Comparable, Sendable {
  /// The number of whole kronor.
  public let amount: Int

  /// An amount of whole kronor.
  public init(_ amount: Int) { self.amount = amount }

  /// No money.
  public static let zero = Kronor(0)

  /// The largest amount a scenario may state: a thousand billion kronor.
  public static let largest = Kronor(1_000_000_000_000)

  /// Compares two amounts.
  public static func < (left: Kronor, right: Kronor) -> Bool { left.amount < right.amount }

  /// The sum of two amounts.
  public static func + (left: Kronor, right: Kronor) -> Kronor {
    Kronor(left.amount + right.amount)
  }

  /// The difference between two amounts.
  public static func - (left: Kronor, right: Kronor) -> Kronor {
    Kronor(left.amount - right.amount)
  }

  /// The amount with its sign turned.
  public static prefix func - (amount: Kronor) -> Kronor { Kronor(-amount.amount) }

  /// Adds to an amount.
  public static func += (left: inout Kronor, right: Kronor) { left = left + right }

  /// Subtracts from an amount.
  public static func -= (left: inout Kronor, right: Kronor) { left = left - right }

  /// An amount taken a whole number of times.
  public static func * (amount: Kronor, times: Int) -> Kronor { Kronor(amount.amount * times) }

  /// The amount times an exact fraction, rounded half up to whole kronor.
  public func scaled(by fraction: Fraction) -> Kronor {
    Kronor((Fraction(amount) * fraction).roundedHalfUp)
  }
}

extension Sequence where Element == Kronor {
  /// The sum of all amounts.
  public var total: Kronor { reduce(.zero, +) }
}
