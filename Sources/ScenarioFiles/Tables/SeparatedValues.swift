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
  static let separators: [Unicode.Scalar] = [";", ",", "\t"]

  /// Reads a table whose first row tells which separator it has: the one that parts it into most
  /// fields.
  init(_ scalars: [Unicode.Scalar]) {
    let first = Self.separators.map { separator in
      (separator, SeparatedValues(scalars, separator: separator, most: 1).rows.first?.count ?? 0)
    }
    let best = first.max { $0.1 < $1.1 }
    let separator = first.first { $0.1 == best?.1 }?.0 ?? ";"
    self.init(scalars, separator: separator)
  }

  /// Reads a table with a separator that is known, or the first rows of it.
  init(_ all: [Unicode.Scalar], separator: Unicode.Scalar, most: Int = .max) {
    var scalars = all[...]
    // A hint that Excel writes and reads.
    if scalars.count > 5, String(String.UnicodeScalarView(scalars.prefix(4))) == "sep=" {
      scalars = scalars.drop { $0 != "\n" }.dropFirst()
      rows.append([])
    }
    var row: [String] = []
    while !scalars.isEmpty, rows.count < most {
      row.append(field(&scalars, separator, column: row.count + 1))
      if scalars.first == separator {
        scalars.removeFirst()
        // A separator at the very end has an empty field after it.
        if scalars.isEmpty { row.append("") }
        if !scalars.isEmpty, !Self.isLineEnd(scalars[scalars.startIndex]) { continue }
        if !scalars.isEmpty { row.append("") }
      }
      if scalars.first == "\r" { scalars.removeFirst() }
      if scalars.first == "\n" { scalars.removeFirst() }
      rows.append(row)
      row = []
    }
    if !row.isEmpty { rows.append(row) }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  /// The next field, up to its separator or the end of its row.
  private mutating func field(
    _ scalars: inout ArraySlice<Unicode.Scalar>, _ separator: Unicode.Scalar, column: Int
  ) -> String {
    var text = String.UnicodeScalarView()
    guard scalars.first == "\"" else {
      while let next = scalars.first, next != separator, !Self.isLineEnd(next) {
        text.append(next)
        scalars.removeFirst()
      }
      return String(text)
    }
    scalars.removeFirst()
    var isClosed = false
    while let next = scalars.popFirst() {
      guard next == "\"" else {
        text.append(next)
        continue
      }
      guard scalars.first == "\"" else {
        isClosed = true
        break
      }
      scalars.removeFirst()
      text.append("\"")
    }
    let place = (row: rows.count + 1, column: column)
    if !isClosed {
      problems.append(Problem(row: place.row, column: place.column, refusal: Self.unclosed))
    }
    var rest = false
    while let next = scalars.first, next != separator, !Self.isLineEnd(next) {
      rest = rest || !WrittenNumber.isSpace(next)
      scalars.removeFirst()
    }
    if rest {
      problems.append(Problem(row: place.row, column: place.column, refusal: Self.afterQuote))
    }
    return String(text)
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
    for (row, fields) in table.rows.prefix(readable).enumerated() {
      for (column, field) in fields.enumerated() where !SheetText.trimmed(field).isEmpty {
        cells.append(Cell(row: row + 1, column: column + 1, content: .text(field)))
      }
    }
  }
}
