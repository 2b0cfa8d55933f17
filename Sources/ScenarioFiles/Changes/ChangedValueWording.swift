import Model

/// Why a change cannot be counted, and what to write instead.
extension ChangedValue {
  static func nothingToCountOn(_ written: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Här står inget i basen, så ”\(excerpt(written))” har inget att räknas från.",
        en: "Nothing stands here in the base, so “\(excerpt(written))” has nothing to count from."),
      remedy: Phrase(sv: "Skriv hela värdet.", en: "Write the whole value."))
  }

  static func noFigure(_ text: String, _ written: String) -> Refusal {
    Refusal(
      Phrase(
        sv:
          "”\(excerpt(text))” är ingen siffra, så det går inte att räkna ”\(excerpt(written))” på.",
        en: "“\(excerpt(text))” is no figure, so “\(excerpt(written))” cannot be counted on it."),
      remedy: Phrase(sv: "Skriv hela det nya värdet.", en: "Write the whole new value."))
  }

  static func outsideCalendar(_ text: String, _ written: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(written))” från \(excerpt(text)) leder ut ur kalendern.",
        en: "“\(excerpt(written))” from \(excerpt(text)) leads out of the calendar."),
      remedy: Phrase(sv: "Skriv ett kortare steg.", en: "Write a shorter step."))
  }

  static func otherKind(_ text: String, _ written: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(written))” och ”\(excerpt(text))” räknas i olika enheter.",
        en: "“\(excerpt(written))” and “\(excerpt(text))” are counted in different units."),
      remedy: Phrase(
        sv: "Skriv ändringen i samma enhet, eller hela det nya värdet.",
        en: "Write the change in the same unit, or the whole new value."))
  }

  static func shareOfShare(
    _ text: String, _ figure: Figure, _ written: String, _ change: Fraction
  ) -> Refusal {
    let relative = (try? figure.times(.one + change))?.text ?? text
    let points = Figure(String(written.prefix { $0 != "%" }) + "pe")
    let difference = points.flatMap { figure.adding($0) }?.text ?? text
    let bare = String(written.prefix { $0 != "%" && $0 != " " })
    return Refusal(
      Phrase(
        sv: "”\(excerpt(written))” av ”\(excerpt(text))” kan läsas på två sätt.",
        en: "“\(excerpt(written))” of “\(excerpt(text))” can be read in two ways."),
      remedy: Phrase(
        sv:
          "Skriv \(bare) pe (det blir \(difference)) eller relative \(bare) % (det blir \(relative)).",
        en:
          "Write \(bare) pe (which gives \(difference)) or relative \(bare) % (which gives \(relative))."
      ))
  }

  static func uncountable(
    _ text: String, _ written: String, _ reason: Figure.Uncountable
  ) -> Refusal {
    switch reason {
    case .notWhole(let below, let above):
      Refusal(
        Phrase(
          sv: "”\(excerpt(written))” av ”\(excerpt(text))” blir inget helt antal.",
          en: "“\(excerpt(written))” of “\(excerpt(text))” is no whole number."),
        remedy: Phrase(sv: "Skriv \(below) eller \(above).", en: "Write \(below) or \(above)."))
    case .tooLarge:
      Refusal(
        Phrase(
          sv: "”\(excerpt(written))” av ”\(excerpt(text))” blir för stort.",
          en: "“\(excerpt(written))” of “\(excerpt(text))” is too large."),
        remedy: Phrase(sv: "Kontrollera siffran.", en: "Check the figure."))
    }
  }

  /// A percent without a sign where an amount stands: it says neither more nor less.
  static func unsigned(_ written: Node, on base: Node?) -> Refusal? {
    guard let text = written.text, let percent = Figure(text), percent.kind == .share,
      let stands = base?.text, let figure = Figure(stands),
      ![.share, .points].contains(figure.kind)
    else { return nil }
    return Refusal(
      Phrase(
        sv: "”\(excerpt(text))” av ”\(excerpt(stands))” säger inte om det är mer eller mindre.",
        en: "“\(excerpt(text))” of “\(excerpt(stands))” does not say whether it is more or less."),
      remedy: Phrase(
        sv: "Skriv −\(percent.text) eller +\(percent.text).",
        en: "Write −\(percent.text) or +\(percent.text)."))
  }
}
