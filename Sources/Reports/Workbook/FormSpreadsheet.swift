public import Model
public import ScenarioFiles

extension Spreadsheet {
  /// A form as a workbook to fill in: what it is for on a first sheet, then the form's own sheets with
  /// every cell where ``ScenarioFiles/FormWorkbook/address(of:)`` says.
  ///
  /// Cells to fill in have a frame and a fill, and some more rows stand ready below the last. A
  /// drop-down warns and does not refuse, since a cell may also say what is changed in other ways.
  public init(
    form: FormWorkbook, title: String, created: CivilDate? = nil, in language: Language
  ) {
    self.init(title: title, created: created)
    sheets = [ReadMeSheet.form(title: title, in: language)]
    sheets += form.sheets.map { FormSheetLayout($0, language).sheet }
  }
}

/// Lays out one sheet of a form.
private struct FormSheetLayout {
  private let form: FormSheet
  private let language: Language
  private(set) var sheet: SpreadsheetSheet

  /// How many empty rows stand ready below the last.
  private static let spareRows = 12

  init(_ form: FormSheet, _ language: Language) {
    self.form = form
    self.language = language
    sheet = SpreadsheetSheet(SheetName(fitting: form.name))
    sheet.headingRows = FormSheet.headingRows
    sheet.headingColumns = form.frozenColumns
    for (column, described) in form.columns.enumerated() {
      sheet.widths[column] = Double(described.width)
    }
    for (row, described) in form.rows.enumerated() { put(described, at: row) }
    if form.kind != .keys { addSpareRows() }
    addRules()
  }

  private mutating func put(_ row: FormRow, at place: Int) {
    for (column, cell) in row.cells.enumerated() {
      switch row.role {
      case .headings:
        sheet[place, column] = SpreadsheetCell(
          content(of: cell), CellStyle(.heading, .text), note: form.columns[column].note)
      case .keys, .units:
        sheet[place, column] = SpreadsheetCell(content(of: cell), CellStyle(.remark, .text))
      case .input: sheet[place, column] = input(cell, column)
      }
    }
  }

  /// A cell that is filled in; the first columns of a sheet of keys say what is.
  private func input(_ cell: FormCell, _ column: Int) -> SpreadsheetCell {
    let content = content(of: cell)
    if form.kind == .keys, column < 3 {
      return SpreadsheetCell(content, CellStyle(.plain, .text, wraps: column == 1))
    }
    return SpreadsheetCell(content, CellStyle(.input, number(of: cell, column)))
  }

  private func content(of cell: FormCell) -> SpreadsheetCell.Content {
    switch cell.value {
    case .blank: .blank
    case .text(let text): .text(text)
    case .number(let number, _): .number(number.double)
    case .date(let date): .date(date)
    }
  }

  private func number(of cell: FormCell, _ column: Int) -> CellStyle.Number {
    switch cell.value {
    case .blank: .code(form.columns[column].format.code(in: language))
    case .text: .text
    case .number(_, let format): .code(format.code(in: language))
    case .date: .date
    }
  }

  private mutating func addSpareRows() {
    for row in form.rows.count..<form.rows.count + Self.spareRows {
      for column in form.columns.indices { sheet[row, column] = input(.blank, column) }
    }
  }

  // MARK: What may be filled in

  private mutating func addRules() {
    let last = sheet.nextRow - 1
    guard last >= FormSheet.headingRows else { return }
    if form.kind == .keys {
      for (row, described) in form.rows.enumerated() where described.role == .input {
        addKeyRule(row, described)
      }
      return
    }
    for (column, described) in form.columns.enumerated() {
      add(
        from: (FormSheet.headingRows, column), through: (last, column),
        allowed(described.words, described.unit), title: described.key, message: described.note)
    }
  }

  /// The rule of a row that is one key: its words, and its meaning beside the cell that is chosen.
  private mutating func addKeyRule(_ row: Int, _ described: FormRow) {
    guard described.cells.count > 3 else { return }
    let texts = described.cells.prefix(3).map { cell in
      if case .text(let text) = cell.value { text } else { "" }
    }
    let unit = FormUnit(word: texts[2])
    let message = texts[1] + (texts[2].isEmpty ? "" : " (\(texts[2]))")
    add(
      from: (row, 3), through: (row, described.cells.count - 1),
      allowed(described.cells[3].words, unit), title: texts[0], message: message)
  }

  private func allowed(_ words: [String], _ unit: FormUnit?) -> CellRule.Allowed {
    if CellRule.fits(words) { return .words(words) }
    guard words.isEmpty, let unit else { return .anything }
    return .decimal(unit.plausible)
  }

  private mutating func add(
    from first: (Int, Int), through last: (Int, Int), _ allowed: CellRule.Allowed, title: String,
    message: String
  ) {
    guard
      let cells = CellRange(
        sheet.reference(first.0, first.1), through: sheet.reference(last.0, last.1))
    else { return }
    sheet.rules.append(
      CellRule(cells, allowed, isStrict: false, title: title, message: message))
  }
}

extension FormUnit {
  /// Numbers that a cell in this unit can be expected to hold; others are asked about.
  fileprivate var plausible: ClosedRange<Double> {
    switch self {
    case .percent: -1...1
    case .points: -100...100
    default: 0...1_000_000_000
    }
  }
}
