import Model

/// A text for people as it grows, section by section, in one language.
struct Page {
  /// The widest line, in columns.
  static let width = 100

  /// The language.
  let language: Language
  /// Whether everything is told, or only what a first reading needs.
  let isDetailed: Bool
  private var lines: [String] = []

  /// An empty page.
  init(language: Language, isDetailed: Bool) {
    self.language = language
    self.isDetailed = isDetailed
  }

  /// The finished text, with a line break at the end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a heading, with an empty line before it unless it opens the page.
  mutating func heading(_ phrase: Phrase) {
    if !lines.isEmpty { lines.append("") }
    lines += Paragraph.lines(phrase(language).printable, width: Self.width)
  }

  /// Adds a paragraph under a heading.
  mutating func paragraph(_ phrase: Phrase) { item(phrase, lead: "  ") }

  /// Adds a paragraph that begins with a mark, such as `  – `.
  mutating func item(_ phrase: Phrase, lead: String = "  – ") {
    lines += Paragraph.lines(phrase(language).printable, lead: lead, width: Self.width)
  }

  /// Adds a line that stands by itself.
  mutating func line(_ phrase: Phrase) {
    lines += Paragraph.lines(phrase(language).printable, width: Self.width)
  }

  /// Adds a table.
  mutating func table(_ table: TextTable) {
    lines += table.lines(indentation: 2, width: Self.width)
  }
}
