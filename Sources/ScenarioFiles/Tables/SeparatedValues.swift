import Model

/// A table of separated values (RFC 4180) as rows of text.
struct SeparatedValues: Sendable {
  /// A problem and the field where it is; rows and columns are counted from 1.
  struct Problem: Sendable {
    let row: Int
    let column: Int
    let refusal: Refusal
  }

  /// The fields of each row.
  private(set) var rows: [[String]] = []
  private(set) var problems: [Problem] = []

  /// What may stand between fields, the likeliest in Swedish files first.
  static let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads a table in UTF-8 whose first row tells which separator it has: the one that parts it into
  /// most fields.
  init(_ bytes: [UInt8]) {
    let first = Self.separators.map { separator in
      (separator, SeparatedValues(bytes, separator: separator, most: 1).rows.first?.count ?? 0)
    }
    let best = first.max { $0.1 < $1.1 }
    let separator = first.first { $0.1 == best?.1 }?.0 ?? UInt8(ascii: ";")
    self.init(bytes, separator: separator)
  }

  /// Reads a table in UTF-8 with a separator that is known, or the first rows of it.
  init(_ bytes: [UInt8], separator: UInt8, most: Int = .max) {
    var place = 0
    // A hint that Excel writes and reads.
    if bytes.count > 5, bytes.starts(with: Array("sep=".utf8)) {
      place = bytes.firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.count
      rows.append([])
    }
    var row: [String] = []
    while place < bytes.count, rows.count < most {
      row.append(field(bytes, &place, separator, column: row.count + 1))
      if place < bytes.count, bytes[place] == separator {
        place += 1
        if place < bytes.count, !Self.isLineEnd(bytes[place]) { continue }
        // A separator at the very end has an empty field after it.
        row.append("")
      }
      if place < bytes.count, bytes[place] == Self.carriageReturn { place += 1 }
      if place < bytes.count, bytes[place] == Self.lineFeed { place += 1 }
      let count = row.count
      rows.append(row)
      row = []
      row.reserveCapacity(count)
    }
    if !row.isEmpty { rows.append(row) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// The next field, up to its separator or the end of its row.
  private mutating func field(
    _ bytes: [UInt8], _ place: inout Int, _ separator: UInt8, column: Int
  ) -> String {
    func restOfField() -> ArraySlice<UInt8> {
      let start = place
      while place < bytes.count, bytes[place] != separator, !Self.isLineEnd(bytes[place]) {
        place += 1
      }
      return bytes[start..<place]
    }
    guard place < bytes.count, bytes[place] == Self.quote else {
      return String(decoding: restOfField(), as: UTF8.self)
    }
    place += 1
    var text: [UInt8] = []
    var isClosed = false
    while place < bytes.count, !isClosed {
      if bytes[place] != Self.quote {
        text.append(bytes[place])
      } else if place + 1 < bytes.count, bytes[place + 1] == Self.quote {
        text.append(Self.quote)
        place += 1
      } else {
        isClosed = true
      }
      place += 1
    }
    let row = rows.count + 1
    if !isClosed { problems.append(Problem(row: row, column: column, refusal: Self.unclosed)) }
    let rest = String(decoding: restOfField(), as: UTF8.self)
    if !rest.unicodeScalars.allSatisfy(WrittenNumber.isSpace) {
      problems.append(Problem(row: row, column: column, refusal: Self.afterQuote))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let unclosed = Refusal(
    Phrase(
      sv: "Ett citattecken öppnas här och stängs aldrig.",
      en: "A quote is opened here and never closed."),
    remedy: Phrase(
      sv: "Skriv det avslutande citattecknet, eller dubbla det om det hör till texten.",
      en: "Write the closing quote, or double it where it belongs to the text."))

  private static let afterQuote = Refusal(
    Phrase(
      sv: "Efter fältets avslutande citattecken står mer text.",
      en: "More text stands after the field's closing quote."),
    remedy: Phrase(
      sv: "Dubbla citattecken som hör till texten.", en: "Double quotes that belong to the text."))
}

extension SheetGrid {
  /// A table of text as a sheet of its own, up to the first row that could not be told apart.
  init(_ table: SeparatedValues, text: Int) {
    self.init(name: "", number: 0)
    self.text = text
    isCut = !table.problems.isEmpty
    let readable = table.problems.first.map { $0.row - 1 } ?? table.rows.count
    cells.reserveCapacity(
      table.rows.prefix(readable).reduce(0) { count, fields in
        count + fields.count { !SheetText.isBlank($0) }
      })
    for (row, fields) in table.rows.prefix(readable).enumerated() {
      for (column, field) in fields.enumerated() where !SheetText.isBlank(field) {
        cells.append(Cell(row: row + 1, column: column + 1, content: .text(field)))
      }
    }
  }
}
