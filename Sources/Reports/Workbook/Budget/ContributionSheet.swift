import Model

/// The sheet with what each member offers, pays and has unused, and how the shares of 5 § make the
/// pool of it.
struct ContributionSheet {
  /// The name.
  static let name = Phrase(sv: "Bidrag", en: "Contributions")
  private static let firstFigure = 2

  private let book: BudgetBook
  private(set) var sheet: SpreadsheetSheet
  private let payers: [Payer]
  private var poolRow = 0

  /// A member that pays, and its row.
  private struct Payer {
    let id: MemberID
    let name: String
    let part: Part
    let row: Int
  }

  /// The three blocks of columns.
  private enum Block: Int {
    case offered
    case paid
    case unused
  }

  init(_ book: BudgetBook) {
    self.book = book
    let members = book.budget.members.filter { !$0.payments.isEmpty }
    payers = members.enumerated().map { place, member in
      Payer(
        id: member.id, name: member.name, part: member.part,
        row: BudgetBook.headingRow + 1 + place)
    }
    sheet = .titled(Self.name, BudgetBook.inThousands, in: book.language)
    sheet.widths = [0: 40, 1: 14]
    for column in 0..<3 * book.years.count { sheet.widths[Self.firstFigure + column] = 15 }
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.headingColumns = 1
    addHeadings()
    // What is paid follows from the pool, which follows from what is offered.
    let poolAt = totalRow + 3
    let offered = addOffered(below: poolAt + 3 * paying.count + 4)
    addPool(at: poolAt)
    addPaid(offered)
    addTotals()
    addChart()
  }

  /// The cell with what a member pays in a year; `nil` where it pays nothing itself.
  func paid(_ id: MemberID, year index: Int) -> Formula? { cell(id, .paid, index) }

  /// The cell with what a member offers in a year.
  func offered(_ id: MemberID, year index: Int) -> Formula? { cell(id, .offered, index) }

  /// The cell with the pool of a year.
  func pool(year index: Int) -> Formula { sheet.cell(poolRow, Self.firstFigure + index) }

  /// What the members of a part pay together, where no cell of theirs follows it.
  func due(from part: Part, year index: Int) -> Formula? {
    guard isCapped(part) else { return nil }
    let share = book.account.funding[index].shares[part].fraction.approximate
    return pool(year: index) * .number(share)
  }

  /// Whether the members of a part share a total under ceilings of their own, or fill in for each
  /// other: a split that goes round until no ceiling is passed, which no table here follows.
  private func isCapped(_ part: Part) -> Bool {
    let some = payers.filter { $0.part == part }
    guard let contribution = book.scenario.stated.contributions.parts[part],
      contribution.total != nil, some.count > 1
    else { return false }
    return contribution.filling
      || some.contains { payer in
        if case .amounts? = book.scenario.member(payer.id)?.offer { true } else { false }
      }
  }

  private func cell(_ id: MemberID, _ block: Block, _ index: Int) -> Formula? {
    payers.first { $0.id == id }.map { sheet.cell($0.row, column(block, index)) }
  }

  private func column(_ block: Block, _ index: Int) -> Int {
    Self.firstFigure + block.rawValue * book.years.count + index
  }

  private var totalRow: Int { BudgetBook.headingRow + 1 + payers.count }

  /// The parts that pay.
  private var paying: [Part] {
    Part.allCases.filter { part in payers.contains { $0.part == part } }
  }

  private func payment(_ payer: Payer, _ index: Int) -> Funding.Payment? {
    book.account.funding[index].payments.first { $0.member == payer.id }
  }

  // MARK: The table

  private mutating func addHeadings() {
    let blocks: [(Int) -> String] = [
      { [book] in book.text("Erbjuder \(year: $0)", "Offers \(year: $0)") },
      { [book] in book.text("Betalar \(year: $0)", "Pays \(year: $0)") },
      { [book] in book.text("Outnyttjat \(year: $0)", "Unused \(year: $0)") },
    ]
    sheet.putHeadings(
      [book.text("Medlem", "Member"), book.text("Part", "Part")],
      figures: blocks.flatMap { heading in book.years.map(heading) }, row: BudgetBook.headingRow)
    for payer in payers {
      sheet.put(payer.name, payer.row, 0, CellStyle(.plain, .text, wraps: true))
      sheet.put(payer.part.phrase(book.language), payer.row, 1)
    }
  }

  /// What each member offers: its own cell, or its part's total by the key.
  private mutating func addOffered(below row: Int) -> SplitSection {
    var splits = SplitSection(book, firstFigure: Self.firstFigure, row: row)
    for part in paying {
      let contribution = book.scenario.stated.contributions.parts[part]
      let some = payers.filter { $0.part == part }
      for (index, year) in book.years.enumerated() {
        let total = contribution?.total.map { total in
          book.inputs.amount(["contributions", part.rawValue, "total"], in: year)
            ?? .number(SpreadsheetCell.thousands(total[index]))
        }
        let own = some.map { payer in
          book.inputs.amount(["members", payer.id.text, "contribution"], in: year)
        }
        var formulas = own
        if isCapped(part) {
          formulas = own
        } else if let total, some.count == 1 {
          formulas = [own[0] ?? total]
        } else if let total, own.allSatisfy({ $0 == nil }) {
          formulas = splits.split(
            total, by: weights(of: part, year: index), named: some.map(\.name),
            title: book.text(
              "Så delas det som \(part.phrase) erbjuder tillsammans",
              "How what \(part.phrase) offer together is split"), year: index, in: &sheet)
        }
        for (payer, formula) in zip(some, formulas) {
          sheet.put(
            formula, came: payment(payer, index)?.offered ?? .zero, payer.row,
            column(.offered, index), book.amount())
        }
      }
      splits.finish()
    }
    return splits
  }

  /// What each member pays: its part's share of the pool, split by the part's key.
  private mutating func addPaid(_ sections: SplitSection) {
    var splits = sections
    for part in paying {
      let some = payers.filter { $0.part == part }
      for index in book.years.indices {
        let share = Formula.number(book.account.funding[index].shares[part].fraction.approximate)
        let due = pool(year: index) * share
        let formulas: [Formula?] =
          some.count == 1
          ? [due]
          : isCapped(part)
            ? [Formula?](repeating: nil, count: some.count)
            : splits.split(
              due, by: weights(of: part, year: index), named: some.map(\.name),
              title: book.text(
                "Så delas det som \(part.phrase) betalar tillsammans",
                "How what \(part.phrase) pay together is split"), year: index, in: &sheet)
        for (payer, formula) in zip(some, formulas) {
          let (offered, paid) = (column(.offered, index), column(.paid, index))
          let payment = payment(payer, index)
          sheet.put(formula, came: payment?.paid ?? .zero, payer.row, paid, book.amount())
          if formula == nil { sheet[payer.row, paid]?.note = BudgetBook.standing(book.language) }
          sheet.put(
            sheet.cell(payer.row, offered) - sheet.cell(payer.row, paid),
            came: payment?.unused ?? .zero, payer.row, column(.unused, index), book.amount())
        }
      }
      splits.finish()
    }
  }

  /// How a part's members share, as cells and numbers.
  private func weights(of part: Part, year index: Int) -> [Formula] {
    let some = payers.filter { $0.part == part }
    let inhabitants = some.map { payer -> Formula in
      let stated = book.scenario.member(payer.id)?.inhabitants ?? 0
      return book.inputs.count(["members", payer.id.text, "inhabitants"]) ?? .number(Double(stated))
    }
    switch book.scenario.stated.contributions.parts[part]?.key ?? .offers {
    case .offers: return some.map { sheet.cell($0.row, column(.offered, index)).inKronor }
    case .inhabitants: return inhabitants
    case .equal: return some.map { _ in .number(1) }
    case .fixed(let shares):
      return some.map { .number(Double((shares[$0.id] ?? .none).millionths)) }
    case .mixed(let equal):
      let all = Formula.total(inhabitants)
      let rest = Formula.number(Double(equal.complement.millionths * some.count))
      return inhabitants.map { all * .number(Double(equal.millionths)) + rest * $0 }
    }
  }

  private mutating func addTotals() {
    sheet.put(book.text("Summa", "Sum"), totalRow, 0, CellStyle(.total, .text))
    sheet[totalRow, 1] = SpreadsheetCell(.blank, CellStyle(.total))
    let rows = BudgetBook.headingRow + 1..<totalRow
    for index in book.years.indices {
      let payments = payers.compactMap { payment($0, index) }
      for (block, amounts) in [
        (Block.offered, payments.map(\.offered)), (.paid, payments.map(\.paid)),
        (.unused, payments.map(\.unused)),
      ] {
        let column = column(block, index)
        let follows = block == .paid && paying.contains(where: isCapped)
        sheet.put(
          follows ? pool(year: index) : sheet.sum(column, rows), came: amounts.total, totalRow,
          column, book.amount(.total))
      }
    }
  }

  // MARK: The pool

  /// `T = D · min over parts ⌊offer / (D · share)⌋` in the unit of contributions (5 §).
  private mutating func addPool(at top: Int) {
    sheet.put(
      book.text("Så räknas medlen fram (5 §)", "How the pool is counted (5 §)"), top, 0,
      CellStyle(.section, .text))
    let headings = book.budget.columns[book.plannedColumns].map { $0.title(book.language) }
    sheet.putHeadings(
      [book.text("Part", "Part"), ""], figures: headings, row: top + 1)
    var row = top + 2
    poolRow = row + 3 * paying.count
    for part in paying {
      let name = part.phrase
      sheet.put(book.text("Andel för \(name)", "Share of \(name)"), row, 0)
      sheet.put(book.text("Erbjuds av \(name)", "Offered by \(name)"), row + 1, 0)
      sheet.put(
        book.text("Medel som det räcker till", "Pool that it is enough for"), row + 2, 0)
      for index in book.years.indices { addPart(part, row, index) }
      row += 3
    }
    sheet.put(
      book.text("Medel: det minsta av dem", "The pool: the smallest of them"), row, 0,
      CellStyle(.grandTotal, .text))
    sheet[row, 1] = SpreadsheetCell(.blank, CellStyle(.grandTotal))
    for index in book.years.indices {
      let bounds = paying.indices.map { sheet.cell(top + 4 + 3 * $0, Self.firstFigure + index) }
      sheet.put(
        .call(.min, bounds), came: book.account.funding[index].pool, row,
        Self.firstFigure + index, book.amount(.grandTotal))
    }
  }

  private mutating func addPart(_ part: Part, _ row: Int, _ index: Int) {
    let funding = book.account.funding[index]
    let (column, share) = (Self.firstFigure + index, funding.shares[part])
    sheet[row, column] = SpreadsheetCell(
      .number(share.fraction.approximate), CellStyle(.plain, .percent(decimals: 0)),
      note: book.text("Lag (2003:1210) 5 §.", "Act (2003:1210), section 5."))
    let offers = payers.filter { $0.part == part }.map {
      sheet.cell($0.row, self.column(.offered, index))
    }
    let contribution = book.scenario.stated.contributions.parts[part]
    let filled = contribution?.total.map { total in
      book.inputs.amount(["contributions", part.rawValue, "total"], in: book.years[index])
        ?? .number(SpreadsheetCell.thousands(total[index]))
    }
    let offered = isCapped(part) ? filled ?? .total(offers) : .total(offers)
    sheet.put(
      offered, came: funding.offers[part] ?? .zero, row + 1, column, book.amount())
    let unit = book.scenario.stated.contributions.roundTo.amount
    let common = funding.shares.commonDenominator
    let perStep = (share.fraction * Fraction(common)).floor
    let steps = Formula.call(
      .int, [sheet.cell(row + 1, column).inKronor / .number(Double(unit * perStep))])
    sheet.put(
      steps * .number(Double(unit * common) / 1_000),
      came: funding.largestPools[part] ?? funding.pool, row + 2, column, book.amount())
  }

  private mutating func addChart() {
    let rows = payers.map(\.row)
    guard let first = rows.first, let last = rows.last,
      let names = CellRange(sheet.reference(first, 0), through: sheet.reference(last, 0)),
      let values = CellRange(
        sheet.reference(first, column(.paid, 0)), through: sheet.reference(last, column(.paid, 0)))
    else { return }
    let year = book.years[0]
    let pool = book.account.funding[0].pool
    var chart = SpreadsheetChart(
      .bars,
      title: book.text("Medlemmarnas bidrag \(year: year)", "What members pay \(year: year)"),
      unit: "tkr",
      alternative: book.text(
        "Liggande staplar: medlemmarna betalar \(pool) tillsammans \(year: year).",
        "Bars: the members pay \(pool) together in \(year: year)."),
      series: [
        .init(
          name: sheet.reference(BudgetBook.headingRow, column(.paid, 0)), categories: names,
          values: values)
      ], row: sheet.nextRow + 1, column: 0)
    chart.height = min(max(240, 30 * payers.count + 90), 1_400)
    chart.width = 860
    sheet.charts = [chart]
  }
}

extension PartShares {
  /// The smallest number that makes every share a whole one.
  fileprivate var commonDenominator: Int {
    Part.allCases.reduce(1) { common, part in
      let denominator = Int(self[part].fraction.denominator)
      var (one, other) = (common, denominator)
      while other > 0 { (one, other) = (other, one % other) }
      return common / one * denominator
    }
  }
}
