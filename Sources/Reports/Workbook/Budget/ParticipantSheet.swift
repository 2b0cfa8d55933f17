import Model

/// The sheet with new participants by sex, small numbers hidden as in every published document.
struct ParticipantSheet {
  /// The name.
  static let name = Phrase(sv: "Deltagare", en: "Participants")

  private let book: BudgetBook
  private(set) var sheet: SpreadsheetSheet
  private static let firstFigure = 2

  init(_ book: BudgetBook) {
    self.book = book
    sheet = .titled(
      Self.name,
      Phrase(
        sv: "Nya deltagare per år, i hela personer. Räknas inte om här. \(SmallCount.explanation)",
        en:
          "New participants a year, in whole people. Not recalculated here. \(SmallCount.explanation)"
      ), in: book.language)
    sheet.widths = [0: 12, 1: 48]
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 2
    let headings = book.years.flatMap { year in
      [
        book.text("Alla \(year: year)", "All \(year: year)"),
        book.text("Kvinnor \(year: year)", "Women \(year: year)"),
        book.text("Män \(year: year)", "Men \(year: year)"),
      ]
    }
    for column in headings.indices { sheet.widths[Self.firstFigure + column] = 11 }
    sheet.putHeadings(
      [book.text("Kort namn", "Short name"), book.text("Insats", "Insats")], figures: headings,
      row: BudgetBook.headingRow)
    for insats in book.budget.insatser where !insats.people.allSatisfy(\.isNobody) {
      let row = sheet.nextRow
      sheet.put(insats.id.text, row, 0)
      sheet.put(insats.name, row, 1, CellStyle(.plain, .text, wraps: true))
      put(insats.people, row, .plain)
    }
    let row = sheet.nextRow
    sheet.put(book.text("Alla", "All"), row, 0, CellStyle(.total, .text))
    sheet[row, 1] = SpreadsheetCell(.blank, CellStyle(.total))
    put(book.budget.people, row, .total)
  }

  private mutating func put(_ people: [BudgetPeople], _ row: Int, _ role: CellStyle.Role) {
    let style = CellStyle(role, .grouped(decimals: 0), isRight: true)
    for (index, year) in people.enumerated() {
      for (place, count) in [year.all, year.women, year.men].enumerated() {
        sheet[row, Self.firstFigure + 3 * index + place] = SpreadsheetCell(
          book.content(count), style)
      }
    }
  }
}
