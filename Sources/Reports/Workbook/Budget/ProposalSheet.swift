import Model

/// The sheet with the plan itself: a row for each candidate and a column for each year, which the
/// costs follow and which can be read as a plan.
struct ProposalSheet {
  /// The name.
  static let name = Phrase(sv: "Förslag", en: "Proposal")
  /// What stands in the first cell of the row of keys, as in a form.
  static let mark = "plan"
  private static let headingRows = 3
  private static let firstYear = 4

  private let book: BudgetBook
  private(set) var sheet: SpreadsheetSheet

  init(_ book: BudgetBook) {
    self.book = book
    sheet = SpreadsheetSheet(SheetName(fitting: Self.name(book.language)))
    sheet.widths = [0: 12, 1: 48, 2: 22, 3: 20]
    sheet.headingRows = Self.headingRows
    sheet.headingColumns = 2
    addHeadings()
    for position in book.scenario.insatser.indices { add(position) }
  }

  /// The cell with what is chosen for an insats in a year.
  func choice(_ position: Int, year index: Int) -> Formula {
    sheet.cell(Self.headingRows + position, Self.firstYear + index)
  }

  private mutating func addHeadings() {
    let years = book.years.map(String.init)
    sheet.putHeadings(
      [
        book.text("Kort namn", "Short name"), book.text("Insats", "Insats"),
        book.text("Insatsägare", "Owner"), book.text("Inriktning", "Kind"),
      ],
      figures: book.years.map { year in
        book.text("Nya deltagare \(year: year)", "New participants \(year: year)")
      }, row: 0)
    let note = book.text(
      """
      Ett antal nya deltagare, ett beviljat belopp eller ”ja”. Tomt betyder att insatsen inte \
      finansieras det året. Bladet kan läsas som en plan: insatsval review underlag.xlsx \
      arbetsbok.xlsx.
      """,
      """
      A number of new participants, a granted amount or “yes”. Empty means that the insats is not \
      funded that year. The sheet can be read as a plan: insatsval review scenario.xlsx \
      workbook.xlsx.
      """)
    for column in Self.firstYear..<Self.firstYear + years.count {
      sheet[0, column]?.note = note
      sheet.widths[column] = 18
    }
    let style = CellStyle(.remark, .text)
    for (column, key) in ([Self.mark, "#name", "#owner", "#focus"] + years).enumerated() {
      sheet.put(key, 1, column, style)
    }
    sheet.put(book.text("#enhet", "#unit"), 2, 0, style)
  }

  private mutating func add(_ position: Int) {
    let insats = book.scenario.insatser[position]
    let row = Self.headingRows + position
    sheet.put(insats.id.text, row, 0)
    sheet.put(insats.name, row, 1, CellStyle(.plain, .text, wraps: true))
    sheet.put(book.scenario.member(insats.owner)?.name ?? insats.owner.text, row, 2)
    sheet.put(insats.focus.budgetWord(book.language), row, 3)
    for index in book.years.indices {
      let choice = book.account.plan.choices[position][index]
      let column = Self.firstYear + index
      sheet[row, column] = cell(choice, position, index)
      guard !book.account.terms[position][index].options.isEmpty || choice != nil else { continue }
      let isCounted = !insats.cost.grants.isEmpty || insats.volume != nil
      sheet.rules.append(
        CellRule(
          CellRange(sheet.reference(row, column)),
          isCounted ? .decimal(0...1_000_000) : .words([book.text("ja", "yes")]),
          title: insats.id.text, message: insats.name))
    }
  }

  /// What is chosen: a granted amount in tkr, a number of participants, or "yes" where there is
  /// nothing to count.
  private func cell(_ choice: Plan.Choice?, _ position: Int, _ index: Int) -> SpreadsheetCell {
    let insats = book.scenario.insatser[position]
    let unit =
      insats.cost.grants.isEmpty ? book.text("deltagare", "participants") : "tkr"
    let style = CellStyle(
      .input,
      insats.volume == nil && insats.cost.grants.isEmpty
        ? .text : .code("#,##0.## \"\(unit)\""))
    let whole = CellStyle(.input, .code("#,##0 \"\(unit)\""))
    guard let choice else {
      let canRun = !book.account.terms[position][index].options.isEmpty
      return SpreadsheetCell(.blank, canRun ? style.number == .text ? style : whole : CellStyle())
    }
    if let grant = choice.grant, insats.cost.grants.indices.contains(grant) {
      return SpreadsheetCell(
        .number(SpreadsheetCell.thousands(insats.cost.grants[grant])), style)
    }
    guard insats.volume != nil else {
      return SpreadsheetCell(.text(book.text("ja", "yes")), style)
    }
    return SpreadsheetCell(
      .number(choice.volume.fraction.approximate), choice.volume.isWhole ? whole : style)
  }
}

extension Insats.Focus {
  /// The kind of insats in a column of its own.
  func budgetWord(_ language: Language) -> String {
    switch self {
    case .individual: Phrase(sv: "individinriktad", en: "individual")(language)
    case .structural: Phrase(sv: "strukturövergripande", en: "structural")(language)
    }
  }
}
