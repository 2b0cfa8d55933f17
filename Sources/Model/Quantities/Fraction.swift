/// An exact fraction in lowest terms with a positive denominator.
///
/// It carries coefficients from text to whole kronor without a binary rounding on the way. Text
/// limits the decimals of every factor, so a product of the few factors a coefficient has stays
/// within 128 bits; sums over many insatser use ``ExactSum`` instead.
public struct Fraction: Hashable, Comparable, Sendable {
  /// The numerator, with the sign of the fraction.
  public let numerator: Int128
  /// The denominator, always positive.
  public let denominator: Int128

  /// The fraction `numerator / denominator`, reduced.
  ///
  /// The denominator must not be zero.
  public init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    guard denominator != 1 else {
      self.init(reduced: numerator, over: 1)
      return
    }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard divisor > 1 else {
      self.init(reduced: sign * numerator, over: sign * denominator)
      return
    }
    self.init(
      reduced: sign * numerator / Int128(divisor), over: sign * denominator / Int128(divisor))
  }

  /// A fraction that is in lowest terms already.
  private init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Nothing.
  public static let zero = Fraction(0)
  /// The whole.
  public static let one = Fraction(1)

  /// Compares two fractions exactly.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The exact sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The exact difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  /// The exact product, reduced crosswise first so that the intermediate stays small; nothing is left
  /// to reduce afterwards.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    // Most weights, factors and parts of a year are one.
    if left == .one { return right }
    if right == .one { return left }
    let first = Fraction(left.numerator, over: right.denominator)
    let second = Fraction(right.numerator, over: left.denominator)
    return Fraction(
      reduced: first.numerator * second.numerator, over: first.denominator * second.denominator)
  }

  /// The exact quotient.
  ///
  /// The divisor must not be zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    left * Fraction(right.denominator, over: right.numerator)
  }

  /// The fraction multiplied with itself `exponent` times (`exponent ≥ 0`).
  public func power(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(.one) { product, _ in product * self }
  }

  /// The largest whole number that is not above the fraction.
  public var floor: Int { Self.floor(numerator, over: denominator) }

  /// The smallest whole number that is not below the fraction.
  public var ceiling: Int { -Self.floor(-numerator, over: denominator) }

  /// The nearest whole number; a half goes up: `⌊(2n + d) / 2d⌋`.
  public var roundedHalfUp: Int {
    Self.floor(2 * numerator + denominator, over: 2 * denominator)
  }

  /// The nearest binary floating-point number, for programs and for display only.
  public var approximate: Double { Self.approximate(numerator, over: denominator) }

  /// The nearest binary floating-point number to `numerator / denominator`.
  static func approximate(_ numerator: Int128, over denominator: Int128) -> Double {
    // Most fractions are small, and a conversion from 128 bits takes ten times as long.
    guard let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator) else {
      return Double(numerator) / Double(denominator)
    }
    return Double(top) / Double(bottom)
  }

  private static func floor(_ numerator: Int128, over denominator: Int128) -> Int {
    if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      return Int(remainder < 0 ? quotient - 1 : quotient)
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    if first == 1 || second == 1 { return 1 }
    guard let first = UInt64(exactly: first), let second = UInt64(exactly: second) else {
      return max(euclid(first, second), 1)
    }
    return UInt128(max(euclid(first, second), 1))
  }

  private static func euclid<Whole: FixedWidthInteger>(_ first: Whole, _ second: Whole) -> Whole {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
