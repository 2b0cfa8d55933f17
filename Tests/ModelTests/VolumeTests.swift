import Model
import Testing

@Suite("Volume")
struct VolumeTests {
  @Test("volumes add, subtract and compare in hundredths of a participant")
  func arithmetic() {
    #expect(Volume(2) + Volume(hundredths: 50) == Volume(hundredths: 250))
    #expect(Volume(2) - Volume(hundredths: 50) == Volume(hundredths: 150))
    #expect(Volume(hundredths: 199) < Volume(2))
    #expect(Volume(2).isWhole && !Volume(hundredths: 150).isWhole)
    #expect(Volume(hundredths: 150).fraction == Fraction(3, over: 2))
  }

  @Test("scaling rounds down to whole people, or to hundredths on request")
  func scaling() {
    #expect(Volume(35).scaledDown(by: Fraction(7, over: 12)) == Volume(20))
    #expect(
      Volume(35).scaledDown(by: Fraction(7, over: 12), continuous: true)
        == Volume(hundredths: 2_041))
    #expect(Volume(12).scaledDown(by: Fraction(1, over: 12)) == Volume(1))
  }
}
