import Testing

@testable import Model

/// Numbers beyond 128 bits, held to what is known of them.
struct WholeNumberTests {
  private let large = WholeNumber(UInt128.max)

  @Test("what is added can be taken away again, over every limb")
  func differences() {
    let sum = large * large + WholeNumber(1)
    #expect(sum - large * large == WholeNumber(1))
    #expect((sum - WholeNumber(1)) - large * large == WholeNumber(0))
    #expect((large + WholeNumber(1)) - WholeNumber(1) == large)
    #expect((large - large).isZero)
  }

  @Test("(a + 1)(a − 1) = a² − 1, beyond 128 bits")
  func products() {
    let one = WholeNumber(1)
    #expect((large + one) * (large - one) == large * large - one)
    #expect(large * large > large)
  }

  @Test("a quotient is near, also where no floating-point number is as large as its parts")
  func quotients() {
    var power = WholeNumber(1)
    for _ in 0..<40 { power = power * large }
    #expect(abs((power + power + power).approximateQuotient(by: power + power) - 1.5) < 1e-9)
    #expect(WholeNumber(0).approximateQuotient(by: power) == 0)
    #expect(WholeNumber(1).approximateQuotient(by: WholeNumber(4)) == 0.25)
  }
}
