/// Reads the number of a cell, which a workbook writes as a decimal text of a binary number.
///
/// Fifteen digits are kept, which is what a spreadsheet shows and computes with: `0.28999999999999998`
/// is 0.29, and 1639.9999999999998 that a formula came to is 1640.
enum CellNumber {
  /// The digits that are kept.
  static let digits = 15

  /// The number, or `nil` where the text is none or one too large or too fine to hold.
  static func parse(_ text: String) -> FormNumber? {
    var scalars = Array(text.utf8)[...]
    let isNegative = scalars.first == UInt8(ascii: "-")
    if isNegative || scalars.first == UInt8(ascii: "+") { scalars.removeFirst() }
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var isRead = false
    while let next = scalars.first, next != UInt8(ascii: "e"), next != UInt8(ascii: "E") {
      scalars.removeFirst()
      if next == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard (0x30...0x39).contains(next), digits.count < 400 else { return nil }
      isRead = true
      if hasPoint { exponent -= 1 }
      if !digits.isEmpty || next != 0x30 { digits.append(next - 0x30) }
    }
    guard isRead else { return nil }
    if !scalars.isEmpty {
      guard let power = Int(String(decoding: scalars.dropFirst(), as: UTF8.self)),
        power.magnitude < 400
      else { return nil }
      exponent += power
    }
    return number(digits, exponent: exponent, isNegative: isNegative)
  }

  private static func number(
    _ all: [UInt8], exponent: Int, isNegative: Bool
  ) -> FormNumber? {
    var digits = all
    var exponent = exponent
    if digits.count > Self.digits {
      let roundsUp = digits[Self.digits] >= 5
      exponent += digits.count - Self.digits
      digits.removeLast(digits.count - Self.digits)
      if roundsUp, let place = digits.lastIndex(where: { $0 != 9 }) {
        digits[place] += 1
        for nine in digits.indices where nine > place { digits[nine] = 0 }
      } else if roundsUp {
        digits = [1] + digits.map { _ in 0 }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return FormNumber(mantissa: 0, decimals: 0) }
    guard digits.count + max(exponent, 0) <= 18, exponent > -30 else { return nil }
    var mantissa = digits.reduce(0) { $0 * 10 + Int($1) }
    for _ in 0..<max(exponent, 0) { mantissa *= 10 }
    return FormNumber(mantissa: isNegative ? -mantissa : mantissa, decimals: max(-exponent, 0))
  }
}

extension FormNumber {
  /// The number times `10^places`.
  func shifted(by places: Int) -> FormNumber {
    guard places > decimals else {
      return FormNumber(mantissa: mantissa, decimals: decimals - places)
    }
    var (product, overflows) = (mantissa, false)
    for _ in 0..<(places - decimals) where !overflows {
      (product, overflows) = product.multipliedReportingOverflow(by: 10)
    }
    return FormNumber(mantissa: overflows ? .max : product, decimals: 0)
  }
}
