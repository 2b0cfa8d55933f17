import Model
import Testing

@Suite("Kronor")
struct KronorTests {
  @Test("amounts add, subtract, compare and are taken a whole number of times")
  func arithmetic() {
    var amount = Kronor(700) + Kronor(300) - Kronor(1)
    #expect(amount == Kronor(999))
    amount += Kronor(2)
    amount -= Kronor(1)
    #expect(amount == Kronor(1_000))
    #expect(-amount < .zero)
    #expect(Kronor(7) * 3 == Kronor(21))
    #expect([Kronor(1), Kronor(2), Kronor(3)].total == Kronor(6))
    #expect([Kronor]().total == .zero)
  }

  @Test(
    "rounding is half up, also below zero",
    arguments: [(1, 1), (3, 2), (5, 3), (-1, 0), (-3, -1), (-5, -2)])
  func halfUp(halves: Int, rounded: Int) {
    #expect(Kronor(halves).scaled(by: Fraction(1, over: 2)) == Kronor(rounded))
  }

  @Test("a third of 100 is 33 and two thirds 67")
  func thirds() {
    #expect(Kronor(100).scaled(by: Fraction(1, over: 3)) == Kronor(33))
    #expect(Kronor(100).scaled(by: Fraction(2, over: 3)) == Kronor(67))
  }
}
