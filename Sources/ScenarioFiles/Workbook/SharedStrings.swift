/// The texts that cells refer to by number.
struct SharedStrings: Sendable {
  private var texts: [String] = []

  /// The texts of a part; none where there is no such part.
  init(_ package: WorkbookPackage, part: String?) throws(WorkbookPackage.Failure) {
    guard let part, let bytes = package.bytes(of: part) else { return }
    var text = RichText()
    var all: [String] = []
    try WorkbookPackage.each(bytes, part: part) { event in
      if case .start("si", _) = event { text = RichText() }
      text.take(event)
      if case .end("si") = event { all.append(text.text) }
      return nil
    }
    texts = all
  }

  /// The text with a number; `nil` where there is none.
  subscript(number: Int) -> String? { texts.indices.contains(number) ? texts[number] : nil }
}

/// Puts a text together from its runs, without their formats and without how to pronounce them.
struct RichText {
  private(set) var written = ""
  private var isInside = false
  private var pronunciations = 0

  /// The text with the characters that XML cannot hold, which are written `_x000D_`.
  var text: String {
    guard written.contains("_x") else { return written }
    return written.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) }
        ?? String(match.output.0)
    }
  }

  /// Takes one event of the element that holds the text.
  mutating func take(_ event: XMLReader.Event) {
    switch event {
    case .start("t", _): isInside = pronunciations == 0
    case .end("t"): isInside = false
    case .start("rPh", _): pronunciations += 1
    case .end("rPh"): pronunciations -= 1
    case .text(let piece) where isInside: written += piece
    default: break
    }
  }
}
