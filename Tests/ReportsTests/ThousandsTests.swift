import Model
import Testing

@testable import Reports

/// Amounts in thousands stand under one another.
@Suite("Thousands")
struct ThousandsTests {
  @Test("whole thousands have no decimal while all amounts are whole")
  func whole() {
    let thousands = Thousands([Kronor(10_080_000), .zero], language: .sv)
    #expect(thousands(Kronor(10_080_000)) == "10\u{202F}080")
    #expect(thousands(-Kronor(700_000)) == "−700")
  }

  @Test("one uneven amount gives all of them a decimal, rounded half up")
  func uneven() {
    let thousands = Thousands([Kronor(1_000), Kronor(1_450)], language: .sv)
    #expect(thousands(Kronor(1_000)) == "1,0")
    #expect(thousands(Kronor(1_450)) == "1,5")
    #expect(thousands(Kronor(1_449)) == "1,4")
    #expect(Thousands([Kronor(9_761_400)], language: .en)(Kronor(9_761_400)) == "9,761.4")
  }
}
