import Foundation
import Model
import Reports
import Testing

/// What a written workbook holds, read back by another program's reader (openpyxl).
@Suite("Workbooks as files")
struct SpreadsheetWritingTests {
  private let name = SheetName(fitting: "Budget")

  private func workbook(_ fill: (inout SpreadsheetSheet) -> Void) throws -> Spreadsheet {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 25))
    var workbook = Spreadsheet(title: "Budget & plan", created: day)
    var sheet = SpreadsheetSheet(name)
    fill(&sheet)
    workbook.sheets = [sheet]
    return workbook
  }

  /// Text that spreadsheet programs like to take for something else.
  private static let hostile = [
    "=HYPERLINK(\"http://example.com\",\"klicka\")", "=1+1", "+46 70", "-5", "@SUM(A1)",
    "https://example.com/", "mailto:a@example.com", "<script>alert('x')</script>",
    "\"citat\" & 'ap'",
    "{=A1}", "1e5", "007", "2027-01-01", "_x0041_", "👩🏽‍🚒 emoji", "שלום עולם", "rad 1\nrad 2",
    " blank ",
    "'apostrof", String(repeating: "Å", count: 200),
  ]

  @Test("hostile text is text, to the letter, and neither formula nor link")
  func hostile() throws {
    let book = try workbook { sheet in
      for (row, text) in Self.hostile.enumerated() {
        sheet[row, 0] = SpreadsheetCell(.text(text), note: text)
      }
    }
    let read = try OutsideReader.cells(of: try book.xlsx())
    for (row, text) in Self.hostile.enumerated() {
      #expect(read["Budget!A\(row + 1)"] == OutsideReader.Cell(kind: "s", value: text))
    }
    #expect(read.count == Self.hostile.count)
  }

  @Test("what XML cannot write is replaced, and the file is whole")
  func forbiddenCharacters() throws {
    let book = try workbook { $0[0, 0] = SpreadsheetCell(.text("a\u{1}b\u{FFFF}c\u{7F}\u{B}")) }
    let read = try OutsideReader.cells(of: try book.xlsx())
    #expect(read["Budget!A1"]?.value == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}")
  }

  @Test("numbers, days and formulas keep their kind")
  func kinds() throws {
    let day = try #require(CivilDate(year: 2027, month: 3, day: 1))
    let book = try workbook { sheet in
      sheet[0, 0] = SpreadsheetCell(.number(9_761.4), CellStyle(.plain, .grouped(decimals: 1)))
      sheet[1, 0] = SpreadsheetCell(.number(0.25), CellStyle(.input, .percent(decimals: 0)))
      sheet[2, 0] = SpreadsheetCell(.date(day), CellStyle(.input, .date))
      let sum = Formula.cell(sheet.reference(0, 0)) + .cell(sheet.reference(1, 0))
      sheet[3, 0] = SpreadsheetCell(.formula(sum, value: 9_761.65))
    }
    #expect(book.disagreements.isEmpty)
    let read = try OutsideReader.cells(of: try book.xlsx())
    #expect(read["Budget!A1"] == OutsideReader.Cell(kind: "n", value: "9761.4", format: "#,##0.0"))
    #expect(read["Budget!A2"] == OutsideReader.Cell(kind: "n", value: "0.25", format: "0%"))
    #expect(
      read["Budget!A3"]
        == OutsideReader.Cell(kind: "d", value: "2027-03-01 00:00:00", format: "yyyy-mm-dd"))
    #expect(read["Budget!A4"] == OutsideReader.Cell(kind: "f", value: "=A1+A2", cached: "9761.65"))
  }

  @Test("the same workbook gives the same bytes")
  func sameBytes() throws {
    let book = try workbook { sheet in
      for row in 0..<40 { sheet[row, row % 7] = SpreadsheetCell(.text("rad \(row)")) }
    }
    #expect(try book.xlsx() == book.xlsx())
  }

  @Test("a formula whose value is not what its cells come to is found out")
  func disagreement() throws {
    let book = try workbook { sheet in
      sheet[0, 0] = SpreadsheetCell(.number(2))
      sheet[0, 1] = SpreadsheetCell(.formula(.cell(sheet.reference(0, 0)), value: 3))
    }
    #expect(book.disagreements == [CellReference(name, row: 0, column: 1)])
  }

  @Test("what a file cannot hold is refused with its cell")
  func refusals() throws {
    let long = try workbook {
      $0[4, 2] = SpreadsheetCell(.text(String(repeating: "a", count: 32_768)))
    }
    #expect(throws: SpreadsheetRefusal.longText(CellReference(name, row: 4, column: 2))) {
      try long.xlsx()
    }
    var twice = try workbook { $0[0, 0] = SpreadsheetCell(.number(1)) }
    twice.sheets.append(twice.sheets[0])
    #expect(throws: SpreadsheetRefusal.sheetName(name)) { try twice.xlsx() }
  }

  @Test("rules, notes, headings and charts reach the file")
  func furniture() throws {
    let book = try workbook { sheet in
      for column in 0..<4 {
        sheet[0, column] = SpreadsheetCell(.text("K\(column)"), CellStyle(.heading))
      }
      for row in 1..<5 { sheet[row, 1] = SpreadsheetCell(.number(Double(row)), note: "En not") }
      sheet.headingRows = 1
      sheet.headingColumns = 1
      sheet.widths = [0: 30]
      let column = CellRange(sheet.reference(1, 1))
      sheet.rules = [
        CellRule(column, .words(["ja", "nej"]), title: "Val", message: "Skriv ja eller nej."),
        CellRule(
          CellRange(sheet.reference(2, 1)), .wordsIn(CellRange(sheet.reference(0, 0))),
          title: "Val", message: String(repeating: "lång ", count: 100)),
        CellRule(
          CellRange(sheet.reference(3, 1)), .whole(0...9), isStrict: false, title: "Tal",
          message: "Heltal"),
      ]
      let cells = CellRange(sheet.reference(1, 1), through: sheet.reference(4, 1))
      sheet.charts = [
        SpreadsheetChart(
          .columns, title: "Diagram", unit: "tkr", alternative: "Staplarna växer från 1 till 4.",
          series: cells.map {
            [.init(name: sheet.reference(0, 1), categories: $0, values: $0)]
          } ?? [], row: 7, column: 0)
      ]
    }
    let bytes = try book.xlsx()
    let sheet = try OutsideReader.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(sheet.contains(#"<pane xSplit="1" ySplit="1" topLeftCell="B2""#))
    #expect(sheet.contains(#"<formula1>"ja,nej"</formula1>"#))
    #expect(sheet.contains("<formula1>'Budget'!$A$1:$A$1</formula1>"))
    #expect(sheet.contains(#"errorStyle="warning""#))
    #expect(sheet.contains(#"paperSize="9" fitToHeight="0" orientation="landscape""#))
    #expect(try OutsideReader.part("xl/comments1.xml", of: bytes).contains("En not"))
    #expect(
      try OutsideReader.part("xl/drawings/drawing1.xml", of: bytes)
        .contains(#"descr="Staplarna växer från 1 till 4.""#))
    #expect(
      try OutsideReader.part("xl/workbook.xml", of: bytes).contains("Budget!$1:$1"))
  }
}
