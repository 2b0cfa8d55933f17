import Model
import ScenarioFiles
import Testing

/// Each mistake in a workbook names its sheet and cell, its cause and its remedy.
@Suite("Mistakes in workbooks")
struct WorkbookMistakeTests {
  static let all = WorkbookMistake.inCells + WorkbookMistake.inSheets

  @Test("the small workbook has no mistake, and there are more than fifty to make")
  func noMistake() throws {
    #expect(WorkbookMistake.lines(try WorkbookMistake.workbook.bytes, .en) == [])
    #expect(Self.all.count > 50)
  }

  @Test("a mistake is said by sheet and cell, with its cause and remedy", arguments: all)
  func english(mistake: WorkbookMistake) throws {
    var workbook = try WorkbookMistake.workbook
    mistake.make(&workbook)
    #expect(WorkbookMistake.lines(workbook.bytes, .en) == mistake.english)
  }

  @Test("all mistakes are said at once, in the order of the sheets")
  func several() throws {
    var workbook = try WorkbookMistake.workbook
    workbook.put(workbook.number("0.25"), at: "Insatser!O4")
    workbook.put(WorkbookBytes.text("ca 150"), at: "Målgrupper!C4")
    workbook.put(
      WorkbookBytes.Cell(attributes: " t=\"e\"", content: "<v>#DIV/0!</v>"),
      at: "Fasta kostnader!C4")
    workbook.put(WorkbookBytes.Cell(content: "<f>1+1</f>"), at: "Insatser!K4")
    #expect(
      WorkbookMistake.lines(workbook.bytes, .sv) == [
        ": 'Fasta kostnader'!C4: fel: Cellen visar felet #DIV/0!. "
          + "Rätta formeln, eller skriv värdet.",
        ": Målgrupper!C4: fel: ”ca 150” är inte ett heltal. Skriv till exempel 83 000.",
        ": Insatser!K4: fel: Cellen har en formel men inget uträknat värde. "
          + "Öppna arbetsboken i Excel eller LibreOffice och spara den, eller skriv värdet.",
        ": Insatser!O4: fel: ”0.25” saknar enheten %. Skriv 25 %.",
      ])
  }
}
