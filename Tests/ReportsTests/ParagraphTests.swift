import Testing

@testable import Reports

/// Running text, broken where people would break it.
@Suite("Paragraph")
struct ParagraphTests {
  @Test("lines break at spaces and are indented under the first")
  func breaks() {
    #expect(
      Paragraph.lines("ett två tre fyra", lead: "– ", width: 10) == [
        "– ett två", "  tre fyra",
      ])
  }

  @Test("an amount stays together")
  func amounts() {
    let lines = Paragraph.lines("kostar 10\u{202F}080\u{A0}tkr", width: 12)
    #expect(lines == ["kostar", "10\u{202F}080\u{A0}tkr"])
  }

  @Test("a word that is too long stands alone, and no text is one empty line")
  func extremes() {
    #expect(Paragraph.lines("a bbbbbbbbbb c", width: 4) == ["a", "bbbbbbbbbb", "c"])
    #expect(Paragraph.lines("", width: 4) == [""])
  }

  @Test("no width makes a line wider than it, or loses a word", arguments: 8...40)
  func everyWidth(width: Int) {
    let text = "Samordningen av insatser mellan parterna sker i lokala lag och arenor"
    let lines = Paragraph.lines(text, lead: "  ", width: max(width, 16))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 16) })
    #expect(lines.map { $0.drop { $0 == " " } }.joined(separator: " ") == text)
  }
}
