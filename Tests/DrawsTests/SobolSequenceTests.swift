import Testing

@testable import Draws

/// What makes the sequence fill the cube evenly.
struct SobolSequenceTests {
  private let sequence = SobolSequence(dimensions: 40)

  @Test("every stretch of 2^k points has one in each 2^k-th of the interval, in every dimension")
  func isStratified() {
    for dimension in 0..<40 {
      for stretch in [0, 3] {
        let cells = (0..<64).map { point in
          sequence.bits(of: UInt32(stretch * 64 + point), dimension: dimension) >> 26
        }
        #expect(Set(cells).count == 64, "dimension \(dimension)")
      }
    }
  }

  @Test("scrambling keeps the strata and moves the points")
  func scramblingKeepsStrata() {
    for key: UInt32 in [1, 0xdead_beef, 0x8000_0001] {
      for dimension in [0, 1, 17] {
        let plain = (0..<64).map { sequence.bits(of: UInt32($0), dimension: dimension) }
        let scrambled = plain.map { OwenScrambling.scrambled($0, by: key) }
        #expect(Set(scrambled.map { $0 >> 26 }).count == 64)
        #expect(scrambled != plain)
      }
    }
  }

  @Test("the polynomials are those of the tables, and as many of each degree as there are")
  func polynomialsArePrimitive() {
    let found = PrimitivePolynomials.first(36)
    // x+1, x²+x+1, x³+x+1, x³+x²+1, x⁴+x+1, x⁴+x³+1 (Press and others 2007, 7.8).
    #expect(Array(found.prefix(6)) == [0b11, 0b111, 0b1011, 0b1101, 0b10011, 0b11001])
    // Their number by degree is φ(2^d − 1)/d: 1, 1, 2, 2, 6, 6, 18.
    let degrees = found.map { 31 - $0.leadingZeroBitCount }
    #expect((1...7).map { degree in degrees.count { $0 == degree } } == [1, 1, 2, 2, 6, 6, 18])
  }
}
