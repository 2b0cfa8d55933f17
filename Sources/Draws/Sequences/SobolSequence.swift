/// A Sobol' sequence (Sobol' 1967): points that fill the unit cube evenly from the first on.
///
/// Each dimension has its own primitive polynomial; the numbers that its recurrence begins with are
/// fixed odd numbers made from the dimension. In each dimension every stretch of 2^k points that
/// begins at a multiple of 2^k has one point in each 2^k-th of the unit interval.
struct SobolSequence: Sendable {
  /// For each dimension, the 32 direction numbers.
  private let directions: [[UInt32]]

  /// A sequence of so many dimensions.
  init(dimensions: Int) {
    directions =
      [Self.halves]
      + PrimitivePolynomials.first(max(0, dimensions - 1)).enumerated()
      .map { Self.directions(of: $0.element, dimension: $0.offset + 1) }
  }

  /// The bits of one coordinate of the point `index`: the first bit is a half.
  func bits(of index: UInt32, dimension: Int) -> UInt32 {
    let numbers = directions[dimension]
    var (bits, left, place) = (UInt32(0), index, 0)
    while left > 0 {
      if left & 1 == 1 { bits ^= numbers[place] }
      left >>= 1
      place += 1
    }
    return bits
  }

  /// The first dimension: van der Corput's sequence.
  private static let halves = (0..<32).map { UInt32(1) << (31 - $0) }

  /// `v_k = v_{k−d} ⊕ v_{k−d}/2^d ⊕ Σ_j a_j·v_{k−j}`, from odd numbers `m_k < 2^k` at the start.
  private static func directions(of polynomial: UInt32, dimension: Int) -> [UInt32] {
    let degree = 31 - polynomial.leadingZeroBitCount
    var numbers: [UInt32] = []
    for place in 0..<32 {
      guard place >= degree else {
        let mixed = UInt32(truncatingIfNeeded: Mixing.mixed(UInt64(dimension), UInt64(place)))
        let odd = mixed % (UInt32(1) << (place + 1)) | 1
        numbers.append(odd << (31 - place))
        continue
      }
      var number = numbers[place - degree]
      number ^= number >> degree
      for back in 1..<max(degree, 1) where polynomial >> (degree - back) & 1 == 1 {
        number ^= numbers[place - back]
      }
      numbers.append(number)
    }
    return numbers
  }
}

/// Scrambling that keeps a sequence as even as it is and makes every point uniform by itself (Owen
/// 1995), so that the spread of independent scramblings tells how far off their mean may be.
enum OwenScrambling {
  /// A coordinate scrambled by a key: each bit is turned by what the bits before it are, by a hash
  /// in place of stored turns (Laine and Karras 2011, with the constants of Burley 2020).
  static func scrambled(_ bits: UInt32, by key: UInt32) -> UInt32 {
    var x = bits.reversedBits
    x ^= x &* 0x3d20_adea
    x = x &+ key
    x = x &* (key >> 16 | 1)
    x ^= x &* 0x0552_6c56
    x ^= x &* 0x53a2_2864
    return x.reversedBits
  }
}

extension UInt32 {
  /// The bits from the last to the first.
  fileprivate var reversedBits: UInt32 {
    var x = byteSwapped
    x = (x & 0x0f0f_0f0f) << 4 | (x >> 4) & 0x0f0f_0f0f
    x = (x & 0x3333_3333) << 2 | (x >> 2) & 0x3333_3333
    return (x & 0x5555_5555) << 1 | (x >> 1) & 0x5555_5555
  }
}
