extension JSONValue {
  /// The value as JSON text, indented, with a line break at the end.
  public var document: String {
    var text = JSONBytes()
    write(to: &text, indentation: 0)
    text.append("\n")
    return text.string
  }

  /// The value as JSON text on one line, without a line break.
  public var line: String {
    switch self {
    case .null, .boolean, .whole, .decimal, .text:
      var text = JSONBytes()
      write(to: &text, indentation: 0)
      return text.string
    case .list(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      return "{"
        + members.map { JSONValue.text($0.key).line + ": " + $0.value.line }
        .joined(separator: ", ") + "}"
    }
  }

  private func write(to text: inout JSONBytes, indentation: Int) {
    switch self {
    case .null: text.append("null")
    case .boolean(let value): text.append(value ? "true" : "false")
    case .whole(let number): text.append(String(number))
    case .decimal(let units, let decimals):
      text.append(DecimalDigits.of(units, decimals: decimals))
    case .text(let string): text.quote(string)
    case .list(let values):
      Self.enclose(values, "[", "]", to: &text, indentation) { value, text, inner in
        value.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.enclose(members, "{", "}", to: &text, indentation) { member, text, inner in
        text.quote(member.key)
        text.append(": ")
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  /// Writes items between brackets, each on a line of its own.
  private static func enclose<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout JSONBytes,
    _ indentation: Int, _ write: (Item, inout JSONBytes, Int) -> Void
  ) {
    guard !items.isEmpty else {
      text.append(open + close)
      return
    }
    let inner = indentation + 2
    text.append(open)
    for (place, item) in items.enumerated() {
      text.append(place == 0 ? "\n" : ",\n")
      text.indent(by: inner)
      write(item, &text, inner)
    }
    text.append("\n")
    text.indent(by: indentation)
    text.append(close)
  }
}

/// JSON text while it is written, in UTF-8: a long answer is mostly names and spaces, and bytes are
/// many times quicker than characters.
private struct JSONBytes {
  private var bytes: [UInt8] = []

  /// The finished text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) { bytes += text.utf8 }

  mutating func indent(by count: Int) {
    bytes += repeatElement(UInt8(ascii: " "), count: count)
  }

  /// Writes a string in quotes, with what JSON wants escaped.
  mutating func quote(_ string: String) {
    bytes.append(Self.quote)
    let span = string.utf8.span
    if span.indices.contains(where: { Self.isEscaped(span[$0]) }) {
      for byte in string.utf8 { write(byte) }
    } else {
      bytes += string.utf8
    }
    bytes.append(Self.quote)
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case Self.quote: append("\\\"")
    case Self.backslash: append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\t"): append("\\t")
    case ..<0x20:
      let code = String(byte, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - code.count) + code)
    default: bytes.append(byte)
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash
  }
}
