/// Writes numbers for people: Swedish public finance in Swedish, the same figures in English.
public enum NumberWriting {
  /// The space between thousands in Swedish text: a narrow no-break space.
  public static let thousandsSpace = "\u{202F}"

  /// A whole number with thousands separated.
  public static func whole(_ number: Int, in language: Language) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 {
        text += language == .sv ? thousandsSpace : ","
      }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// A number given in units of 10^−decimals, without trailing zeros unless `padded`.
  public static func decimal(
    _ units: Int, decimals: Int, padded: Bool = false, in language: Language
  ) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let magnitude = Int(units.magnitude)
    var tail = String(magnitude % scale + scale).dropFirst()
    if !padded { while tail.last == "0" { tail.removeLast() } }
    let sign = units < 0 ? "−" : ""
    let head = sign + whole(magnitude / scale, in: language)
    return tail.isEmpty || decimals == 0
      ? head : head + (language == .sv ? "," : ".") + tail
  }

  /// An amount in tkr where it is whole thousands, otherwise in kronor.
  public static func money(_ amount: Kronor, in language: Language) -> String {
    if amount.amount % 1_000 == 0 {
      let thousands = whole(amount.amount / 1_000, in: language)
      return language == .sv ? "\(thousands)\u{A0}tkr" : "SEK \(thousands) thousand"
    }
    let kronor = whole(amount.amount, in: language)
    return language == .sv ? "\(kronor)\u{A0}kr" : "SEK \(kronor)"
  }

  /// An amount as a number of thousands with at most one decimal, without a unit, for tables.
  public static func thousands(_ amount: Kronor, in language: Language) -> String {
    if amount.amount % 1_000 == 0 { return whole(amount.amount / 1_000, in: language) }
    let tenths = Fraction(Int128(amount.amount), over: 100).roundedHalfUp
    return decimal(tenths, decimals: 1, padded: true, in: language)
  }

  /// A share in percent.
  public static func percent(_ share: Share, in language: Language) -> String {
    let number = decimal(share.millionths, decimals: 4, in: language)
    return language == .sv ? "\(number)\u{A0}%" : "\(number)%"
  }

  /// A difference of shares in percentage points.
  public static func percentagePoints(_ points: PercentagePoints, in language: Language) -> String {
    let number = decimal(points.millionths, decimals: 4, in: language)
    return language == .sv ? "\(number) procentenheter" : "\(number) percentage points"
  }

  /// An effect rounded to two decimals.
  public static func score(_ score: Score, padded: Bool = true, in language: Language) -> String {
    let hundredths = (score.fraction * Fraction(100)).roundedHalfUp
    return decimal(hundredths, decimals: 2, padded: padded, in: language)
  }

  /// Names joined as the language joins a list.
  public static func list(_ names: [String], in language: Language) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    let joint = language == .sv ? " och " : " and "
    return names.dropLast().joined(separator: ", ") + joint + names[names.count - 1]
  }
}
