import Model

extension ScalarForm {
  /// A share of a whole.
  static let share = ScalarForm(
    Phrase(sv: "en andel i procent", en: "a share in percent"),
    pattern: "^[-+−]?[0-9]+([,.][0-9]+)?[   ]*%$", example: "25 %")
  /// A difference of shares.
  static let points = ScalarForm(
    Phrase(sv: "en skillnad i procentenheter", en: "a difference in percentage points"),
    pattern: "^[-+−]?[0-9]+([,.][0-9]+)?[   ]*pe$", example: "8 pe")
}

/// Shares, which say %, and differences of shares, which say pe.
enum Percent {
  /// The largest price change that indexation may state.
  static let largestChange = Share(percent: 50)

  /// A share between two bounds.
  static func share(
    _ text: String, from least: Share = .none, to most: Share = .all
  ) throws(Refusal) -> Share {
    let millionths = try millionths(text, unit: "%", otherUnits: ["pe"])
    guard (least.millionths...most.millionths).contains(millionths) else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” ligger inte mellan \(least) och \(most).",
          en: "“\(excerpt(text))” is not between \(least) and \(most)."),
        remedy: Phrase(
          sv: "Kontrollera siffran och decimaltecknet.",
          en: "Check the figure and its decimal sign."))
    }
    return Share(millionths: millionths)
  }

  /// A difference between −100 and 100 pe.
  static func points(_ text: String) throws(Refusal) -> PercentagePoints {
    let millionths = try millionths(text, unit: "pe", otherUnits: ["%", "procentenheter"])
    guard millionths.magnitude <= 1_000_000 else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är mer än hela andelen.",
          en: "“\(excerpt(text))” is more than the whole."),
        remedy: Phrase(
          sv: "Skriv högst 100 pe.", en: "Write 100 pe at most."))
    }
    return PercentagePoints(millionths: millionths)
  }

  private static func millionths(
    _ text: String, unit: String, otherUnits: [String]
  ) throws(Refusal) -> Int {
    let example = unit == "%" ? "25 %" : "8 pe"
    guard let number = WrittenNumber(text) else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är inget tal i \(unit == "%" ? "procent" : "procentenheter").",
          en: "“\(excerpt(text))” is no number of \(unit == "%" ? "percent" : "percentage points")."
        ),
        remedy: Phrase(sv: "Skriv till exempel \(example).", en: "Write for example \(example)."))
    }
    guard number.unit == unit else {
      let isFraction =
        number.unit.isEmpty && number.decimals > 0 && number.scaled(to: 8) != nil
        && (number.scaled(to: 8) ?? 0).magnitude <= 100_000_000
      let offer = "\(number.text(times: isFraction ? 2 : 0)) \(unit)"
      let cause =
        number.unit.isEmpty
        ? Phrase(
          sv: "”\(excerpt(text))” saknar enheten \(unit).",
          en: "“\(excerpt(text))” lacks the unit \(unit).")
        : Phrase(
          sv: "”\(excerpt(text))” står i \(excerpt(number.unit)), där \(unit) ska stå.",
          en: "“\(excerpt(text))” is in \(excerpt(number.unit)), where \(unit) belongs.")
      let isKnown = number.unit.isEmpty || otherUnits.contains(number.unit)
      throw Refusal(
        cause,
        remedy: isKnown
          ? Phrase(sv: "Skriv \(offer).", en: "Write \(offer).")
          : Phrase(sv: "Skriv till exempel \(example).", en: "Write for example \(example)."))
    }
    guard let millionths = number.scaled(to: 4) else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” har fler än fyra decimaler.",
          en: "“\(excerpt(text))” has more than four decimals."),
        remedy: Phrase(sv: "Avrunda till fyra.", en: "Round to four."))
    }
    return millionths
  }
}

extension Shape where Value == Share {
  /// A share from 0 to 100 %.
  static var share: Shape { .scalar(.share) { text throws(Refusal) in try Percent.share(text) } }

  /// A yearly change of prices, which may be a fall.
  static var change: Shape {
    .scalar(.share) { text throws(Refusal) in
      try Percent.share(
        text, from: Share(millionths: -Percent.largestChange.millionths),
        to: Percent.largestChange)
    }
  }
}

extension Shape where Value == PercentagePoints {
  /// A difference of shares.
  static var points: Shape {
    .scalar(.points) { text throws(Refusal) in try Percent.points(text) }
  }
}
