/// A piece of a tree as one line in the short form of YAML, quoted so that reading it gives the
/// same.
enum FlowText {
  /// One line: `[200 tkr, 400 tkr]`, `{low: 3 pe, likely: 8 pe}`.
  static func line(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, _): scalar(text, isInside: true)
    case .list(let items): "[" + items.map(line).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { scalar($0.key, isInside: true) + ": " + line($0.value) }
        .joined(separator: ", ") + "}"
    }
  }

  /// Text as it may stand: bare where nothing in it has a meaning of its own in YAML.
  static func scalar(_ text: String, isInside: Bool) -> String {
    isPlain(text, isInside: isInside) ? text : quoted(text)
  }

  /// Text between double quotes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where needsCode(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a character cannot stand as it is.
  private static func needsCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isPlain(_ text: String, isInside: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", !text.hasPrefix("---"), !text.hasPrefix("..."),
      !scalars.contains(where: { needsCode($0) })
    else { return false }
    if "!&*|>'\"%@`#,[]{}".unicodeScalars.contains(first) { return false }
    // A hyphen, a question mark or a colon begins text only when something follows closely.
    if "-?:".unicodeScalars.contains(first), scalars.count == 1 || scalars[1] == " " {
      return false
    }
    if isInside, scalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
    if isInside, "-?:".unicodeScalars.contains(first), !isNumber(text) { return false }
    return zip(scalars, scalars.dropFirst()).allSatisfy { one, next in
      !(one == ":" && next == " ") && !(one == " " && next == "#")
    }
  }

  private static func isNumber(_ text: String) -> Bool { WrittenNumber(text) != nil }
}
