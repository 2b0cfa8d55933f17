import Model
import Testing

@Suite("Fraction")
struct FractionTests {
  @Test("a fraction is kept in lowest terms with a positive denominator")
  func lowestTerms() {
    let fraction = Fraction(6, over: -8)
    #expect(fraction.numerator == -3)
    #expect(fraction.denominator == 4)
    #expect(Fraction(0, over: -5) == .zero)
  }

  @Test("arithmetic is that of whole numbers over a common denominator")
  func arithmetic() {
    for (a, b, c, d) in [(1, 2, 1, 3), (-7, 4, 5, 6), (3, 1, -2, 9)]
      as [(Int128, Int128, Int128, Int128)]
    {
      let left = Fraction(a, over: b)
      let right = Fraction(c, over: d)
      #expect(left + right == Fraction(a * d + c * b, over: b * d))
      #expect(left - right == Fraction(a * d - c * b, over: b * d))
      #expect(left * right == Fraction(a * c, over: b * d))
      #expect(left / right == Fraction(a * d, over: b * c))
      #expect((left < right) == (a * d < c * b))
    }
  }

  @Test(
    "floor, ceiling and half up of sevenths and halves",
    arguments: [
      (Fraction(7, over: 2), 3, 4, 4), (Fraction(-7, over: 2), -4, -3, -3),
      (Fraction(-1, over: 7), -1, 0, 0), (Fraction(6, over: 7), 0, 1, 1),
      (Fraction(-5), -5, -5, -5),
    ])
  func wholes(fraction: Fraction, floor: Int, ceiling: Int, rounded: Int) {
    #expect(fraction.floor == floor)
    #expect(fraction.ceiling == ceiling)
    #expect(fraction.roundedHalfUp == rounded)
  }

  @Test("powers multiply, and the zeroth is one")
  func powers() {
    #expect(Fraction(102, over: 100).power(2) == Fraction(10_404, over: 10_000))
    #expect(Fraction(102, over: 100).power(0) == .one)
  }

  @Test("a zero denominator stops the program")
  func zeroDenominator() async {
    await #expect(processExitsWith: .failure) { _ = Fraction(1, over: 0) }
  }
}
