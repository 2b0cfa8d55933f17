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
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
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

  /// The exact product, reduced crosswise first so that the intermediate stays small.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    let first = Fraction(left.numerator, over: right.denominator)
    let second = Fraction(right.numerator, over: left.denominator)
    return Fraction(
      first.numerator * second.numerator, over: first.denominator * second.denominator)
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
  public var floor: Int {
    let quotient = numerator / denominator
    return Int(numerator % denominator < 0 ? quotient - 1 : quotient)
  }

  /// The smallest whole number that is not below the fraction.
  public var ceiling: Int { -Fraction(-numerator, over: denominator).floor }

  /// The nearest whole number; a half goes up.
  public var roundedHalfUp: Int { (self + Fraction(1, over: 2)).floor }

  /// The nearest binary floating-point number, for programs and for display only.
  public var approximate: Double { Double(numerator) / Double(denominator) }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
