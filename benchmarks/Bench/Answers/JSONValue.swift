/// A JSON text as it is read from `insatsval`, which writes it without faults.
enum JSONValue: Sendable, Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case number(Double)
  case flag(Bool)
  case nothing

  /// What a text says; `nil` where it is no JSON.
  init?(_ text: String) {
    var reader = JSONReader(rest: Array(text.utf8)[...])
    guard let value = reader.value() else { return nil }
    self = value
  }

  /// A member of an object.
  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The items of an array.
  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The number, where it is one.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text, where it is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

/// Reads JSON from its bytes.
private struct JSONReader {
  var rest: ArraySlice<UInt8>

  mutating func value() -> JSONValue? {
    skip()
    switch rest.first {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "t"): return word("true", .flag(true))
    case UInt8(ascii: "f"): return word("false", .flag(false))
    case UInt8(ascii: "n"): return word("null", .nothing)
    default: return number()
    }
  }

  private mutating func skip() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skip()
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard rest.starts(with: word.utf8) else { return nil }
    rest = rest.dropFirst(word.utf8.count)
    return value
  }

  private mutating func number() -> JSONValue? {
    let digits = rest.prefix { "+-.0123456789eE".utf8.contains($0) }
    rest = rest.dropFirst(digits.count)
    return Double(String(decoding: digits, as: UTF8.self)).map { .number($0) }
  }

  /// Escapes stay as they are: no name or figure that is read has one.
  private mutating func string() -> String? {
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { bytes.append(next) }
    }
    return nil
  }

  private mutating func array() -> JSONValue? {
    rest.removeFirst()
    var items: [JSONValue] = []
    if take("]") { return .array(items) }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func object() -> JSONValue? {
    rest.removeFirst()
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      skip()
      guard rest.first == UInt8(ascii: "\""), let key = string(), take(":"), let value = value()
      else { return nil }
      members[key] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }
}
