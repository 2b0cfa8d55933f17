/// A share of a whole, exact to four decimals of a percent.
public struct Share: Hashable, Comparable, Sendable {
  /// Millionths of the whole: 25 % is 250 000.
  public let millionths: Int

  /// A share in millionths of the whole.
  public init(millionths: Int) { self.millionths = millionths }

  /// A whole number of percent.
  public init(percent: Int) { millionths = percent * 10_000 }

  /// None of it.
  public static let none = Share(millionths: 0)
  /// All of it.
  public static let all = Share(millionths: 1_000_000)

  /// Compares two shares.
  public static func < (left: Share, right: Share) -> Bool { left.millionths < right.millionths }

  /// The share as an exact fraction.
  public var fraction: Fraction { Fraction(Int128(millionths), over: 1_000_000) }

  /// What is left of the whole.
  public var complement: Share { Share(millionths: 1_000_000 - millionths) }
}

/// A difference between two shares (procentenheter, pe), exact to four decimals.
///
/// The net effect of an insats is such a difference: the share in work afterwards minus the share
/// that would have been in work anyway.
public struct PercentagePoints: Hashable, Comparable, Sendable {
  /// Millionths of the whole: 8 pe is 80 000.
  public let millionths: Int

  /// A difference in millionths of the whole.
  public init(millionths: Int) { self.millionths = millionths }

  /// The difference between two shares.
  public init(from baseline: Share, to gross: Share) {
    millionths = gross.millionths - baseline.millionths
  }

  /// Compares two differences.
  public static func < (left: PercentagePoints, right: PercentagePoints) -> Bool {
    left.millionths < right.millionths
  }
}
