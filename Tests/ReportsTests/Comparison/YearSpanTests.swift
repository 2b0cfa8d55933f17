import Testing

@testable import Reports

/// Years as people write them.
@Suite("Year span")
struct YearSpanTests {
  @Test(
    "years in a row are one span",
    arguments: [
      ([2027], "2027"), ([2027, 2028], "2027–2028"), ([2027, 2029], "2027, 2029"),
      ([2027, 2028, 2029, 2031], "2027–2029, 2031"), ([], ""),
    ] as [([Int], String)])
  func spans(years: [Int], text: String) {
    #expect(YearSpan.text(years) == text)
  }
}
