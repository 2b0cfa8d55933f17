/// A whole number of any length that is not negative, as limbs of 32 bits with the lowest first and
/// no leading zeros.
///
/// It adds exact fractions with many denominators, where 128 bits do not do.
package struct WholeNumber: Comparable, Sendable {
  private var limbs: [UInt32]

  /// The number.
  package init(_ value: UInt128) {
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

  /// Whether it is 0.
  package var isZero: Bool { limbs.isEmpty }

  /// The number divided by another one that is not 0, as a floating-point number for display.
  package func approximateQuotient(by divisor: WholeNumber) -> Double {
    // What is left of both fits a floating-point number, and is far more than it has digits for.
    let dropped = max(0, max(limbs.count, divisor.limbs.count) - 24)
    func leading(_ number: WholeNumber) -> Double {
      number.limbs.dropFirst(dropped).reversed().reduce(0) { $0 * 0x1p32 + Double($1) }
    }
    return leading(self) / leading(divisor)
  }

  /// Compares two numbers.
  package static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }

  /// The sum.
  package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
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

  /// The product.
  package static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
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

  /// The difference; the second must not be the larger.
  package static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    precondition(right <= left, "a whole number is not negative")
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for place in left.limbs.indices {
      var limb = Int64(left.limbs[place]) - borrow
      limb -= place < right.limbs.count ? Int64(right.limbs[place]) : 0
      borrow = limb < 0 ? 1 : 0
      difference.append(UInt32(truncatingIfNeeded: limb))
    }
    return WholeNumber(limbs: difference)
  }
}
