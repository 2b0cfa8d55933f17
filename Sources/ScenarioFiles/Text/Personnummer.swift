import Model

/// Finds text that looks like a Swedish personal identity number.
///
/// Six or eight digits of a date (the day may carry the 60 of a samordningsnummer), perhaps a
/// separator, and four digits of which the last is the right check digit.
enum Personnummer {
  static let refusal = Refusal(
    Phrase(
      sv: "Texten ser ut som ett personnummer, och sådana hör inte hemma i underlaget.",
      en: "The text looks like a personal identity number, which does not belong in a scenario."),
    remedy: Phrase(
      sv: "Ta bort det. Insatsval behöver aldrig uppgifter om enskilda.",
      en: "Remove it. Insatsval never needs to know about individuals."))

  /// Whether such a number stands in a text.
  static func stands(in text: String) -> Bool {
    hasLongNumber(text) && !offsets(in: Array(text.utf8)).isEmpty
  }

  /// Whether a text has as many digits in a row as a date.
  private static func hasLongNumber(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = isDigit(byte) ? run + 1 : 0
      if run == 6 { return true }
    }
    return false
  }

  /// Where such numbers begin.
  static func offsets(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var offset = 0
    while offset < bytes.count {
      guard isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      var end = offset
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if matches(bytes, from: offset, to: end) { found.append(offset) }
      offset = end
    }
    return found
  }

  /// Whether the run of digits `from..<to`, perhaps with a separator and four more, is a number.
  private static func matches(_ bytes: [UInt8], from: Int, to end: Int) -> Bool {
    var digits = bytes[from..<end].map { Int($0) - 0x30 }
    switch digits.count {
    case 10, 12: break
    case 6, 8:
      let tail = end + 1
      guard tail + 4 <= bytes.count, [0x2D, 0x2B, 0x20].contains(bytes[end]),
        bytes[tail..<(tail + 4)].allSatisfy(isDigit),
        tail + 4 == bytes.count || !isDigit(bytes[tail + 4])
      else { return false }
      digits += bytes[tail..<(tail + 4)].map { Int($0) - 0x30 }
    default: return false
    }
    if digits.count == 12 {
      guard (18...20).contains(digits[0] * 10 + digits[1]) else { return false }
      digits.removeFirst(2)
    }
    let month = digits[2] * 10 + digits[3]
    let day = (digits[4] * 10 + digits[5]) % 60
    return (1...12).contains(month) && (1...31).contains(day) && hasRightCheckDigit(digits)
  }

  /// The check of Luhn over ten digits.
  private static func hasRightCheckDigit(_ digits: [Int]) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, item in
      let product = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return sum % 10 == 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
