/// A line of a run that may be split, as ``Merge`` tells it from others: the number of its piece, and
/// the fingerprint of the run.
///
/// Draws begin with `draw,fingerprint,`, the rows of a sweep with `index,file,fingerprint,` and its
/// JSON lines with the same three keys.
struct PartLine {
  /// How the lines of a file are written.
  enum Kind: Hashable {
    /// Values under a heading, so many of them between the number and the fingerprint.
    case values(heading: Substring, between: Int)
    /// JSON objects, without a heading.
    case objects

    /// The kind of a file, by its first line; `nil` where it is no part of a run.
    init?(firstLine line: Substring) {
      if line.hasPrefix("{") {
        self = .objects
      } else if line.hasPrefix("draw,fingerprint,") {
        self = .values(heading: line, between: 0)
      } else if line.hasPrefix("index,file,fingerprint,") {
        self = .values(heading: line, between: 1)
      } else {
        return nil
      }
    }

    /// What ends a line.
    var lineBreak: String { self == .objects ? "\n" : "\r\n" }
  }

  /// The number of the piece in the whole run, from 0.
  let number: Int
  /// What names the run.
  let fingerprint: Substring

  /// What a line says; `nil` where it is no line of its kind.
  init?(_ line: Substring, _ kind: Kind) {
    var rest = line.unicodeScalars[...]
    let values: [Substring]
    switch kind {
    case .values(_, let between):
      values = (0..<(between + 2)).compactMap { _ in Self.field(&rest) }
      guard values.count == between + 2 else { return nil }
    case .objects:
      guard Self.skip("{\"index\": ", &rest), let index = Self.field(&rest),
        Self.skip(" \"file\": ", &rest), let name = Self.quoted(&rest),
        Self.skip(", \"fingerprint\": ", &rest), let fingerprint = Self.quoted(&rest)
      else { return nil }
      values = [index, name, fingerprint]
    }
    guard let number = Int(values[0]), number >= 0 else { return nil }
    self.number = number
    fingerprint = values[values.count - 1]
  }

  /// The field before the next separator, which is taken as well; quotes stay where they are.
  private static func field(_ rest: inout Substring.UnicodeScalarView) -> Substring? {
    var isQuoted = false
    let end = rest.firstIndex { scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return scalar == "," && !isQuoted
    }
    guard let end else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return Substring(rest[..<end])
  }

  /// The text of the JSON string that comes next, which is taken; escapes stay as they are.
  private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> Substring? {
    guard skip("\"", &rest) else { return nil }
    var isEscaped = false
    let end = rest.firstIndex { scalar in
      defer { isEscaped = scalar == "\\" && !isEscaped }
      return scalar == "\"" && !isEscaped
    }
    guard let end else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return Substring(rest[..<end])
  }

  private static func skip(_ text: String, _ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }
}
