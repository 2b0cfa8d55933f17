import Model
import Testing

@Suite("CivilDate")
struct CivilDateTests {
  @Test(
    "a day exists when the Gregorian calendar has it",
    arguments: [
      (2024, 2, 29, true), (2023, 2, 29, false), (2000, 2, 29, true), (2100, 2, 29, false),
      (2027, 4, 30, true), (2027, 4, 31, false), (2027, 12, 31, true), (2027, 13, 1, false),
      (2027, 0, 1, false), (2027, 1, 0, false), (1899, 12, 31, false), (2201, 1, 1, false),
    ])
  func exists(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test("days are ordered by year, then month, then day, and written as ISO 8601")
  func order() throws {
    let november = try #require(CivilDate(year: 2026, month: 11, day: 30))
    let december = try #require(CivilDate(year: 2026, month: 12, day: 1))
    let next = try #require(CivilDate(year: 2027, month: 1, day: 1))
    #expect(november < december && december < next)
    #expect([november, december, next].map(\.iso) == ["2026-11-30", "2026-12-01", "2027-01-01"])
  }

  @Test("a yearly day exists when some year has it")
  func yearly() throws {
    #expect(YearlyDate(month: 2, day: 29) != nil)
    #expect(YearlyDate(month: 2, day: 30) == nil)
    #expect(YearlyDate(month: 11, day: 31) == nil)
    let early = try #require(YearlyDate(month: 11, day: 15))
    let late = try #require(YearlyDate(month: 11, day: 30))
    #expect(early < late)
  }

  @Test("months later is the same day, or the month's last where it has no such day")
  func months() {
    func later(_ year: Int, _ month: Int, _ day: Int, by months: Int) -> String? {
      CivilDate(year: year, month: month, day: day)?.adding(months: months)?.iso
    }
    #expect(later(2026, 12, 31, by: 36) == "2029-12-31")
    #expect(later(2026, 8, 31, by: 6) == "2027-02-28")
    #expect(later(2026, 11, 15, by: 1) == "2026-12-15")
    #expect(later(2026, 1, 1, by: 0) == "2026-01-01")
    #expect(later(2199, 12, 31, by: 120) == nil)
  }

  @Test(
    "days between two days",
    arguments: [
      ((2027, 1, 1), (2026, 12, 31), 1), ((2028, 3, 1), (2028, 2, 28), 2),
      ((2027, 3, 1), (2027, 2, 28), 1), ((2030, 1, 1), (2026, 1, 1), 1_461),
      ((2026, 1, 1), (2026, 1, 31), -30),
    ])
  func days(_ case: ((Int, Int, Int), (Int, Int, Int), Int)) throws {
    let (later, earlier, days) = `case`
    let first = try #require(CivilDate(year: later.0, month: later.1, day: later.2))
    let second = try #require(CivilDate(year: earlier.0, month: earlier.1, day: earlier.2))
    #expect(first.days(since: second) == days)
  }
}
