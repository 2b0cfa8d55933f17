import Model

extension ScalarForm {
  /// What a plan says of an insats.
  static let planned = ScalarForm(
    Phrase(
      sv: "ett antal deltagare, ett belopp, yes eller no",
      en: "a number of participants, an amount, yes or no"), example: "40 participants")
}

extension PlanWish {
  /// The wishes of a plan that is written by hand.
  static func written(_ node: Node, _ reading: inout Reading) -> [PlanWish] {
    guard let entries = node.entries else {
      reading.refuse(
        node.place,
        Reading.wrongKind(
          node, expected: Phrase(sv: "en nyckel per insats", en: "a key for each insats")),
        remedy: Phrase(
          sv: "Skriv {I01: 120 participants, S01: yes}.",
          en: "Write {I01: 120 participants, S01: yes}."))
      return []
    }
    return entries.map { entry in
      reading.within(entry.key) { reading in
        var wish = PlanWish(id: InsatsID(entry.key), place: entry.place)
        if let years = entry.value.entries {
          for year in years { wish.add(year, &reading) }
        } else {
          wish.everyYear = choice.read(entry.value, &reading)
        }
        return wish
      }
    }
  }

  private mutating func add(_ entry: Node.Entry, _ reading: inout Reading) {
    reading.within(entry.key) { reading in
      guard let year = Year.number(entry.key), reading.years?.contains(year) ?? true else {
        let years = reading.years ?? 0...0
        return reading.refuse(
          entry.place,
          Phrase(
            sv: "”\(excerpt(entry.key))” är inget av planens år.",
            en: "“\(excerpt(entry.key))” is not a planned year."),
          remedy: Phrase(
            sv: "Åren är \(year: years.lowerBound)–\(year: years.upperBound).",
            en: "The years are \(year: years.lowerBound)–\(year: years.upperBound)."))
      }
      if let choice = Self.choice.read(entry.value, &reading) {
        years.append((year, choice, entry.value.place))
      }
    }
  }

  /// `40 participants`, `450 tkr`, `yes` or `no`.
  static var choice: Shape<Choice> {
    .scalar(.planned) { text throws(Refusal) in
      switch text {
      case "yes", "true": return .yes
      case "no", "false", "none", "0": return .no
      default: break
      }
      guard let number = WrittenNumber(text), !number.unit.isEmpty else {
        throw Count.not(text, .planned)
      }
      if Amount.zeros(of: number.unit) != nil { return .grant(try Amount.parse(text)) }
      let hundredths = try Count.parse(
        text, decimals: 2, units: Count.participants, as: .planned)
      return .volume(Volume(hundredths: hundredths), endsWhenDecided: false)
    }
  }
}
