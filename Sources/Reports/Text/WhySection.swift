import Model

extension Page {
  /// The short why: what is left of the room, and what sets the room.
  mutating func addWhy(_ plan: PlanFindings) {
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
  }
}
