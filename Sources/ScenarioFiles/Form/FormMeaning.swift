import Model

/// What a form says of a key path: the meanings of its keys, outermost first.
enum FormMeaning {
  /// The whole of it: "Kostnaden per år: per ny deltagare".
  static func line(
    of path: [String], in description: ValueDescription, skipping first: Int = 1,
    _ language: Language
  ) -> String {
    var meanings: [String] = []
    var place = description as ValueDescription?
    for (depth, step) in path.enumerated() {
      let property = place?.properties.first { $0.key == step }
      if depth >= first || path.count == 1 { meanings.append(property?.meaning(language) ?? step) }
      place = place?.inside(step)
    }
    let line = meanings.joined(separator: ": ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// What stands above a column: the last two meanings without what explains them further.
  static func heading(
    of path: [String], in description: ValueDescription, _ language: Language
  ) -> String {
    let line = line(of: path, in: description, skipping: max(path.count - 2, 0), language)
    let parts = line.split(separator: ": ").map { part in
      let end = part.firstIndex { $0 == ";" } ?? part.endIndex
      let short = part[..<end]
      return short.ranges(of: " (").first.map { String(short[..<$0.lowerBound]) } ?? String(short)
    }
    return parts.joined(separator: ": ")
  }

  /// What is meant, what is written there, and what an empty cell stands for.
  static func note(of property: PropertyDescription?, _ language: Language) -> String {
    guard let property else { return "" }
    let meaning = property.meaning
    let first = { (text: String) in text.prefix(1).uppercased() + text.dropFirst() }
    var lines = [Phrase(sv: "\(first(meaning.sv)).", en: "\(first(meaning.en)).")]
    let words = property.value.words
    if words.isEmpty, let form = property.value.forms.first {
      lines.append(Phrase(sv: "Till exempel \(form.example).", en: "For example \(form.example)."))
    } else if !words.isEmpty {
      lines.append(Phrase(sv: "Välj \(list: words).", en: "Choose from \(list: words)."))
    }
    if property.isRequired {
      lines.append(Phrase(sv: "Måste fyllas i.", en: "Must be filled in."))
    } else if let standard = property.standard {
      lines.append(Phrase(sv: "Tomt betyder \(standard).", en: "Empty means \(standard)."))
    } else {
      lines.append(Phrase(sv: "Får vara tomt.", en: "May be empty."))
    }
    return lines.map { $0(language) }.joined(separator: " ")
  }
}
