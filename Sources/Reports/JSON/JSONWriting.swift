extension JSONValue {
  /// The value as JSON text, indented, with a line break at the end.
  public var document: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  /// The value as JSON text on one line, without a line break.
  public var line: String {
    switch self {
    case .null, .boolean, .whole, .decimal, .text:
      var text = ""
      write(to: &text, indentation: 0)
      return text
    case .list(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      return "{"
        + members.map { JSONValue.text($0.key).line + ": " + $0.value.line }
        .joined(separator: ", ") + "}"
    }
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .whole(let number): text += String(number)
    case .decimal(let units, let decimals): text += DecimalDigits.of(units, decimals: decimals)
    case .text(let string): Self.quote(string, to: &text)
    case .list(let values):
      Self.enclose(values, "[", "]", to: &text, indentation) { value, text, inner in
        value.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.enclose(members, "{", "}", to: &text, indentation) { member, text, inner in
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  /// Writes items between brackets, each on a line of its own.
  private static func enclose<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String,
    _ indentation: Int, _ write: (Item, inout String, Int) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    let inner = indentation + 2
    text += open
    for (place, item) in items.enumerated() {
      text += place == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: inner)
      write(item, &text, inner)
    }
    text += "\n" + String(repeating: " ", count: indentation) + close
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
