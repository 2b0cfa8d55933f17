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
    let scalars = Array(text.unicodeScalars)
    var place = 0
    let isNegative = scalars.first.map { $0 == "-" || $0 == "\u{2212}" } ?? false
    if isNegative || scalars.first == "+" { place = 1 }
    var whole = Digits()
    let leading = place
    whole.take(from: scalars, at: &place)
    guard whole.count > 0 else { return nil }
    var isGrouped = false
    while place - leading <= 3 || isGrouped, Self.isGroup(scalars, at: place) {
      isGrouped = true
      place += 1
      whole.take(from: scalars, at: &place)
    }
    var decimals = 0
    if place + 1 < scalars.count, scalars[place] == "," || scalars[place] == ".",
      Self.isDigit(scalars[place + 1])
    {
      let before = whole.count
      place += 1
      whole.take(from: scalars, at: &place)
      decimals = whole.count - before
    }
    guard let value = whole.value, decimals <= Self.mostDecimals else { return nil }
    while place < scalars.count, Self.isSpace(scalars[place]) { place += 1 }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[place...])
    mantissa = isNegative ? -value : value
    self.decimals = decimals
    self.isGrouped = isGrouped
    unit = String(rest)
  }

  /// Digits read so far.
  private struct Digits {
    var count = 0
    var value: Int? = 0

    mutating func take(from scalars: [Unicode.Scalar], at place: inout Int) {
      while place < scalars.count, WrittenNumber.isDigit(scalars[place]) {
        let digit = Int(scalars[place].value) - 0x30
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

  /// Whether a space and exactly three digits stand here.
  private static func isGroup(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    place + 3 < scalars.count && isSpace(scalars[place])
      && scalars[(place + 1)...(place + 3)].allSatisfy(isDigit)
      && (place + 4 == scalars.count || !isDigit(scalars[place + 4]))
  }

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
