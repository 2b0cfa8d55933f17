import Model

/// The budget itself: every line, with last year beside it.
struct BudgetSheet {
  /// The name.
  static let name = Phrase(sv: "Budget", en: "Budget")

  private let book: BudgetBook
  private let contributions: ContributionSheet
  private let costs: CostSheet
  private(set) var sheet: SpreadsheetSheet
  private var rows: [String: Int] = [:]
  /// The key of the row for candidates that the plan's sheet adds.
  private static let added = "insatser.added"

  init(_ book: BudgetBook, _ contributions: ContributionSheet, _ costs: CostSheet) {
    self.book = book
    self.contributions = contributions
    self.costs = costs
    sheet = .titled(
      Phrase(sv: "Budget", en: "Budget"), BudgetBook.inThousands, in: book.language)
    sheet.put(book.budget.forbund.name, 0, 0, CellStyle(.title, .text))
    sheet.isPortrait = true
    sheet.widths = [0: 52]
    for column in book.budget.columns.indices { sheet.widths[1 + column] = 14 }
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 1
    sheet.putHeadings(
      ["tkr"], figures: book.budget.columns.map { $0.title(book.language) },
      row: BudgetBook.headingRow)
    layOut()
    for line in book.budget.lines { put(line) }
    putAdded()
    addChart()
  }

  /// A line's cell in a column of the budget; `nil` where the budget has no such line.
  func cell(_ key: String, _ column: Int) -> Formula? {
    rows[key].map { sheet.cell($0, 1 + column) }
  }

  /// A line's cell, or nothing where the budget has no such line.
  func reference(_ key: String, _ column: Int) -> Formula { cell(key, column) ?? .number(0) }

  // MARK: Rows

  /// Gives every line its row, so that a line can be the sum of lines below it.
  private mutating func layOut() {
    var row = BudgetBook.headingRow + 1
    var section: BudgetLine.Section?
    for line in book.budget.lines {
      if line.section != section {
        sheet.put(line.section.name(book.language), row, 0, CellStyle(.section, .text))
        row += 1
        section = line.section
      }
      if line.key == "insatser", costs.addedRow != nil {
        rows[Self.added] = row
        row += 1
      }
      rows[line.key] = row
      row += 1
    }
  }

  private mutating func put(_ line: BudgetLine) {
    guard let row = rows[line.key] else { return }
    let isPart = line.kind == .income || line.kind == .cost
    sheet.put(
      line.name(book.language), row, 0,
      CellStyle(line.role, .text, wraps: true, indent: isPart ? 1 : 0))
    for (column, amount) in line.amounts.enumerated() {
      guard let amount else {
        if line.role != .plain {
          sheet[row, 1 + column] = SpreadsheetCell(.blank, CellStyle(line.role))
        }
        continue
      }
      let formula = formula(line, column)
      sheet.put(formula, came: amount, row, 1 + column, book.amount(line.role))
      if formula == nil, book.budget.columns[column].planned != nil, amount != .zero {
        sheet[row, 1 + column]?.note = BudgetBook.standing(book.language)
      }
    }
  }

  /// The line for what the plan's sheet adds, which is nothing as the budget is proposed.
  private mutating func putAdded() {
    guard let row = rows[Self.added] else { return }
    sheet.put(
      book.text(
        "Insatser som läggs till på bladet Förslag", "Insatser that are added on the sheet Proposal"
      ),
      row, 0, CellStyle(.remark, .text, wraps: true, indent: 1))
    for (index, column) in book.plannedColumns.enumerated() {
      sheet.put(costs.added(year: index), came: .zero, row, 1 + column, book.amount(.remark))
    }
  }

  // MARK: Where an amount comes from

  private func formula(_ line: BudgetLine, _ column: Int) -> Formula? {
    if let part = Part.allCases.first(where: { "part.\($0.rawValue)" == line.key }),
      let index = book.budget.columns[column].planned,
      let due = contributions.due(from: part, year: index)
    {
      return due
    }
    switch line.derivation {
    case .sum(let plus, let minus): return sum(line.key, plus, minus, column)
    case .carried(let key):
      guard let planned = book.budget.columns[column].planned, planned > 0 else { break }
      return cell(key, column - 1)
    case .stated: break
    }
    guard let index = book.budget.columns[column].planned else {
      return line.insats.map { lastYear($0, column) } ?? lastYearMoney(line, column)
    }
    if let member = line.member { return contributions.paid(member, year: index) }
    if let insats = line.insats { return costs.cost(insats, year: index) }
    return stated(line.key, index)
  }

  private func sum(_ key: String, _ plus: [String], _ minus: [String], _ column: Int) -> Formula {
    var plus = plus
    let isPlanned = book.budget.columns[column].planned != nil
    if key == "insatser", isPlanned, rows[Self.added] != nil { plus.append(Self.added) }
    var sum = added(plus, column)
    for key in minus { sum = sum - reference(key, column) }
    return sum
  }

  /// The lines added up: as a range where they stand together.
  private func added(_ keys: [String], _ column: Int) -> Formula {
    let some = keys.compactMap { rows[$0] }
    guard some.count > 2, let first = some.min(), let last = some.max(),
      last - first + 1 == some.count
    else { return .total(keys.map { reference($0, column) }) }
    return sheet.sum(1 + column, first..<last + 1)
  }

  private func lastYear(_ id: InsatsID, _ column: Int) -> Formula? {
    switch book.budget.columns[column].kind {
    case .lastBudget:
      book.inputs.amount(["last_year", id.text])
        ?? book.inputs.amount(["last_year", id.text, "cost"])
    case .forecast: book.inputs.amount(["last_year", id.text, "forecast"])
    case .outcome: book.inputs.amount(["last_year", id.text, "outcome"])
    case .budget, .plan: nil
    }
  }

  /// Last year's own money: a budget alone, or one of three figures.
  private func lastYearMoney(_ line: BudgetLine, _ column: Int) -> Formula? {
    let section = "last_year_money"
    if line.key == "equity.opening" { return book.inputs.amount([section, "opening"]) }
    let path: [String]
    if let member = line.member {
      path = [section, "contributions", member.text]
    } else if line.key.hasPrefix("fixed.") {
      path = [section, "fixed_costs", String(line.key.dropFirst(6))]
    } else {
      return nil
    }
    switch book.budget.columns[column].kind {
    case .lastBudget: return book.inputs.amount(path) ?? book.inputs.amount(path + ["budget"])
    case .forecast: return book.inputs.amount(path + ["forecast"])
    case .outcome: return book.inputs.amount(path + ["outcome"])
    case .budget, .plan: return nil
    }
  }

  /// A line that the scenario states for the förbund as a whole.
  private func stated(_ key: String, _ index: Int) -> Formula? {
    let year = book.years[index]
    if key.hasPrefix("fixed.") { return fixedCost(String(key.dropFirst(6)), index) }
    if key.hasPrefix("shared.") { return costs.shared(String(key.dropFirst(7)), year: index) }
    switch key {
    case "reserve": return book.inputs.amount(["reserve", "amount"], in: year)
    case "equity.opening": return book.inputs.amount(["equity", "opening"])
    case "equity.ceiling":
      // Where equity decides later grants, the ceiling follows the pool without that.
      guard !book.scenario.hasGrantFeedback else { return nil }
      let pool = contributions.pool(year: index)
      switch book.scenario.stated.equity.ceiling {
      case .none: return nil
      case .national: return CeilingFormula.formula(pool, book.scenario.law.equityCeiling.value)
      case .steps(let table): return CeilingFormula.formula(pool, table)
      }
    default: return nil
    }
  }

  /// A line of fixed costs: the year's own cell, or one amount that is indexed.
  private func fixedCost(_ id: String, _ index: Int) -> Formula? {
    let paths = [["fixed_costs", id], ["fixed_costs", id, "amount"]]
    let year = String(book.years[index])
    if let own = paths.lazy.compactMap({ book.inputs.amount($0 + [year]) }).first { return own }
    guard let cell = paths.lazy.compactMap({ book.inputs.amount($0) }).first else { return nil }
    let rate =
      book.inputs.share(["indexation", "fixed_costs"])
      ?? .number(book.scenario.stated.indexation.fixedCosts.fraction.approximate)
    guard index > 0, rate != .number(0) else { return cell }
    let factor = Formula.calculated(.number(1) + rate, .power, .number(Double(index)))
    return .rounded(cell * factor, decimals: 3)
  }

  private mutating func addChart() {
    let columns = book.plannedColumns
    let planned = 1 + columns.lowerBound..<1 + columns.upperBound
    let series = ["fixed", "insatser.individual", "insatser.structural"].compactMap { key in
      rows[key].map { row in
        SpreadsheetChart.Series(
          name: sheet.reference(row, 0),
          categories: sheet.across(BudgetBook.headingRow, planned),
          values: sheet.across(row, planned))
      }
    }
    let first = book.account.ledger[0]
    sheet.charts = [
      SpreadsheetChart(
        .stackedColumns, title: book.text("Kostnader per år", "Costs by year"), unit: "tkr",
        alternative: book.text(
          "Staplar: \(year: first.year) kostar insatserna \(first.insatser) och förbundet självt \(first.fixedCosts).",
          "Columns: in \(year: first.year) the insatser cost \(first.insatser) and the förbund itself \(first.fixedCosts)."
        ), series: series, row: sheet.nextRow + 1, column: 0)
    ]
  }
}

extension BudgetLine {
  /// How the line looks among the others.
  var role: CellStyle.Role {
    switch kind {
    case .income, .cost: .plain
    case .sum: .total
    case .result, .equity: kind == .result || key == "equity.closing" ? .grandTotal : .plain
    case .limit, .beside: .remark
    }
  }
}
