import Model

/// The sheet with what each insats costs, counted from its own input cells and the plan.
struct CostSheet {
  /// The name; the form has a sheet of its own for the insatser.
  static let name = Phrase(sv: "Insatskostnader", en: "Insats costs")
  private static let firstYear = 4

  private let book: BudgetBook
  private let proposal: ProposalSheet
  private(set) var sheet: SpreadsheetSheet
  private var rows: [InsatsID: Int] = [:]
  private var sharedRows: [String: Int] = [:]
  /// The row with what candidates that have no line in the budget would cost; `nil` where all have.
  private(set) var addedRow: Int?

  init(_ book: BudgetBook, _ proposal: ProposalSheet) {
    self.book = book
    self.proposal = proposal
    sheet = .titled(Self.name, BudgetBook.inThousands, in: book.language)
    sheet.widths = [0: 12, 1: 48, 2: 22, 3: 20]
    for index in book.years.indices { sheet.widths[Self.firstYear + index] = 14 }
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 2
    sheet.putHeadings(
      [
        book.text("Kort namn", "Short name"), book.text("Insats", "Insats"),
        book.text("Insatsägare", "Owner"), book.text("Inriktning", "Kind"),
      ], figures: book.budget.columns[book.plannedColumns].map { $0.title(book.language) },
      row: BudgetBook.headingRow)
    addBudgeted()
    addShared()
    addCandidates()
    addChart()
  }

  /// The cell with what an insats costs in a year; `nil` where it has no row.
  func cost(_ id: InsatsID, year index: Int) -> Formula? {
    rows[id].map { sheet.cell($0, Self.firstYear + index) }
  }

  /// The cell with what a shared cost comes to in a year.
  func shared(_ id: String, year index: Int) -> Formula? {
    sharedRows[id].map { sheet.cell($0, Self.firstYear + index) }
  }

  /// The cell with what candidates without a line in the budget would cost in a year.
  func added(year index: Int) -> Formula? {
    addedRow.map { sheet.cell($0, Self.firstYear + index) }
  }

  // MARK: Rows

  private mutating func addBudgeted() {
    for insats in book.budget.insatser where book.scenario.position[insats.id] != nil {
      add(insats.id)
    }
  }

  private mutating func add(_ id: InsatsID) {
    guard let position = book.scenario.position[id] else { return }
    let insats = book.scenario.insatser[position]
    let row = sheet.nextRow
    rows[id] = row
    sheet.put(id.text, row, 0)
    sheet.put(insats.name, row, 1, CellStyle(.plain, .text, wraps: true))
    sheet.put(book.scenario.member(insats.owner)?.name ?? insats.owner.text, row, 2)
    sheet.put(insats.focus.budgetWord(book.language), row, 3)
    for index in book.years.indices {
      let formula = InsatsCostFormula(book, proposal, position, year: index).formula
      let cost = book.account.costs[position][index]
      sheet.put(formula, came: cost, row, Self.firstYear + index, book.amount())
      if formula == nil, cost > .zero {
        sheet[row, Self.firstYear + index]?.note = BudgetBook.standing(book.language)
      }
    }
  }

  private mutating func addShared() {
    for (place, shared) in book.scenario.stated.sharedCosts.enumerated() {
      let row = sheet.nextRow
      sharedRows[shared.id] = row
      sheet.put(shared.id, row, 0)
      sheet.put(shared.name, row, 1, CellStyle(.plain, .text, wraps: true))
      sheet.put(book.text("gemensam", "shared"), row, 3)
      for index in book.years.indices {
        let funded = shared.insatser.compactMap { book.scenario.position[$0] }
          .map { proposal.choice($0, year: index).isFilled }
        let exact = book.inputs.exact(
          shared.amount, at: [["shared_costs", shared.id, "amount"]], year: index,
          of: book.years[0], rate: InsatsCostFormula.commonRate(book))
        sheet.put(
          .choice(
            .total(funded), .more, .number(0),
            then: exact.isInput ? exact.formula : .rounded(exact.formula, decimals: 3),
            otherwise: .number(0)),
          came: book.account.sharedCosts[place][index], row, Self.firstYear + index,
          book.amount())
      }
    }
  }

  /// Candidates that the budget has no line for: nothing, until the plan's sheet funds one.
  private mutating func addCandidates() {
    let others = book.scenario.insatser.map(\.id).filter { rows[$0] == nil }
    guard !others.isEmpty else { return }
    let heading = sheet.nextRow + 1
    sheet.put(
      book.text("Kandidater som förslaget inte finansierar", "Candidates that are not funded"),
      heading, 0, CellStyle(.section, .text))
    for id in others { add(id) }
    let row = sheet.nextRow
    sheet.put(book.text("Summa av dem", "Sum of these"), row, 0, CellStyle(.total, .text))
    for column in 1..<Self.firstYear {
      sheet[row, column] = SpreadsheetCell(.blank, CellStyle(.total))
    }
    for index in book.years.indices {
      let column = Self.firstYear + index
      sheet.put(
        sheet.sum(column, heading + 1..<row), came: .zero, row, column, book.amount(.total))
    }
    addedRow = row
  }

  private mutating func addChart() {
    let funded = book.budget.insatser.filter(\.isFundedInBudgetYear)
    let places = funded.compactMap { rows[$0.id] }
    guard let first = places.min(), let last = places.max(),
      let names = CellRange(sheet.reference(first, 1), through: sheet.reference(last, 1)),
      let values = CellRange(
        sheet.reference(first, Self.firstYear), through: sheet.reference(last, Self.firstYear))
    else { return }
    let year = book.years[0]
    let most = funded.max { $0.costs[0] < $1.costs[0] }
    let count = funded.count
    var chart = SpreadsheetChart(
      .bars, title: book.text("Kostnad per insats \(year: year)", "Cost by insats \(year: year)"),
      unit: "tkr",
      alternative: most.map { most in
        book.text(
          "Liggande staplar: \(count) insatser finansieras \(year: year). Dyrast är \(most.name), \(most.costs[0]).",
          "Bars: \(count) insatser are funded in \(year: year). The dearest is \(most.name), \(most.costs[0])."
        )
      } ?? "",
      series: [
        .init(
          name: sheet.reference(BudgetBook.headingRow, Self.firstYear), categories: names,
          values: values)
      ], row: sheet.nextRow + 1, column: 0)
    chart.height = min(max(240, 28 * (last - first + 1) + 90), 1_400)
    chart.width = 860
    sheet.charts = [chart]
  }
}
