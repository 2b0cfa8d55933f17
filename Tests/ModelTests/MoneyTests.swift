import Model
import Testing
import TinyForbund

@Suite("Money of a scenario")
struct MoneyTests {
  @Test(
    "a step table is linear between its points and constant outside them",
    arguments: [(0, 60), (2_000, 60), (4_500, 40), (7_000, 20), (60_000, 20)])
  func steps(pool: Int, percent: Int) throws {
    let table = try TinyForbund.law().equityCeiling.value
    #expect(table.share(at: TinyForbund.tkr(pool)) == Fraction(Int128(percent), over: 100))
  }

  @Test("a step table needs a point, and pools that rise")
  func invalid() {
    #expect(StepTable(points: []) == nil)
    let point = StepTable.Point(pool: Kronor(1), share: .all)
    #expect(StepTable(points: [point, point]) == nil)
  }

  @Test("two years at 2 % are 1.0404, exactly")
  func indexation() {
    #expect(
      Indexation.factor(Share(percent: 2), years: 2) == Fraction(10_404, over: 10_000))
    #expect(Indexation.factor(Share(percent: 2), years: 0) == .one)
  }
}
