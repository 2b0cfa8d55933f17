/// A sum of many fractions that is never rounded.
///
/// Rules on figures split by kommun or sex add terms with different denominators (the inhabitants
/// of the kommuner that each insats reaches). The sum keeps one exact numerator per denominator,
/// and only ``sign`` brings them together, in whole numbers of any length.
public struct ExactSum: Sendable {
  private var numerators: [Int128: Int128] = [:]

  /// An empty sum.
  public init() {}

  /// Adds `fraction · times`.
  public mutating func add(_ fraction: Fraction, times: Int = 1) {
    numerators[fraction.denominator, default: 0] += fraction.numerator * Int128(times)
  }

  /// Adds another sum.
  public mutating func add(_ other: ExactSum) {
    for (denominator, numerator) in other.numerators {
      numerators[denominator, default: 0] += numerator
    }
  }

  /// The sum with every term times a fraction.
  public func scaled(by factor: Fraction) -> ExactSum {
    var scaled = ExactSum()
    for (denominator, numerator) in numerators {
      scaled.add(Fraction(numerator, over: denominator) * factor)
    }
    return scaled
  }

  /// The sum as the nearest floating-point number, for display.
  public var approximate: Double {
    numerators.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
  }

  /// The largest whole number that is not above the sum.
  public var floor: Int {
    var guess = Int(approximate.rounded(.down))
    while isAtLeast(guess + 1) { guess += 1 }
    while !isAtLeast(guess) { guess -= 1 }
    return guess
  }

  /// Whether the sum is at least a whole number.
  public func isAtLeast(_ whole: Int) -> Bool {
    var difference = self
    difference.add(Fraction(-whole))
    return difference.sign >= 0
  }

  /// The sign of the exact sum: −1, 0 or 1.
  ///
  /// Each numerator is split as `quotient · denominator + remainder`; the remainders are brought
  /// over one common denominator in long whole numbers.
  public var sign: Int {
    var whole: Int128 = 0
    var fraction = (numerator: WholeNumber(0), denominator: WholeNumber(1))
    for (denominator, numerator) in numerators {
      var remainder = numerator % denominator
      var quotient = numerator / denominator
      if remainder < 0 {
        remainder += denominator
        quotient -= 1
      }
      whole += quotient
      guard remainder != 0 else { continue }
      let divisor = WholeNumber(denominator.magnitude)
      fraction = (
        fraction.numerator * divisor + WholeNumber(remainder.magnitude) * fraction.denominator,
        fraction.denominator * divisor
      )
    }
    if whole >= 0 { return whole == 0 && fraction.numerator.isZero ? 0 : 1 }
    let owed = fraction.denominator * WholeNumber(whole.magnitude)
    return fraction.numerator == owed ? 0 : (fraction.numerator < owed ? -1 : 1)
  }
}
