import Reports
import Testing

/// Formulas are put together from cells, and come to what spreadsheet programs make of them.
@Suite("Formulas of a workbook")
struct FormulaTests {
  private let sheet = SheetName(fitting: "Budget")
  private let other = SheetName(fitting: "Eget kapital")

  private func cell(_ row: Int, _ column: Int) -> Formula {
    .cell(CellReference(sheet, row: row, column: column))
  }

  @Test("a reference names its sheet only in another sheet, in apostrophes")
  func references() {
    let cell = CellReference(other, row: 2, column: 27)
    #expect(cell.text(in: other) == "AB3")
    #expect(cell.text(in: sheet) == "'Eget kapital'!AB3")
    #expect(
      CellReference(SheetName(fitting: "Å's"), row: 0, column: 0).text(in: sheet) == "'Å''s'!A1")
    #expect(CellRange(cell, through: CellReference(other, row: 1, column: 27)) == nil)
  }

  @Test("parentheses stand where the calculation needs them and nowhere else")
  func parentheses() {
    let (one, two, three) = (cell(0, 0), cell(0, 1), cell(0, 2))
    #expect((one + two * three).text(in: sheet) == "A1+B1*C1")
    #expect(((one + two) * three).text(in: sheet) == "(A1+B1)*C1")
    #expect((one - (two - three)).text(in: sheet) == "A1-(B1-C1)")
    #expect((one - two - three).text(in: sheet) == "A1-B1-C1")
    #expect((one / (two * three)).text(in: sheet) == "A1/(B1*C1)")
    #expect((one * .number(-2)).text(in: sheet) == "A1*(-2)")
    #expect(
      Formula.calculated(.number(1) + one, .power, .number(2)).text(in: sheet) == "(1+A1)^2")
  }

  @Test("functions are written in English with commas, whatever the reader's language")
  func functions() throws {
    let range = try #require(
      CellRange(
        CellReference(sheet, row: 3, column: 1), through: CellReference(sheet, row: 8, column: 1)))
    #expect(Formula.sum(range).text(in: other) == "SUM('Budget'!B4:B9)")
    let rounded = Formula.rounded(cell(0, 0) * .number(1.02), decimals: 3)
    #expect(rounded.text(in: sheet) == "ROUND(A1*1.02,3)")
    let choice = Formula.choice(
      cell(0, 0), .more, .number(0), then: .call(.min, [cell(1, 0), cell(2, 0)]),
      otherwise: .number(0))
    #expect(choice.text(in: sheet) == "IF(A1>0,MIN(A2,A3),0)")
  }

  @Test("halves are rounded away from zero, and seen through the noise of binary fractions")
  func rounding() {
    func rounded(_ number: Double, _ decimals: Int) -> Double {
      Formula.rounded(.number(number), decimals: decimals).value { _ in nil }
    }
    #expect(rounded(2.5, 0) == 3)
    #expect(rounded(-2.5, 0) == -3)
    #expect(rounded(1.005, 2) == 1.01)
    #expect(rounded(0.0005, 3) == 0.001)
    #expect(rounded(9_761.399_999_999_999, 3) == 9_761.4)
    #expect(
      Formula.roundedUp(.number(2.000_000_000_000_000_4), decimals: 0).value { _ in nil } == 2)
    #expect(Formula.roundedUp(.number(2.1), decimals: 0).value { _ in nil } == 3)
  }

  @Test("an empty cell counts as nothing in a sum and not at all in a minimum")
  func emptyCells() throws {
    let range = try #require(
      CellRange(
        CellReference(sheet, row: 0, column: 0), through: CellReference(sheet, row: 2, column: 0)))
    let cells = [0: 4.0, 2: 6.0]
    func value(_ formula: Formula) -> Double {
      formula.value { cells[$0.row].map { SpreadsheetCell(.number($0)) } }
    }
    #expect(value(.sum(range)) == 10)
    #expect(value(.over(.min, range)) == 4)
    #expect(value(.over(.count, range)) == 2)
    #expect(value(cell(1, 0) + .number(1)) == 1)
  }
}
