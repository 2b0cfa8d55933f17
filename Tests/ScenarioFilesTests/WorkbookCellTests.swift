import Model
import ScenarioFiles
import Testing

/// What stands in a cell means what it shows.
@Suite("Cells of a workbook")
struct WorkbookCellTests {
  private func scenario(_ change: (inout WorkbookBytes) -> Void) throws -> Scenario {
    var workbook = try WorkbookMistake.workbook
    change(&workbook)
    return try ScenarioSource(bytes: workbook.bytes, named: "f.xlsx").scenario().scenario
  }

  private func fixedCost(of scenario: Scenario) -> YearlyAmount? {
    scenario[InsatsID("I01")]?.cost.fixed
  }

  @Test(
    "an amount is what its cell shows, however it is formatted",
    arguments: [
      ("300", "General", 300_000), ("300.5", "#,##0.0 \"tkr\"", 300_500),
      ("300", "# ##0\" tkr\"", 300_000), ("300", "#,##0\\ \\t\\k\\r", 300_000),
      ("300000", "#,##0 [$kr-41D]", 300_000),
      ("300000", "#,##0.00 \"kr\";[Red]-#,##0.00 \"kr\"", 300_000),
      ("0.3", "0.00 \"Mkr\"", 300_000), ("300000", "#,##0, \"tkr\"", 300_000),
      ("3E2", "0.00E+00", 300_000), ("300.001", "General", 300_001),
      ("299.99999999999994", "General", 300_000), ("300", "_-* #,##0 \"tkr\"_-", 300_000),
    ])
  func amounts(value: String, format: String, kronor: Int) throws {
    let scenario = try scenario { book in
      book.put(book.number(value, format: format), at: "Insatser!K4")
    }
    #expect(fixedCost(of: scenario) == .indexed(Kronor(kronor)))
  }

  @Test(
    "a number as text with spaces of any kind is the number",
    arguments: [
      "300", "300 tkr", " 300\u{A0}tkr ", "300\u{A0}000\u{202F}kr", "0,3 Mkr", "300,0",
      "300 000 kr\n",
    ])
  func texts(text: String) throws {
    let scenario = try scenario { $0.put(WorkbookBytes.text(text), at: "Insatser!K4") }
    #expect(fixedCost(of: scenario) == .indexed(Kronor(300_000)))
  }

  @Test(
    "a cell in percent is a share, exactly",
    arguments: [
      ("0.28999999999999998", "0%", 290_000), ("0.07", "0.00%", 70_000), ("1", "0%", 1_000_000),
      ("0.125", "0.0%", 125_000), ("25", "0\"%\"", 250_000),
      ("5.7000000000000002E-2", "0.0%", 57_000),
    ])
  func shares(value: String, format: String, millionths: Int) throws {
    let scenario = try scenario { book in
      book.put(book.number(value, format: format), at: "Insatser!O4")
    }
    #expect(scenario[InsatsID("I01")]?.women == Share(millionths: millionths))
  }

  @Test(
    "days are counted from 1900 or from 1904, and what a spreadsheet makes of 11-30 is that day",
    arguments: [("46386", "46386", false), ("44924", "44924", true)])
  func days(value: String, yearly: String, is1904: Bool) throws {
    let scenario = try scenario { book in
      if is1904 { book.workbookProperties = #"<workbookPr date1904="1"/>"# }
      book.put(book.number(value, format: "d mmm yyyy"), at: "Förbund!D14")
      book.put(book.number(yearly, format: "mm-dd"), at: "Förbund!D10")
    }
    #expect(scenario.stated.decision.meeting == CivilDate(year: 2026, month: 12, day: 30))
    #expect(scenario.stated.forbundsordning.budgetBy == YearlyDate(month: 12, day: 30))
  }

  @Test("texts of the workbook, with their runs, are the text, and how they sound is not")
  func sharedStrings() throws {
    let scenario = try scenario { book in
      book.parts["xl/strings.xml"] = """
        <sst><si><t>Annat</t></si><si><r><t xml:space="preserve">Steget </t></r><r><rPr><b/></rPr>\
        <t>ung</t></r><rPh sb="0" eb="1"><t>stege</t></rPh></si></sst>
        """
      book.put(WorkbookBytes.Cell(attributes: " t=\"s\"", content: "<v>1</v>"), at: "Insatser!B4")
    }
    #expect(scenario[InsatsID("I01")]?.name == "Steget ung")
  }

  @Test("a formula counts as the value that it came to")
  func formulas() throws {
    let scenario = try scenario { book in
      book.put(WorkbookBytes.Cell(content: "<f>L4*15</f><v>300</v>"), at: "Insatser!K4")
      book.put(
        WorkbookBytes.Cell(attributes: " t=\"str\"", content: "<f>B1</f><v>Nytt namn</v>"),
        at: "Insatser!B4")
      book.put(WorkbookBytes.Cell(attributes: " t=\"b\"", content: "<v>0</v>"), at: "Förbund!D15")
    }
    #expect(fixedCost(of: scenario) == .indexed(Kronor(300_000)))
    #expect(scenario[InsatsID("I01")]?.name == "Nytt namn")
    #expect(!scenario.stated.decision.publicMeeting)
  }

  @Test("units may be written in Swedish, and notes of one's own are not read")
  func swedish() throws {
    let scenario = try scenario { book in
      book.put(WorkbookBytes.text("30 nya deltagare"), at: "Insatser!M5")
      book.put(WorkbookBytes.text("#anteckning"), at: "Insatser!Z2")
      book.put(WorkbookBytes.text("fråga Anna"), at: "Insatser!Z4")
      book.put(WorkbookBytes.text("# det som följer är nytt"), at: "Insatser!A7")
      book.sheets.append(
        WorkbookBytes.Sheet(name: "Anteckningar", cells: [1: [1: WorkbookBytes.text("Hej")]]))
    }
    #expect(scenario[InsatsID("I02")]?.volume == .allOrNothing(Volume(30)))
  }
}
