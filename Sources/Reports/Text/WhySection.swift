import Model

extension Page {
  /// The short why: what is left of the room, and what each decision is worth.
  mutating func addWhy(_ plan: PlanFindings, _ explanation: ExplanationFindings?) {
    let left = plan.years.map { year in
      let ledger = year.ledger
      let phrase = Phrase(
        sv: "\(ledger.unspent) av \(ledger.room) \(year: ledger.year)",
        en: "\(ledger.unspent) of \(ledger.room) in \(year: ledger.year)")
      return phrase(language)
    }
    paragraph(
      Phrase(
        sv: "Kvar av utrymmet för insatser: \(list: left).",
        en: "Left of the room for insatser: \(list: left)."))
    guard let explanation else {
      paragraph(
        Phrase(
          sv: "”insatsval explain” säger varför var och en är med eller inte.",
          en: "“insatsval explain” says why each is in or out."))
      return
    }
    heading(Phrase(sv: "Varför i korthet", en: "Why, in short"))
    for reason in explanation.reasons { item(reason.inShort) }
  }
}
