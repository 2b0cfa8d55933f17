/// Reads the short form of YAML where it holds nothing but plain words and numbers, as cells of a
/// table mostly do: `[{to: 20 participants, net: 10 pe}, {to: 40 participants, net: 6.5 pe}]`.
///
/// A table can have ten thousand such cells, and starting a parser for each takes longer than all
/// else. Whatever is not plainly that is left to libyaml: quotes, comments, anchors, tags, a comma
/// that no space follows (which may be a decimal comma), keys that stand twice, and all mistakes.
struct SimpleFlow {
  private static let deepest = 8

  private let bytes: [UInt8]
  private let place: Place
  private var offset = 0

  /// The piece that a text is, every part of it at one place; `nil` where it is not so simple.
  static func node(of text: String, at place: Place) -> Node? {
    var flow = SimpleFlow(bytes: Array(text.utf8), place: place)
    guard let node = flow.collection(depth: 0), flow.offset == flow.bytes.count else { return nil }
    return node
  }

  private init(bytes: [UInt8], place: Place) {
    self.bytes = bytes
    self.place = place
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// A list or a mapping.
  private mutating func collection(depth: Int) -> Node? {
    guard depth < Self.deepest else { return nil }
    switch next {
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "{"): return mapping(depth)
    default: return nil
    }
  }

  private mutating func list(_ depth: Int) -> Node? {
    offset += 1
    var items: [Node] = []
    repeat {
      skipSpaces()
      guard let item = value(depth) else { return nil }
      items.append(item)
      skipSpaces()
    } while takeComma()
    guard take(UInt8(ascii: "]")) else { return nil }
    return Node(place: place, content: .list(items))
  }

  private mutating func mapping(_ depth: Int) -> Node? {
    offset += 1
    var entries: [Node.Entry] = []
    repeat {
      skipSpaces()
      guard let key = word(), take(UInt8(ascii: ":")), next == UInt8(ascii: " "),
        !entries.contains(where: { $0.key == key })
      else { return nil }
      skipSpaces()
      guard let value = value(depth) else { return nil }
      entries.append(Node.Entry(key: key, place: place, value: value))
      skipSpaces()
    } while takeComma()
    guard take(UInt8(ascii: "}")) else { return nil }
    return Node(place: place, content: .mapping(entries))
  }

  private mutating func value(_ depth: Int) -> Node? {
    if next == UInt8(ascii: "[") || next == UInt8(ascii: "{") {
      return collection(depth: depth + 1)
    }
    return word().map { Node(place: place, content: .scalar($0, isPlain: true)) }
  }

  /// Plain text up to what ends it, without the spaces after it.
  private mutating func word() -> String? {
    let start = offset
    guard beginsWord() else { return nil }
    var end = start
    while let length = letterLength() {
      let isSpace = bytes[offset] == UInt8(ascii: " ")
      offset += length
      if !isSpace { end = offset }
    }
    // What stopped it must be what ends a word here.
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): break
    default: return nil
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a letter or digit stands here, or the sign of a number.
  private func beginsWord() -> Bool {
    guard let first = next else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      return offset + 1 < bytes.count && Self.isDigit(bytes[offset + 1])
    }
    return Self.isLetterOrDigit(first) || first == 0xC3
      || (first == 0xE2 && letterLength() != nil)
  }

  /// How many bytes a character takes that means nothing to YAML; `nil` for any other.
  private func letterLength() -> Int? {
    guard let byte = next else { return nil }
    switch byte {
    case _ where Self.isLetterOrDigit(byte): return 1
    case 0x20, 0x25, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x5F: return 1  // space % ( ) + - . / _
    case 0xC3: return 2  // À to ÿ
    case 0xC2: return followed(by: [0xA0]) ? 2 : nil  // no-break space
    // Dashes, narrow spaces and the minus sign.
    case 0xE2:
      let isPlain =
        followed(by: [0x80, 0x93]) || followed(by: [0x80, 0x94]) || followed(by: [0x80, 0x89])
        || followed(by: [0x80, 0xAF]) || followed(by: [0x88, 0x92])
      return isPlain ? 3 : nil
    default: return nil
    }
  }

  private func followed(by tail: [UInt8]) -> Bool {
    offset + tail.count < bytes.count && bytes[(offset + 1)...].starts(with: tail)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func skipSpaces() {
    while next == UInt8(ascii: " ") { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// A comma that a space follows: without one it may be a decimal comma.
  private mutating func takeComma() -> Bool {
    guard next == UInt8(ascii: ","), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: " ")
    else { return false }
    offset += 1
    return true
  }
}
