import Model
import Testing

@Suite("Period")
struct PeriodTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test(
    "a month counts if any day of it is inside, and a period that ends before it begins has none")
  func months() throws {
    let period = Period(from: try day(2027, 11, 30), through: try day(2028, 2, 1))
    #expect([2026, 2027, 2028, 2029].map(period.months) == [0, 2, 2, 0])
    #expect(Period().months(in: 2027) == 12)
    let turned = Period(from: try day(2027, 5, 20), through: try day(2027, 5, 10))
    #expect(turned.months(in: 2027) == 0)
    #expect(!turned.hasMonth(5, of: 2027))
    #expect([10, 11, 12].map { period.hasMonth($0, of: 2027) } == [false, true, true])
    #expect([1, 2, 3].map { period.hasMonth($0, of: 2028) } == [true, true, false])
  }

  @Test("its first and last day are inside, and two periods have in common what is in both")
  func intersection() throws {
    let first = Period(from: try day(2027, 1, 1), through: try day(2028, 6, 30))
    let days = [
      try day(2026, 12, 31), try day(2027, 1, 1), try day(2028, 6, 30), try day(2028, 7, 1),
    ]
    #expect(days.map(first.contains) == [false, true, true, false])
    let second = Period(from: try day(2027, 9, 1))
    #expect(
      first.intersection(second)
        == Period(from: try day(2027, 9, 1), through: try day(2028, 6, 30)))
    #expect(Period().intersection(first) == first)
  }
}
