import Model
import Testing

@Suite("Phrase")
struct PhraseTests {
  @Test("each side writes quantities as its language does")
  func quantities() {
    let phrase = Phrase(
      sv: "\(Kronor(10_080_000)), \(Share(millionths: 255_000)) och \(12_345) år \(year: 2027)",
      en: "\(Kronor(10_080_000)), \(Share(millionths: 255_000)) and \(12_345) in \(year: 2027)")
    #expect(phrase(.sv) == "10\u{202F}080\u{A0}tkr, 25,5\u{A0}% och 12\u{202F}345 år 2027")
    #expect(phrase(.en) == "SEK 10,080 thousand, 25.5% and 12,345 in 2027")
  }

  @Test(
    "a count takes the word that agrees with it",
    arguments: [(1, "1 person"), (5, "5 personer"), (0, "0 personer")])
  func plural(count: Int, text: String) {
    #expect(Phrase(sv: "\(count, "person", "personer")", en: "")(.sv) == text)
  }

  @Test("names, identifiers, dates, volumes, scores and points stand inside sentences")
  func others() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 30))
    let inner = Phrase(sv: "inre", en: "inner")
    let phrase = Phrase(
      sv: "\(InsatsID("I01")) \(day) \(Volume(hundredths: 1_250)) \(Score(Fraction(3))) \(inner)",
      en: "\(PercentagePoints(millionths: 85_000)) \(list: ["A", "B", "C"]) \("name") \(inner)")
    #expect(phrase.sv == "I01 2026-11-30 12,5 3,00 inre")
    #expect(phrase.en == "8.5 percentage points A, B and C name inner")
  }
}
