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

/// A whole number of any length, as limbs of 32 bits with the lowest first and no leading zeros.
private struct WholeNumber: Comparable {
  private var limbs: [UInt32]

  init(_ value: UInt128) {
    limbs = []
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  var isZero: Bool { limbs.isEmpty }

  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }

  static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(left.limbs.count, right.limbs.count) {
      carry += place < left.limbs.count ? UInt64(left.limbs[place]) : 0
      carry += place < right.limbs.count ? UInt64(right.limbs[place]) : 0
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return WholeNumber(limbs: sum + [UInt32(carry)])
  }

  static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (shift, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (place, limb) in right.limbs.enumerated() {
        carry += UInt64(factor) * UInt64(limb) + UInt64(product[shift + place])
        product[shift + place] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[shift + right.limbs.count] = UInt32(carry)
    }
    return WholeNumber(limbs: product)
  }
}
