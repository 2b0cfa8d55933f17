import Model

extension ScalarForm {
  /// Money.
  static let amount = ScalarForm(
    Phrase(sv: "ett belopp", en: "an amount"),
    pattern: "^[-+−]?[0-9][0-9   ]*([,.][0-9]+)?[   ]*(tkr|Mkr|mnkr|kr)$", example: "1 640 tkr")
}

/// Amounts of money with their unit.
enum Amount {
  /// How many zeros a unit adds to kronor.
  static func zeros(of unit: String) -> Int? {
    switch unit {
    case "kr": 0
    case "tkr": 3
    case "Mkr", "mnkr": 6
    default: nil
    }
  }

  /// An amount in whole kronor.
  static func parse(_ text: String, mayBeNegative: Bool = false) throws(Refusal) -> Kronor {
    guard let number = WrittenNumber(text) else { throw notAnAmount(text) }
    guard let zeros = zeros(of: number.unit) else { throw wrongUnit(text, number) }
    if zeros != 6, number.maySeparateThousands {
      throw ambiguous(text, number)
    }
    guard let kronor = number.scaled(to: zeros) else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är inte ett helt antal kronor.",
          en: "“\(excerpt(text))” is not a whole number of kronor."),
        remedy: Phrase(sv: "Avrunda till hela kronor.", en: "Round to whole kronor."))
    }
    guard mayBeNegative || kronor >= 0 else {
      throw Refusal(
        Phrase(
          sv: "Beloppet ”\(excerpt(text))” är negativt, och det kan det inte vara här.",
          en: "The amount “\(excerpt(text))” is negative, which it cannot be here."),
        remedy: Phrase(sv: "Skriv beloppet utan minus.", en: "Write the amount without a minus."))
    }
    guard kronor.magnitude <= Kronor.largest.amount.magnitude else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är mer än något förbund har.",
          en: "“\(excerpt(text))” is more than any förbund has."),
        remedy: Phrase(sv: "Kontrollera enheten.", en: "Check the unit."))
    }
    return Kronor(kronor)
  }

  private static func notAnAmount(_ text: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(text))” är inget belopp.", en: "“\(excerpt(text))” is not an amount."),
      remedy: Phrase(sv: "Skriv till exempel 1 640 tkr.", en: "Write for example 1 640 tkr."))
  }

  private static func wrongUnit(_ text: String, _ number: WrittenNumber) -> Refusal {
    guard number.unit.isEmpty else {
      let nearest = NearestName.of(number.unit, among: ["tkr", "Mkr", "mnkr", "kr"])
      return Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är inget belopp: \(excerpt(number.unit)) är ingen penningenhet.",
          en: "“\(excerpt(text))” is not an amount: \(excerpt(number.unit)) is no unit of money."),
        remedy: nearest.map { Phrase(sv: "Menas \($0)?", en: "Is \($0) meant?") }
          ?? Phrase(sv: "Skriv tkr, Mkr, mnkr eller kr.", en: "Write tkr, Mkr, mnkr or kr."))
    }
    return Refusal(
      Phrase(
        sv: "Beloppet ”\(excerpt(text))” saknar enhet.",
        en: "The amount “\(excerpt(text))” has no unit."),
      remedy: Phrase(
        sv: "Skriv \(excerpt(text)) tkr eller \(excerpt(text)) kr.",
        en: "Write \(excerpt(text)) tkr or \(excerpt(text)) kr."))
  }

  private static func ambiguous(_ text: String, _ number: WrittenNumber) -> Refusal {
    let tail = String(number.mantissa.magnitude % 1_000 + 1_000).dropFirst()
    let whole = "\(number.mantissa / 1_000) \(tail) \(number.unit)"
    return Refusal(
      Phrase(
        sv: "”\(excerpt(text))” kan vara en decimal eller tusental.",
        en: "“\(excerpt(text))” can be a decimal or thousands."),
      remedy: Phrase(
        sv: "Skriv \(whole) om det är tusental, annars beloppet i kr.",
        en: "Write \(whole) if it is thousands, otherwise the amount in kr."))
  }
}

extension Shape where Value == Kronor {
  /// An amount that is not negative.
  static var amount: Shape { .scalar(.amount) { text throws(Refusal) in try Amount.parse(text) } }
}
