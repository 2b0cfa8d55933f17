/// How the rows of a sweep are written, one line each.
public enum SweepFormat: String, CaseIterable, Sendable {
  /// A heading, and a line of comma-separated values for each point.
  case csv
  /// A JSON object on a line of its own for each point.
  case jsonl

  /// The heading that stands before the first row; `nil` where the format has none.
  public func heading(of row: SweepRow) -> String? {
    guard self == .csv else { return nil }
    return line(row.fields.map { .text($0.key) })
  }

  /// A row as one line with its line break.
  public func line(of row: SweepRow) -> String {
    switch self {
    case .csv: line(row.fields.map(\.value))
    case .jsonl: JSONValue.object(row.members).line + "\n"
    }
  }

  /// How the line of a point begins, whatever came of it.
  public func beginning(of row: SweepRow) -> String {
    switch self {
    case .csv:
      row.fields.prefix(row.identity).map { $0.value.written(.international) + "," }.joined()
    case .jsonl:
      String(JSONValue.object(Array(row.members.prefix(row.identity))).line.dropLast()) + ","
    }
  }

  private func line(_ fields: [CSVField]) -> String {
    fields.map { $0.written(.international) }.joined(separator: ",") + "\r\n"
  }
}

extension SweepRow {
  fileprivate var members: [JSONValue.Member] { fields.map { .init($0.key, $0.value.json) } }
}

extension CSVField {
  /// The field as JSON has it.
  var json: JSONValue {
    switch self {
    case .none: .null
    case .text(let text), .word(let text, _): .text(text)
    case .flag(let flag): .boolean(flag)
    case .whole(let number): .whole(number)
    case .decimal(let units, let decimals): .decimal(units: units, decimals: decimals)
    }
  }
}
