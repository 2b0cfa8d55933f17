import Model

extension ScalarForm {
  /// A whole number.
  static let whole = ScalarForm(
    Phrase(sv: "ett heltal", en: "a whole number"), pattern: "^[0-9][0-9   ]*$",
    mayBeNumber: true, example: "83 000")
  /// A number that may have decimals.
  static let number = ScalarForm(
    Phrase(sv: "ett tal", en: "a number"), pattern: "^[0-9][0-9   ]*([,.][0-9]+)?$",
    mayBeNumber: true, example: "1.5")
  /// New participants in a year.
  static let volume = ScalarForm(
    Phrase(sv: "ett antal nya deltagare", en: "a number of new participants"),
    pattern: "^[0-9][0-9   ]*([,.][0-9]+)?[   ]*(new )?participants?$",
    example: "120 new participants")
  /// A range of new participants.
  static let volumes = ScalarForm(
    Phrase(
      sv: "ett spann av nya deltagare", en: "a range of new participants"),
    pattern: "^[0-9][0-9   ]*([,.][0-9]+)? ?[–-] ?[0-9][0-9   ]*([,.][0-9]+)? (new )?participants$",
    example: "25–60 new participants")
  /// A range of ages.
  static let ages = ScalarForm(
    Phrase(sv: "ett åldersspann", en: "a range of ages"), pattern: "^[0-9]{1,3} ?[–-] ?[0-9]{1,3}$",
    example: "18–64")
}

/// Numbers of people and things.
enum Count {
  /// The largest number of anything.
  static let largest = 1_000_000_000

  /// A number in units of `10^-decimals`, followed by one of some units (or by nothing).
  static func parse(
    _ text: String, decimals: Int, units: [String] = [""], as form: ScalarForm
  ) throws(Refusal) -> Int {
    guard let number = WrittenNumber(text), number.mantissa >= 0 else { throw not(text, form) }
    guard units.contains(number.unit) else {
      guard number.unit.isEmpty else { throw not(text, form) }
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” saknar enhet.", en: "“\(excerpt(text))” has no unit."),
        remedy: Phrase(
          sv: "Skriv \(excerpt(text)) \(units.first ?? "").",
          en: "Write \(excerpt(text)) \(units.first ?? "")."))
    }
    guard let value = number.scaled(to: decimals) else {
      throw Refusal(
        decimals == 0
          ? Phrase(
            sv: "”\(excerpt(text))” är inget heltal.",
            en: "“\(excerpt(text))” is not a whole number.")
          : Phrase(
            sv: "”\(excerpt(text))” har fler än \(decimals) decimaler.",
            en: "“\(excerpt(text))” has more than \(decimals) decimals."),
        remedy: Phrase(sv: "Avrunda talet.", en: "Round the number."))
    }
    guard value / 10_000 <= largest else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är för stort.", en: "“\(excerpt(text))” is too large."),
        remedy: Phrase(sv: "Kontrollera siffran.", en: "Check the figure."))
    }
    return value
  }

  /// A number of new participants.
  static let participants = ["new participants", "new participant", "participants", "participant"]

  /// Two texts around a dash.
  static func ends(of text: String) -> (low: String, high: String)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    guard parts.count == 2 else { return nil }
    return (trimmed(parts[0]), trimmed(parts[1]))
  }

  static func not(_ text: String, _ form: ScalarForm) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(text))” är inte \(form.name).",
        en: "“\(excerpt(text))” is not \(form.name)."),
      remedy: Phrase(
        sv: "Skriv till exempel \(form.example).", en: "Write for example \(form.example)."))
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, WrittenNumber.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, WrittenNumber.isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension Shape where Value == Int {
  /// A whole number from `least` to `most`.
  static func whole(_ range: ClosedRange<Int> = 0...Count.largest) -> Shape {
    .scalar(.whole) { text throws(Refusal) in
      let value = try Count.parse(text, decimals: 0, as: .whole)
      guard range.contains(value) else {
        throw Refusal(
          Phrase(
            sv:
              "”\(excerpt(text))” ligger inte mellan \(range.lowerBound) och \(range.upperBound).",
            en: "“\(excerpt(text))” is not between \(range.lowerBound) and \(range.upperBound)."),
          remedy: Phrase(sv: "Kontrollera siffran.", en: "Check the figure."))
      }
      return value
    }
  }

  /// Hundredths of a bare number with at most two decimals.
  static var hundredths: Shape {
    .scalar(.number) { text throws(Refusal) in try Count.parse(text, decimals: 2, as: .number) }
  }
}

extension Shape where Value == Weight {
  /// A weight with at most four decimals.
  static var weight: Shape {
    .scalar(.number) { text throws(Refusal) in
      Weight(tenThousandths: try Count.parse(text, decimals: 4, as: .number))
    }
  }
}

extension Shape where Value == Volume {
  /// New participants in a year.
  static var volume: Shape {
    .scalar(.volume) { text throws(Refusal) in
      Volume(
        hundredths: try Count.parse(text, decimals: 2, units: Count.participants, as: .volume))
    }
  }
}

extension Shape where Value == ClosedRange<Int> {
  /// A span of ages.
  static var ages: Shape {
    .scalar(.ages) { text throws(Refusal) in
      guard let (low, high) = Count.ends(of: text), let least = Int(low), let most = Int(high),
        least >= 0, most <= 120
      else { throw Count.not(text, .ages) }
      guard least <= most else {
        throw Refusal(
          Phrase(
            sv: "Åldersspannet ”\(excerpt(text))” börjar efter att det slutar.",
            en: "The ages “\(excerpt(text))” begin after they end."),
          remedy: Phrase(
            sv: "Skriv den lägsta åldern först.", en: "Write the lowest age first."))
      }
      return least...most
    }
  }
}
