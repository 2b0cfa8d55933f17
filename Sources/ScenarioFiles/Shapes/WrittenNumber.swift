/// A number as people write it: `1 640`, `2,5`, `−3.75`, with whatever follows as its unit.
///
/// Thousands may be separated by spaces of any kind; the decimal sign is a comma or a point.
struct WrittenNumber: Hashable, Sendable {
  /// All digits as one whole number, with the sign.
  let mantissa: Int
  /// How many of the digits are decimals.
  let decimals: Int
  /// Whether thousands were separated.
  let isGrouped: Bool
  /// What follows, without spaces around it.
  let unit: String

  /// The most decimals a figure may have.
  static let mostDecimals = 8

  /// The number at the beginning of a text, or `nil` when there is none that can be held.
  init?(_ text: String) {
    let bytes = text.utf8.span
    var place = Self.signLength(bytes)
    let isNegative = place > 0 && bytes[0] != UInt8(ascii: "+")
    var whole = Digits()
    let leading = place
    whole.take(from: bytes, at: &place)
    guard whole.count > 0 else { return nil }
    var isGrouped = false
    while place - leading <= 3 || isGrouped, let space = Self.groupSpace(bytes, at: place) {
      isGrouped = true
      place += space
      whole.take(from: bytes, at: &place)
    }
    var decimals = 0
    if place + 1 < bytes.count,
      bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: "."),
      Self.isDigit(bytes[place + 1])
    {
      let before = whole.count
      place += 1
      whole.take(from: bytes, at: &place)
      decimals = whole.count - before
    }
    guard let value = whole.value, decimals <= Self.mostDecimals else { return nil }
    while let length = Self.spaceLength(bytes, at: place) { place += length }
    mantissa = isNegative ? -value : value
    self.decimals = decimals
    self.isGrouped = isGrouped
    unit =
      place == bytes.count
      ? "" : String(text[text.utf8.index(text.startIndex, offsetBy: place)...])
  }

  /// Digits read so far.
  private struct Digits {
    var count = 0
    var value: Int? = 0

    mutating func take(from bytes: Span<UInt8>, at place: inout Int) {
      while place < bytes.count, WrittenNumber.isDigit(bytes[place]) {
        let digit = Int(bytes[place]) - 0x30
        if let so = value {
          let (product, over) = so.multipliedReportingOverflow(by: 10)
          let (sum, above) = product.addingReportingOverflow(digit)
          value = over || above ? nil : sum
        }
        count += 1
        place += 1
      }
    }
  }

  /// The number in units of `10^-places`, or `nil` when it has more decimals than that.
  func scaled(to places: Int) -> Int? {
    var (value, rest) = (mantissa, decimals)
    while rest > places {
      guard value % 10 == 0 else { return nil }
      (value, rest) = (value / 10, rest - 1)
    }
    for _ in rest..<max(places, rest) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      value = product
    }
    return value
  }

  /// Whether the text can be read with an English thousands comma: `1,640` or `1.640`.
  var maySeparateThousands: Bool {
    decimals == 3 && !isGrouped && (1_000..<1_000_000).contains(mantissa.magnitude)
  }

  /// The number as the file has it, without its unit, times `10^shift`, with a decimal point.
  func text(times shift: Int) -> String {
    let places = max(decimals - shift, 0)
    let value = scaled(to: decimals - shift) ?? mantissa * Self.power(shift - decimals)
    guard places > 0 else { return String(value) }
    let scale = Self.power(places)
    let tail = String(Int(value.magnitude) % scale + scale).dropFirst()
    let kept = tail.reversed().drop { $0 == "0" }.reversed()
    let head = (value < 0 ? "-" : "") + String(Int(value.magnitude) / scale)
    return kept.isEmpty ? head : head + "." + String(kept)
  }

  /// `3` and `5 %` as the `3,5 %` they were before YAML parted them; `nil` when they are not.
  static func joined(_ left: String, _ right: String) -> String? {
    guard !left.isEmpty,
      left.unicodeScalars.drop(while: { $0 == "-" || $0 == "\u{2212}" })
        .allSatisfy({ isDigit($0) || isSpace($0) }),
      right.unicodeScalars.first.map(isDigit) ?? false,
      let number = WrittenNumber(right), !number.unit.isEmpty
    else { return nil }
    return left + "," + right
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<max(exponent, 0)).reduce(1) { product, _ in product * 10 }
  }

  /// How many bytes the sign takes; U+2212 is three.
  private static func signLength(_ bytes: Span<UInt8>) -> Int {
    guard bytes.count > 0 else { return 0 }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") { return 1 }
    let isMinus =
      bytes.count > 2 && bytes[0] == 0xE2 && bytes[1] == 0x88 && bytes[2] == 0x92
    return isMinus ? 3 : 0
  }

  /// How many bytes a space takes that exactly three digits follow; `nil` where there is none.
  private static func groupSpace(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    guard let space = spaceLength(bytes, at: place) else { return nil }
    let first = place + space
    guard first + 3 <= bytes.count, isDigit(bytes[first]), isDigit(bytes[first + 1]),
      isDigit(bytes[first + 2]), first + 3 == bytes.count || !isDigit(bytes[first + 3])
    else { return nil }
    return space
  }

  /// How many bytes the space that stands here takes; `nil` where none does.
  private static func spaceLength(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x20: return 1
    case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      let isThin =
        place + 2 < bytes.count && bytes[place + 1] == 0x80
        && (bytes[place + 2] == 0x89 || bytes[place + 2] == 0xAF)
      return isThin ? 3 : nil
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// Space, no-break space, thin space, narrow no-break space.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }
}
