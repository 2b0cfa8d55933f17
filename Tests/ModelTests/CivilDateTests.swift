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
}
