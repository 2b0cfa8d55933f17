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
    numerators.sorted { $0.key < $1.key }.reduce(0) { sum, part in
      sum + Fraction.approximate(part.value, over: part.key)
    }
  }

  /// The largest whole number that is not above the sum.
  public var floor: Int {
    let parts = parts
    var wholes = Int(parts.approximateRest.rounded(.down))
    if parts.isRestNear(Double(wholes)) || parts.isRestNear(Double(wholes + 1)) {
      while parts.isRestAtLeast(wholes + 1) { wholes += 1 }
      while !parts.isRestAtLeast(wholes) { wholes -= 1 }
    }
    return Int(parts.whole) + wholes
  }

  /// Whether the sum is at least a whole number.
  public func isAtLeast(_ whole: Int) -> Bool {
    var difference = self
    difference.add(Fraction(-whole))
    return difference.sign >= 0
  }

  /// The sign of the exact sum: −1, 0 or 1.
  public var sign: Int {
    let parts = parts
    if parts.whole >= 0 { return parts.whole == 0 && parts.rests.isEmpty ? 0 : 1 }
    let owed = -Double(parts.whole)
    guard parts.isRestNear(owed) else { return parts.approximateRest < owed ? -1 : 1 }
    return parts.restCompared(to: parts.whole.magnitude)
  }

  /// The sum as whole numbers and what is left of each denominator.
  private var parts: Parts {
    var parts = Parts()
    for (denominator, numerator) in numerators {
      var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      if remainder < 0 {
        remainder += denominator
        quotient -= 1
      }
      parts.whole += quotient
      guard remainder != 0 else { continue }
      parts.rests.append((remainder, denominator))
      parts.approximateRest += Fraction.approximate(remainder, over: denominator)
    }
    return parts
  }
}

/// A whole number and fractions between zero and one: `whole + Σ numerator / denominator`.
///
/// What the fractions add up to is known closely in floating point, which settles nearly every
/// question; only next to a whole number are they brought over one common denominator, in whole
/// numbers of any length.
private struct Parts {
  var whole: Int128 = 0
  var rests: [(numerator: Int128, denominator: Int128)] = []
  var approximateRest = 0.0

  /// Whether floating point does not tell the fractions' sum from a number.
  ///
  /// Each of `n` divisions and additions is off by at most `n · 2⁻⁵³`, and a thousandfold is allowed.
  func isRestNear(_ number: Double) -> Bool {
    let count = Double(rests.count + 1)
    return abs(approximateRest - number) <= 1e-13 * count * (count + number)
  }

  /// Whether the fractions add up to at least a whole number.
  func isRestAtLeast(_ number: Int) -> Bool {
    number <= 0 || restCompared(to: UInt128(number)) >= 0
  }

  /// −1 where the fractions add up to less than a whole number, 0 where they are it, 1 where more.
  func restCompared(to number: UInt128) -> Int {
    var sum = (numerator: WholeNumber(0), denominator: WholeNumber(1))
    for (numerator, denominator) in rests {
      let divisor = WholeNumber(denominator.magnitude)
      sum = (
        sum.numerator * divisor + WholeNumber(numerator.magnitude) * sum.denominator,
        sum.denominator * divisor
      )
    }
    let owed = sum.denominator * WholeNumber(number)
    return sum.numerator == owed ? 0 : (sum.numerator < owed ? -1 : 1)
  }
}
