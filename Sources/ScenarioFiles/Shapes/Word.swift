import Model

extension ScalarForm {
  /// Anything.
  static let text = ScalarForm(
    Phrase(sv: "en text", en: "a text"), example: "Steget ung")
  /// A short name of one's own.
  static let identifier = ScalarForm(
    Phrase(sv: "ett kort namn", en: "a short name"), pattern: "^[\\p{L}0-9][\\p{L}0-9_-]{0,39}$",
    mayBeNumber: true, example: "I01")
  /// Yes or no.
  static let flag = ScalarForm(
    Phrase(sv: "yes eller no", en: "yes or no"), example: "yes")
}

/// Short names: of insatser, members, groups, outcomes, tags.
enum Word {
  /// Why a text is no short name; `nil` when it is one.
  static func refusal(of text: String, as form: ScalarForm) -> Refusal? {
    guard form.pattern == ScalarForm.identifier.pattern else {
      return form.pattern == ScalarForm.year.pattern && Year.number(text) == nil
        ? Year.refusal(of: text) : nil
    }
    let scalars = text.unicodeScalars
    let isName =
      (text.utf8.count <= 40 || scalars.count <= 40) && (scalars.first?.isLetterOrDigit ?? false)
      && scalars.allSatisfy { $0 == "_" || $0 == "-" || $0.isLetterOrDigit }
    return isName
      ? nil
      : Refusal(
        Phrase(
          sv: "”\(excerpt(text))” är inget kort namn.",
          en: "“\(excerpt(text))” is not a short name."),
        remedy: Phrase(
          sv: "Använd högst 40 bokstäver, siffror, _ och -, utan mellanslag.",
          en: "Use at most 40 letters, digits, _ and -, without spaces."))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isLetterOrDigit: Bool { isAlphabetic || generalCategory == .decimalNumber }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: value > 0x7F && properties.isLetterOrDigit
    }
  }
}

extension Shape where Value == String {
  /// Any text.
  static var text: Shape { .scalar(.text) { text throws(Refusal) in text } }

  /// A short name.
  static var identifier: Shape {
    .scalar(.identifier) { text throws(Refusal) in
      if let refusal = Word.refusal(of: text, as: .identifier) { throw refusal }
      return text
    }
  }
}

extension Shape where Value == Bool {
  /// Yes or no; true and false are read as well.
  static var flag: Shape {
    .scalar(.flag) { text throws(Refusal) in
      switch text {
      case "yes", "true": return true
      case "no", "false": return false
      default:
        throw Refusal(
          Phrase(
            sv: "”\(excerpt(text))” är varken yes eller no.",
            en: "“\(excerpt(text))” is neither yes nor no."),
          remedy: Phrase(sv: "Skriv yes eller no.", en: "Write yes or no."))
      }
    }
  }
}

extension Shape {
  /// The identifier of something that stands elsewhere in the file.
  static func id<Named>() -> Shape where Value == Identifier<Named> {
    Shape<String>.identifier.map { Identifier($0) }
  }

  /// One word of a closed list.
  static func word() -> Shape where Value: CaseIterable & RawRepresentable<String> {
    let words = Value.allCases.map(\.rawValue)
    let name = NumberedPhrases.or(words.map { Phrase(sv: "\($0)", en: "\($0)") })
    let form = ScalarForm(name, example: words.first ?? "")
    return Shape(.words(words)) { node, reading in
      guard let text = reading.text(of: node, expecting: form) else { return nil }
      if let value = Value(rawValue: text) { return value }
      let nearest = NearestName.of(text, among: words)
      reading.refuse(
        node.place,
        Phrase(
          sv: "”\(excerpt(text))” är inget värde för \(reading.here).",
          en: "“\(excerpt(text))” is no value for \(reading.here)."),
        remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
          ?? Phrase(sv: "Skriv \(name).", en: "Write \(name)."))
      return nil
    }
  }
}
