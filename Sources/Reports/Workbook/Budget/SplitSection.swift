import Model

/// Tables that split an amount by weights, by largest remainder in whole units, where anybody can
/// follow it.
///
/// Each member gets its quota rounded down; the units left go to the largest remainders, ties in
/// order. A ceiling that a member reaches is not part of it.
struct SplitSection {
  private let book: BudgetBook
  private let firstFigure: Int
  private var row: Int
  /// The row below the table that is being made, and whether one is.
  private var members = 0

  /// Tables from a row on.
  init(_ book: BudgetBook, firstFigure: Int, row: Int) {
    self.book = book
    self.firstFigure = firstFigure
    self.row = row
  }

  /// The split of an amount in one year: the cells of what each gets.
  mutating func split(
    _ amount: Formula, by weights: [Formula], named names: [String], title: String,
    year index: Int, in sheet: inout SpreadsheetSheet
  ) -> [Formula] {
    let count = book.years.count
    members = names.count
    if index == 0 { addHeadings(title, names, &sheet) }
    let (weight, quota, rest) = (
      firstFigure + index, firstFigure + count + index, firstFigure + 2 * count + index
    )
    let rows = row + 2..<row + 2 + members
    let unit = book.scenario.stated.contributions.roundTo.amount
    let units = Formula.call(.int, [amount.inKronor / .number(Double(unit))])
    let all = sheet.sum(weight, rows)
    let whole = CellStyle(.plain, .grouped(decimals: 0))
    for (row, formula) in zip(rows, weights) {
      put(formula, row, weight, whole, &sheet)
      let product = units * sheet.cell(row, weight)
      put(.call(.int, [product / all]), row, quota, whole, &sheet)
      put(product - all * sheet.cell(row, quota), row, rest, whole, &sheet)
    }
    let left = units - sheet.sum(quota, rows)
    return rows.map { row in
      // How many have a larger remainder, or as large a one and stand before.
      let before = rows.filter { $0 != row }.map { other in
        Formula.choice(
          sheet.cell(other, rest), other < row ? .atLeast : .more, sheet.cell(row, rest),
          then: .number(1), otherwise: .number(0))
      }
      let extra = Formula.choice(
        .total(before), .less, left, then: .number(1), otherwise: .number(0))
      return (sheet.cell(row, quota) + extra) * .number(Double(unit) / 1_000)
    }
  }

  /// Goes on below the table that was made, if one was.
  mutating func finish() {
    if members > 0 { row += members + 3 }
    members = 0
  }

  private func addHeadings(
    _ title: String, _ names: [String], _ sheet: inout SpreadsheetSheet
  ) {
    sheet.put(title, row, 0, CellStyle(.section, .text))
    let blocks =
      book.years.map { book.text("Vikt \(year: $0)", "Weight \(year: $0)") }
      + book.years.map { book.text("Hela enheter \(year: $0)", "Whole units \(year: $0)") }
      + book.years.map { book.text("Rest \(year: $0)", "Remainder \(year: $0)") }
    sheet.putHeadings([book.text("Medlem", "Member"), ""], figures: blocks, row: row + 1)
    for (place, name) in names.enumerated() {
      sheet.put(name, row + 2 + place, 0, CellStyle(.plain, .text, wraps: true))
    }
  }

  /// Puts a step of the split, which is no figure of the budget: it is what its cells come to.
  private func put(
    _ formula: Formula, _ row: Int, _ column: Int, _ style: CellStyle,
    _ sheet: inout SpreadsheetSheet
  ) {
    sheet[row, column] = SpreadsheetCell(.step(formula), style)
  }
}
