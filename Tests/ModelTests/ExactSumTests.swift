import Model
import Testing

@Suite("ExactSum")
struct ExactSumTests {
  @Test("three thirds less one is nothing, where floating point need not agree")
  func thirds() {
    var sum = ExactSum()
    for _ in 0..<3 { sum.add(Fraction(1, over: 3)) }
    sum.add(Fraction(-1))
    #expect(sum.sign == 0)
    sum.add(Fraction(1, over: 1_000_000_007), times: -1)
    #expect(sum.sign == -1)
  }

  @Test("sign and floor agree with one common denominator", arguments: 0..<200)
  func againstCommonDenominator(seed: Int) {
    var numbers = NumberedSequence(seed: seed)
    let denominators: [Int128] = [1, 2, 3, 7, 10, 83, 160]
    // 2 · 3 · 7 · 10 · 83 · 160 holds every denominator.
    let common: Int128 = 2 * 3 * 7 * 10 * 83 * 160
    var sum = ExactSum()
    var numerator: Int128 = 0
    for _ in 0..<8 {
      let denominator = denominators[numbers.next(below: denominators.count)]
      let top = Int128(numbers.next(below: 41) - 20)
      let times = numbers.next(below: 7) - 3
      sum.add(Fraction(top, over: denominator), times: times)
      numerator += top * Int128(times) * (common / denominator)
    }
    #expect(sum.sign == Int(numerator.signum()))
    #expect(sum.floor == Fraction(numerator, over: common).floor)
    #expect(sum.isAtLeast(1) == (numerator >= common))
    #expect(sum.scaled(by: Fraction(-1)).sign == -sum.sign)
  }

  @Test("denominators whose product passes 128 bits are still summed exactly")
  func longDenominators() {
    let primes: [Int128] = [
      1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117,
    ]
    var sum = ExactSum()
    for prime in primes { sum.add(Fraction(1, over: prime)) }
    for prime in primes { sum.add(Fraction(prime - 1, over: prime)) }
    sum.add(Fraction(-primes.count))
    #expect(sum.sign == 0)
    sum.add(Fraction(1, over: primes[0]))
    #expect(sum.sign == 1)
  }
}

/// Whole numbers that are the same for the same seed (a linear congruence).
struct NumberedSequence {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// A number from 0 to `limit − 1`.
  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
