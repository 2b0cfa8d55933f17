/// A table of typed fields that is written as comma-separated values (RFC 4180).
///
/// Amounts are whole kronor and other numbers exact decimals, as in JSON. Every line ends with CR LF,
/// as the RFC asks, and every row has a field for every column.
public struct CSVTable: Hashable, Sendable {
  /// A column with its names.
  public struct Column: Hashable, Sendable {
    /// The name that programs read, the same in every version.
    public let key: String
    /// The name that people read in a spreadsheet.
    public let swedish: String

    /// A column.
    public init(_ key: String, sv swedish: String) {
      self.key = key
      self.swedish = swedish
    }
  }

  /// The columns.
  public let columns: [Column]
  /// The rows, each with as many fields as there are columns.
  public private(set) var rows: [[CSVField]] = []

  /// A table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; fields that are missing are empty, and those beyond the last column are left out.
  public mutating func add(_ fields: [CSVField]) {
    let missing = max(0, columns.count - fields.count)
    rows.append(fields.prefix(columns.count) + Array(repeating: .none, count: missing))
  }

  /// The whole table as text.
  public func document(_ dialect: CSVDialect) -> String {
    let names = columns.map { column in
      switch dialect {
      case .international: CSVField.text(column.key)
      case .swedish: CSVField.text(column.swedish)
      }
    }
    var text = dialect == .swedish ? "\u{FEFF}" : ""
    for row in [names] + rows {
      text += row.map { $0.written(dialect) }.joined(separator: dialect.separator) + "\r\n"
    }
    return text
  }
}

/// How a table is written.
public enum CSVDialect: String, CaseIterable, Sendable {
  /// Commas between fields and a decimal point, for programs: RFC 4180 to the letter.
  case international = "csv"
  /// Semicolons between fields, a decimal comma, Swedish headings and a byte order mark, so that
  /// Excel in Swedish opens it as a table with å, ä and ö in place.
  case swedish = "csv-sv"

  /// What stands between fields.
  var separator: String { self == .international ? "," : ";" }
}
