import Model

extension Page {
  /// Why there is no plan, in the words of the rules.
  mutating func addConflict(_ conflict: ConflictFindings) {
    heading(
      Phrase(
        sv: "Ingen plan håller alla bindande regler. De här går inte ihop:",
        en: "No plan keeps every hard rule. These cannot hold together:"))
    for rule in conflict.rules {
      let description = rule.description
      item(
        Phrase(
          sv: "\(description.sentence) (\(description.reference))",
          en: "\(description.sentence) (\(description.reference))"))
    }
    for sentence in conflict.lackSentences { paragraph(sentence) }
    paragraph(
      conflict.isIrreducible
        ? Phrase(
          sv: "Tas någon av dem bort går resten ihop.",
          en: "Without any one of them the rest can hold.")
        : Phrase(
          sv: "Det är inte bevisat att alla behövs för att de inte ska gå ihop.",
          en: "It is not proven that every one of them is needed for the conflict."))
  }

  /// That the rules and what was asked of the plan besides leave nothing.
  mutating func addUnattainable() {
    heading(
      Phrase(
        sv: "Inget lagligt förslag uppfyller villkoren.",
        en: "No lawful plan meets the conditions."))
    paragraph(
      Phrase(
        sv: "Utan villkoren kan det finnas ett: kör plan för sig.",
        en: "Without the conditions there may be one: run plan by itself."))
  }

  /// That the search ended before it found anything.
  mutating func addLimit(_ bound: Double?) {
    heading(
      Phrase(
        sv: "Gränsen för sökningen nåddes innan något förslag hittades.",
        en: "The limit of the search came before any plan was found."))
    paragraph(
      Phrase(
        sv: "Höj gränsen med --node-limit eller --time-limit, eller kör utan den.",
        en: "Raise it with --node-limit or --time-limit, or run without it."))
  }
}

extension ConflictFindings {
  /// What money is lacking, year by year: for what must be, and with the priorities as well.
  var lackSentences: [Phrase] {
    lacking.flatMap { lack in
      var sentences: [Phrase] = []
      if let amount = lack.amount, amount > .zero {
        sentences.append(
          Phrase(
            sv: "År \(year: lack.year) saknas \(amount) för vad lag, beslut och gränser kräver.",
            en: "In \(year: lack.year) \(amount) is lacking for what law, decisions and limits ask."
          ))
      }
      if let amount = lack.withPriorities, amount > lack.amount ?? .zero {
        sentences.append(
          Phrase(
            sv: "År \(year: lack.year) saknas \(amount) när även prioriteringarna ska hållas.",
            en: "In \(year: lack.year) \(amount) is lacking when priorities count too."))
      }
      return sentences
    }
  }
}
