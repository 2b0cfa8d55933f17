import Model

/// Filling the cells of a table one by one.
extension SpreadsheetSheet {
  /// An empty sheet with a title, and below it a line about the figures.
  static func titled(_ name: Phrase, _ remark: Phrase, in language: Language) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(SheetName(fitting: name(language)))
    sheet.put(name(language), 0, 0, CellStyle(.title, .text))
    sheet.put(remark(language), 1, 0, CellStyle(.remark, .text))
    return sheet
  }

  /// Puts text.
  mutating func put(
    _ text: String, _ row: Int, _ column: Int, _ style: CellStyle = CellStyle(.plain, .text),
    note: String? = nil
  ) {
    self[row, column] = SpreadsheetCell(.text(text), style, note: note)
  }

  /// Puts the headings of columns, those above figures to the right as the figures are.
  mutating func putHeadings(_ texts: [String], figures: [String] = [], row: Int) {
    for (column, text) in (texts + figures).enumerated() {
      put(text, row, column, CellStyle(.heading, .text, isRight: column >= texts.count))
    }
  }

  /// Puts a calculation and the amount that it came to; without a calculation the amount alone.
  mutating func put(
    _ formula: Formula?, came amount: Kronor, _ row: Int, _ column: Int, _ style: CellStyle
  ) {
    let value = SpreadsheetCell.thousands(amount)
    self[row, column] = SpreadsheetCell(
      formula.map { .formula($0, value: value) } ?? .number(value), style)
  }

  /// Puts a calculation and the number that it came to.
  mutating func put(
    _ formula: Formula, cameNumber value: Double, _ row: Int, _ column: Int, _ style: CellStyle
  ) {
    self[row, column] = SpreadsheetCell(.formula(formula, value: value), style)
  }

  /// What stands in a cell, in a calculation.
  func cell(_ row: Int, _ column: Int) -> Formula { .cell(reference(row, column)) }

  /// The sum of some cells of a column, from a row through another; nothing where there is none.
  func sum(_ column: Int, _ rows: Range<Int>) -> Formula {
    guard let last = rows.last,
      let range = CellRange(
        reference(rows.lowerBound, column), through: reference(last, column))
    else { return .number(0) }
    return .sum(range)
  }

  /// The cells of a row, from a column through another.
  func across(_ row: Int, _ columns: Range<Int>) -> CellRange {
    CellRange(
      reference(row, columns.lowerBound),
      through: reference(row, max(columns.lowerBound, columns.upperBound - 1)))
      ?? CellRange(reference(row, columns.lowerBound))
  }
}

extension Spreadsheet {
  /// The same workbook with the value alone, and a note, in each cell whose formula does not come to
  /// what the account says, so that no figure shown is another than the account's.
  mutating func settleDisagreements(note: String) {
    for place in disagreements {
      guard let sheet = sheets.firstIndex(where: { $0.name == place.sheet }),
        let cell = self[place], let value = cell.number
      else { continue }
      sheets[sheet][place.row, place.column] = SpreadsheetCell(
        .number(value), cell.style, note: note)
    }
  }
}
