import Model
import Testing

@Suite("LawFigures")
struct LawFiguresTests {
  @Test("shares of parts are the whole, and state and kommuner pay something")
  func shares() {
    func shares(_ state: Int, _ region: Int, _ kommun: Int) -> PartShares? {
      PartShares(
        state: Share(percent: state), region: Share(percent: region), kommun: Share(percent: kommun)
      )
    }
    #expect(shares(50, 25, 25)?.commonDenominator == 4)
    #expect(shares(50, 0, 50)?.commonDenominator == 2)
    #expect(shares(40, 30, 30)?.commonDenominator == 10)
    #expect(shares(50, 25, 24) == nil)
    #expect(shares(0, 50, 50) == nil)
    #expect(shares(50, 50, 0) == nil)
  }
}
