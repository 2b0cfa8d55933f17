import Model

extension Page {
  /// The förbund's money, year by year.
  mutating func addMoney(_ plan: PlanFindings) {
    let rows =
      moneyRows(plan.years.map(\.ledger), reserve: plan.reserveName) + paidRows(plan.years)
    let results = resultRows(plan.years.map(\.ledger))
    let thousands = Thousands((rows + results).flatMap(\.amounts), language: language)
    heading(Phrase(sv: "Pengarna, tkr", en: "The money, SEK thousand"))
    var table = YearTable(
      plan.years, sums: false, language: language, caption: Phrase(sv: "", en: ""))
    for row in rows { table.add(row.name, row.amounts, thousands) }
    table.addRule()
    for row in results { table.add(row.name, row.amounts, thousands) }
    self.table(table.whole)
    addUnspent(plan.unspent)
    if let midYear = plan.midYear, let date = midYear.date {
      let financing =
        midYear.financing.map { Phrase(sv: "\($0)", en: "\($0)") }
        ?? Phrase(sv: "inte angiven", en: "not stated")
      paragraph(
        Phrase(
          sv: "Beslut under året, \(date.iso). Finansiering (KL 11:15): \(financing).",
          en: "Decided within the year, \(date.iso). Financing (KL 11:15): \(financing)."))
    }
  }

  /// What of the insatser is paid already and cannot be saved.
  private func paidRows(_ years: [YearFindings]) -> [(name: Phrase, amounts: [Kronor])] {
    guard years.contains(where: { $0.paidOut > .zero }) else { return [] }
    return [
      (
        Phrase(sv: "  varav redan utbetalt", en: "  of which paid already"),
        years.map { -$0.paidOut }
      )
    ]
  }

  /// What comes in and what goes out.
  private func moneyRows(
    _ years: [Ledger], reserve: Phrase
  ) -> [(name: Phrase, amounts: [Kronor])] {
    let rows = [
      (
        Phrase(sv: "Bidrag från medlemmarna", en: "Contributions from members"),
        years.map(\.pool)
      ),
      (Phrase(sv: "Fasta kostnader", en: "Fixed costs"), years.map { -$0.fixedCosts }),
      (reserve, years.map { -$0.reserve }),
      (Phrase(sv: "Insatser", en: "Insatser"), years.map { -$0.insatser }),
    ]
    return years.contains { $0.reserve > .zero }
      ? rows
      : rows.enumerated()
        .filter { $0.offset != 2 }.map(\.element)
  }

  /// What is left, and what becomes of the saved funds.
  private func resultRows(_ years: [Ledger]) -> [(name: Phrase, amounts: [Kronor])] {
    var rows = [
      (Phrase(sv: "Resultat", en: "Result"), years.map(\.result)),
      (
        Phrase(sv: "Utrymme kvar för insatser", en: "Room left for insatser"),
        years.map(\.unspent)
      ),
    ]
    if isDetailed {
      rows.append(
        (
          Phrase(sv: "Eget kapital vid årets början", en: "Equity when the year opens"),
          years.map(\.opening)
        ))
    }
    rows.append(
      (
        Phrase(sv: "Eget kapital vid årets slut", en: "Equity when the year closes"),
        years.map(\.closing)
      ))
    if years.contains(where: { $0.expectedClosing != $0.closing }) {
      rows.append(
        (
          Phrase(sv: "  vid förväntad upparbetning", en: "  at the spending expected"),
          years.map(\.expectedClosing)
        ))
    }
    return rows
  }
}
