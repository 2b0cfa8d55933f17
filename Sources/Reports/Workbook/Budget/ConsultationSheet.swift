import Model

/// The sheet for the samråd: what the budget means to each member.
struct ConsultationSheet {
  /// The name.
  static let name = Phrase(sv: "Samråd", en: "Consultation")

  private let book: BudgetBook
  private let contributions: ContributionSheet
  private let costs: CostSheet
  private(set) var sheet: SpreadsheetSheet

  init(_ book: BudgetBook, _ contributions: ContributionSheet, _ costs: CostSheet) {
    self.book = book
    self.contributions = contributions
    self.costs = costs
    sheet = .titled(Self.name, BudgetBook.inThousands, in: book.language)
    sheet.isPortrait = true
    sheet.widths = [0: 52]
    for index in book.years.indices { sheet.widths[1 + index] = 14 }
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 1
    sheet.putHeadings(
      [book.text("Medlem", "Member")],
      figures: book.budget.columns[book.plannedColumns].map { $0.title(book.language) },
      row: BudgetBook.headingRow)
    for member in book.budget.members { add(member) }
  }

  private mutating func add(_ member: MemberBudget) {
    let top = sheet.nextRow == BudgetBook.headingRow + 1 ? sheet.nextRow : sheet.nextRow + 1
    sheet.put(member.name, top, 0, CellStyle(.section, .text))
    for index in book.years.indices {
      sheet[top, 1 + index] = SpreadsheetCell(.blank, CellStyle(.section))
    }
    addMoney(member)
    addPeople(member)
    addWords(member)
  }

  private mutating func addMoney(_ member: MemberBudget) {
    if !member.payments.isEmpty {
      let row = sheet.nextRow
      sheet.put(book.text("Erbjuder", "Offers"), row, 0, CellStyle(.plain, .text, indent: 1))
      sheet.put(book.text("Betalar", "Pays"), row + 1, 0, CellStyle(.plain, .text, indent: 1))
      sheet.put(
        book.text("Outnyttjat", "Unused"), row + 2, 0, CellStyle(.plain, .text, indent: 1))
      for (index, payment) in member.payments.enumerated() {
        sheet.put(
          contributions.offered(member.id, year: index), came: payment.offered, row, 1 + index,
          book.amount())
        sheet.put(
          contributions.paid(member.id, year: index), came: payment.paid, row + 1, 1 + index,
          book.amount())
        sheet.put(
          sheet.cell(row, 1 + index) - sheet.cell(row + 1, 1 + index), came: payment.unused,
          row + 2, 1 + index, book.amount())
      }
    }
    guard !member.owned.isEmpty else { return }
    let row = sheet.nextRow
    sheet.put(
      book.text("Får för insatser den driver", "Gets for insatser that it runs"), row, 0,
      CellStyle(.plain, .text, indent: 1))
    for index in book.years.indices {
      let cells = member.owned.compactMap { costs.cost($0.id, year: index) }
      sheet.put(
        .total(cells), came: member.ownedCosts[index], row, 1 + index, book.amount())
    }
  }

  private mutating func addPeople(_ member: MemberBudget) {
    guard let participants = member.participants else { return }
    let row = sheet.nextRow
    sheet.put(
      book.text("Nya deltagare därifrån (väntat)", "New participants from there (expected)"), row,
      0, CellStyle(.plain, .text, indent: 1), note: SmallCount.explanation(book.language))
    for (index, count) in participants.enumerated() {
      sheet[row, 1 + index] = SpreadsheetCell(
        book.content(count), CellStyle(.plain, .grouped(decimals: 0), isRight: true))
    }
  }

  /// What changes for it, by name.
  private mutating func addWords(_ member: MemberBudget) {
    let words: [(YearChange.Kind, Phrase)] = [
      (.new, Phrase(sv: "Nytt", en: "New")), (.continues, Phrase(sv: "Fortsätter", en: "Goes on")),
      (.ends, Phrase(sv: "Upphör", en: "Ends")),
    ]
    for (kind, word) in words {
      let names = member.owned(kind).map(\.name)
      guard !names.isEmpty else { continue }
      sheet.put(
        word(book.language) + ": " + NumberWriting.list(names, in: book.language),
        sheet.nextRow, 0, CellStyle(.plain, .text, wraps: true, indent: 1))
    }
    if let payer = member.payer {
      sheet.put(
        book.text("\(payer) betalar för medlemmen (5 §).", "\(payer) pays for it (section 5)."),
        sheet.nextRow, 0, CellStyle(.plain, .text, indent: 1))
    }
    if let gain = member.gain {
      let row = sheet.nextRow
      sheet.put(
        book.text(
          "Väntad vinst per år när deltagarna är i arbete",
          "Expected gain a year once participants work"), row, 0,
        CellStyle(.plain, .text, indent: 1))
      sheet.put(nil, came: gain, row, 1, book.amount())
    }
  }
}
