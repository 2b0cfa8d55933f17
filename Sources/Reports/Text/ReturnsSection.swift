import Model

extension Page {
  /// Who pays, beside who can expect to gain, and what the people lived on before.
  mutating func addReturns(_ returns: ReturnsFindings) {
    heading(Phrase(sv: "Vem betalar, vem tjänar", en: "Who pays, who gains"))
    addPayers(returns)
    addLivelihoods(returns)
    guard returns.statesAmounts else {
      paragraph(
        Phrase(
          sv: "Vad en person i arbete är värd för varje part är inte angivet (benefit_per_part).",
          en: "What a person in work is worth to each part is not stated (benefit_per_part)."))
      return
    }
    let basis =
      returns.isAssumed
      ? Phrase(
        sv: "Beloppen per person är antaganden utan källa.",
        en: "The amounts a person are assumptions without a source.")
      : Phrase(sv: "Beloppen per person är angivna med källa.", en: "The amounts have a source.")
    paragraph(
      Phrase(
        sv: "Vinsten är väntad och gäller ett år för var och en som kommer i arbete. \(basis)",
        en: "The gain is expected, and is for one year of each who comes into work. \(basis)"))
  }

  private mutating func addPayers(_ returns: ReturnsFindings) {
    let amounts = Thousands(
      returns.payers.flatMap { [$0.paid, $0.gain ?? .zero] }, language: language)
    var table = Table([.left, .right, .right, .right, .right])
    table.addHeadings([
      "", Phrase(sv: "betalar tkr", en: "pays SEK thousand")(language),
      Phrase(sv: "andel", en: "share")(language),
      Phrase(sv: "fler personer", en: "more persons")(language),
      returns.statesAmounts
        ? Phrase(sv: "vinner tkr per år", en: "gains SEK thousand a year")(language) : "",
    ])
    for payer in returns.payers {
      let indentation = payer.kommun == nil ? "" : "  "
      table.add([
        indentation + payer.name(language), amounts(payer.paid),
        NumberWriting.percent(payer.share, in: language),
        payer.persons.map { NumberWriting.score($0, in: language) } ?? "",
        payer.gain.map { amounts($0) } ?? "",
      ])
    }
    self.table(table)
  }

  private mutating func addLivelihoods(_ returns: ReturnsFindings) {
    let amounts = Thousands(
      returns.livelihoods.flatMap { ($0.gains ?? [:]).values }, language: language)
    let parts = returns.statesAmounts ? Part.allCases : []
    var table = Table([.left, .right] + parts.map { _ in .right })
    table.addHeadings(
      [
        Phrase(sv: "Försörjning innan", en: "Lived on before")(language),
        Phrase(sv: "fler personer", en: "more persons")(language),
      ] + parts.map { $0.phrase(language) })
    for livelihood in returns.livelihoods {
      let unknown = Phrase(sv: "inte angiven", en: "not stated")(language)
      table.add(
        [livelihood.before ?? unknown, NumberWriting.score(livelihood.persons, in: language)]
          + parts.map { part in
            livelihood.gains.map { amounts($0[part] ?? .zero) } ?? "–"
          })
    }
    self.table(table)
  }
}
