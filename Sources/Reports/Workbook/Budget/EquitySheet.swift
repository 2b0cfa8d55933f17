import Model

/// The sheet with saved funds: in, result, out, and what they are held against.
struct EquitySheet {
  /// The name.
  static let name = Phrase(sv: "Eget kapital", en: "Equity")

  private let book: BudgetBook
  private(set) var sheet: SpreadsheetSheet

  init(_ book: BudgetBook, _ budget: BudgetSheet) {
    self.book = book
    sheet = .titled(Self.name, BudgetBook.inThousands, in: book.language)
    sheet.isPortrait = true
    sheet.widths = [0: 52]
    for index in book.years.indices { sheet.widths[1 + index] = 14 }
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 1
    sheet.putHeadings(
      ["tkr"], figures: book.budget.columns[book.plannedColumns].map { $0.title(book.language) },
      row: BudgetBook.headingRow)
    for line in book.budget.lines where Self.keys.contains(line.key) {
      let row = sheet.nextRow
      sheet.put(line.name(book.language), row, 0, CellStyle(line.role, .text))
      for (index, column) in book.plannedColumns.enumerated() {
        guard let amount = line.amounts[column] else { continue }
        sheet.put(
          budget.cell(line.key, column), came: amount, row, 1 + index, book.amount(line.role))
      }
    }
    addUse(budget)
    addChart()
  }

  private static let keys = [
    "contributions", "costs", "result", "equity.opening", "equity.closing", "equity.expected",
    "equity.ceiling", "equity.margin",
  ]

  /// What is used of equity, and how much may be.
  private mutating func addUse(_ budget: BudgetSheet) {
    let rows = (used: sheet.nextRow + 1, allowed: sheet.nextRow + 2, left: sheet.nextRow + 3)
    sheet.put(book.text("Tas i anspråk", "Used"), rows.used, 0)
    sheet.put(book.text("Får tas i anspråk", "May be used"), rows.allowed, 0)
    sheet.put(
      book.text("Kvar att ta i anspråk", "Left to use"), rows.left, 0, CellStyle(.total, .text))
    for (index, ledger) in book.account.ledger.enumerated() {
      let column = book.plannedColumns.lowerBound + index
      let used = Formula.call(
        .max, [.number(0), .number(0) - budget.reference("result", column)])
      sheet.put(used, came: ledger.equityUsed, rows.used, 1 + index, book.amount())
      let allowed =
        book.scenario.stated.equity.use.map { use in
          book.inputs.amount(["equity", "use"], in: ledger.year)
            ?? .number(SpreadsheetCell.thousands(use[index]))
        } ?? .call(.max, [.number(0), budget.reference("equity.opening", column)])
      sheet.put(allowed, came: ledger.mayUse, rows.allowed, 1 + index, book.amount())
      sheet.put(
        sheet.cell(rows.allowed, 1 + index) - sheet.cell(rows.used, 1 + index),
        came: ledger.mayUse - ledger.equityUsed, rows.left, 1 + index, book.amount(.total))
    }
  }

  private mutating func addChart() {
    let headings = sheet.across(BudgetBook.headingRow, 1..<1 + book.years.count)
    let series = ["equity.closing", "equity.ceiling"].compactMap {
      key -> SpreadsheetChart.Series? in
      guard let name = book.budget[key]?.name(book.language),
        let row = sheet.cells.first(where: { $0.key.column == 0 && $0.value.content == .text(name) }
        )?
        .key.row
      else { return nil }
      return .init(
        name: sheet.reference(row, 0), categories: headings,
        values: sheet.across(row, 1..<1 + book.years.count))
    }
    guard let first = book.account.ledger.first, let last = book.account.ledger.last else { return }
    sheet.charts = [
      SpreadsheetChart(
        .lines, title: book.text("Eget kapital vid årets slut", "Equity when the year closes"),
        unit: "tkr",
        alternative: book.text(
          "Linje: det egna kapitalet går från \(first.opening) när \(year: first.year) börjar till \(last.closing) när \(year: last.year) slutar.",
          "Line: equity goes from \(first.opening) when \(year: first.year) opens to \(last.closing) when \(year: last.year) closes."
        ), series: series, row: sheet.nextRow + 1, column: 0)
    ]
  }
}

/// The ceiling on equity as a calculation on the pool.
enum CeilingFormula {
  /// `α(T) · T`, with α linear between the steps of a table and constant outside them, rounded half
  /// up to a krona.
  static func formula(_ pool: Formula, _ table: StepTable) -> Formula {
    let points = table.points
    var share = Formula.number(points[points.count - 1].share.fraction.approximate)
    for (below, above) in zip(points, points.dropFirst()).reversed() {
      let way =
        (pool - .number(SpreadsheetCell.thousands(below.pool)))
        / .number(SpreadsheetCell.thousands(above.pool - below.pool))
      let rise = above.share.fraction.approximate - below.share.fraction.approximate
      share = .choice(
        pool, .more, .number(SpreadsheetCell.thousands(above.pool)), then: share,
        otherwise: .number(below.share.fraction.approximate) + .number(rise) * way)
    }
    let first = points[0]
    share = .choice(
      pool, .atMost, .number(SpreadsheetCell.thousands(first.pool)),
      then: .number(first.share.fraction.approximate), otherwise: share)
    return .rounded(pool * share, decimals: 3)
  }
}
