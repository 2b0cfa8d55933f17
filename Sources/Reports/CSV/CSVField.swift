import Model

/// One field of a ``CSVTable``.
public enum CSVField: Hashable, Sendable {
  /// Nothing is stated or known.
  case none
  /// Text as it stands: a name or an identifier.
  case text(String)
  /// A word of ours: what programs read, and what people read in a Swedish spreadsheet.
  case word(String, sv: String)
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case whole(Int)
  /// So many units of `10^−decimals`: 3 892 units of two decimals is 38.92.
  case decimal(units: Int, decimals: Int)

  /// An amount in whole kronor.
  static func amount(_ amount: Kronor) -> CSVField { .whole(amount.amount) }

  /// Persons or points, exact.
  static func score(_ score: Score) -> CSVField { .decimal(units: score.units, decimals: 8) }

  /// Participants, exact.
  static func volume(_ volume: Volume) -> CSVField {
    .decimal(units: volume.hundredths, decimals: 2)
  }

  /// The field as it stands in a file, quoted where it has to be.
  func written(_ dialect: CSVDialect) -> String {
    switch self {
    case .none: ""
    case .text(let text): Self.quoted(dialect == .swedish ? Self.inert(text) : text, dialect)
    case .word(let key, let swedish):
      Self.quoted(dialect == .swedish ? swedish : key, dialect)
    case .flag(let flag):
      switch dialect {
      case .international: flag ? "true" : "false"
      case .swedish: flag ? "ja" : "nej"
      }
    case .whole(let number): String(number)
    case .decimal(let units, let decimals):
      DecimalDigits.of(units, decimals: decimals, point: dialect == .swedish ? "," : ".")
    }
  }

  /// Text in quotes when it holds a separator, a quote or a line break, or spaces at its ends.
  private static func quoted(_ text: String, _ dialect: CSVDialect) -> String {
    let special = Set(dialect.separator.unicodeScalars).union(["\"", "\r", "\n"])
    let needsQuotes =
      text.unicodeScalars.contains { special.contains($0) } || text.first == " "
      || text.last == " "
    guard needsQuotes else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      escaped.unicodeScalars.append(scalar)
      if scalar == "\"" { escaped += "\"" }
    }
    return "\"\(escaped)\""
  }

  /// Text that a spreadsheet would take for a formula, with an apostrophe before it.
  ///
  /// Names come from a file that somebody else may have written. Only the dialect for spreadsheets
  /// does so: what programs read is the text itself.
  private static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}
