/// Breaks running text into lines.
enum Paragraph {
  /// The lines of a text, none wider than `width` columns unless one word is.
  ///
  /// Lines break at ordinary spaces only, so `10 080 tkr`, written with no-break spaces, stays
  /// together. The first line begins with `lead`; the others are indented as far.
  static func lines(_ text: String, lead: String = "", width: Int) -> [String] {
    let indentation = String(repeating: " ", count: DisplayWidth.of(lead))
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      let extended = line.isEmpty ? word : line + " " + word
      if !line.isEmpty, DisplayWidth.of(lead) + DisplayWidth.of(extended) > width {
        lines.append(line)
        line = word
      } else {
        line = extended
      }
    }
    lines.append(line)
    return lines.enumerated().map { ($0.offset == 0 ? lead : indentation) + $0.element }
  }
}
