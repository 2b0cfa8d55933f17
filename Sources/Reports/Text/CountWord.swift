import Model

/// Writes small counts in words, as running text does: `fyra`, `four`.
enum CountWord {
  private static let swedish = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
  ]
  private static let english = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]

  /// A count in words up to twelve, and in figures above.
  static func phrase(_ count: Int) -> Phrase {
    guard swedish.indices.contains(count) else { return Phrase(sv: "\(count)", en: "\(count)") }
    return Phrase(sv: "\(swedish[count])", en: "\(english[count])")
  }

  /// The same at the beginning of a sentence.
  static func beginning(_ count: Int) -> Phrase {
    let word = phrase(count)
    let swedish = word.sv.prefix(1).uppercased() + word.sv.dropFirst()
    let english = word.en.prefix(1).uppercased() + word.en.dropFirst()
    return Phrase(sv: "\(swedish)", en: "\(english)")
  }
}
