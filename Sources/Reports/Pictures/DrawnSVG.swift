import Model

/// One drawing as gnuplot wrote it, to be made into an element that can stand in a page.
struct DrawnSVG {
  /// What gnuplot wrote between its description and the end of the drawing.
  private let body: Substring
  /// The size, as gnuplot states it: `0 0 360 240`.
  private let viewBox: Substring

  /// Every drawing in what gnuplot wrote.
  static func all(in output: String) -> [DrawnSVG] {
    output.split(separator: "<svg").dropFirst().compactMap { part in
      guard let viewBox = part.firstRange(of: "viewBox=\""),
        let description = part.firstRange(of: "</desc>"), let end = part.firstRange(of: "</svg>")
      else { return nil }
      return DrawnSVG(
        // Marks are drawn in ink; WeasyPrint cannot look up what "currentColor" is inside a picture.
        body: part[description.upperBound..<end.lowerBound]
          .replacing("currentColor", with: PictureLook.ink)[...],
        viewBox: part[viewBox.upperBound...].prefix { $0 != "\"" })
    }
  }

  /// The element, with its texts in place and every name its own.
  func element(of picture: PictureDescription, texts: [String], in language: Language) -> String {
    let id = picture.id
    let size = viewBox.split(separator: " ").suffix(2)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      viewBox="\(viewBox)" width="\(size.first ?? "")" height="\(size.last ?? "")" role="img" \
      aria-labelledby="\(id)-title \(id)-desc" lang="\(language.rawValue)">
      <title id="\(id)-title">\(Markup.escaped(picture.title(language).printable))</title>
      <desc id="\(id)-desc">\(Markup.escaped(picture.alternative(language).printable))</desc>\
      \(filled(texts, id: id))</svg>
      """
  }

  /// The drawing with its texts in place and every name inside it beginning with the picture's own.
  private func filled(_ texts: [String], id: String) -> String {
    var filled = ""
    var rest = body[...]
    while let start = rest.firstIndex(where: { $0 == "T" || $0 == "'" || $0 == "\"" || $0 == "#" })
    {
      filled += rest[..<start]
      rest = rest[start...]
      if rest.first == "T", let number = Self.number(at: rest), texts.indices.contains(number - 1) {
        filled += Markup.escaped(texts[number - 1].printable)
        rest = rest.dropFirst(GnuplotScript.standIn(number).count)
      } else {
        let mark = rest.removeFirst()
        filled.append(mark)
        if mark != "T", rest.hasPrefix("gp") || rest.hasPrefix("gnuplot") { filled += "\(id)-" }
      }
    }
    return (filled + rest).replacing(
      "font-family=\"\(PictureLook.font):Bold\"",
      with: "font-family=\"\(PictureLook.fonts)\" font-weight=\"bold\""
    ).replacing(
      "font-family=\"\(PictureLook.font)\"", with: "font-family=\"\(PictureLook.fonts)\"")
  }

  /// The number of the text whose place begins here.
  private static func number(at text: Substring) -> Int? {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard digits.count >= 4, text.dropFirst(1 + digits.count).first == "T" else { return nil }
    return Int(digits)
  }
}
