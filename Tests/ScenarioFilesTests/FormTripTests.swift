import Model
import ScenarioFiles
import Testing

/// A scenario that goes out as a workbook comes back the same.
@Suite("From a scenario to a workbook and back")
struct FormTripTests {
  @Test(
    "every shipped scenario and each of its what-ifs comes back whole",
    arguments: ["norradalen", "outside-region", "large"], Language.allCases)
  func shipped(name: String, language: Language) throws {
    let source = try ScenarioSource(reading: RepositoryFile.path("scenarios/\(name).yaml"))
    let form = try #require(FormWorkbook(source, in: language))
    let bytes = WorkbookBytes(form, in: language).bytes
    let back = try ScenarioSource(bytes: bytes, named: "f.xlsx")
    #expect(try source.scenario().scenario == back.scenario().scenario)
    #expect(source.whatIfs == back.whatIfs)
    for whatIf in source.whatIfs {
      let changes = ChangeSelection(whatIfs: [whatIf.id])
      #expect(try source.scenario(changes).scenario == back.scenario(changes).scenario)
    }
  }

  @Test("the form of what came back is the same form")
  func sameForm() throws {
    let source = try ScenarioSource(reading: RepositoryFile.path("scenarios/norradalen.yaml"))
    let form = try #require(FormWorkbook(source, in: .sv))
    let back = try ScenarioSource(bytes: WorkbookBytes(form).bytes, named: "f.xlsx")
    #expect(FormWorkbook(back, in: .sv) == form)
  }

  @Test("an address leads to the cell that holds the figure")
  func addresses() throws {
    let source = try ScenarioSource(reading: RepositoryFile.path("scenarios/norradalen.yaml"))
    let form = try #require(FormWorkbook(source, in: .sv))
    let cell = { (path: [String]) -> FormCell? in
      guard let address = form.address(of: path),
        let sheet = form.sheets.first(where: { $0.name == address.sheet })
      else { return nil }
      return sheet.rows[address.row].cells[address.column]
    }
    let tkr = { (amount: Int) in
      FormCell.Value.number(
        FormNumber(mantissa: amount, decimals: 0), .unit(.tkr, decimals: 0))
    }
    #expect(cell(["insatser", "I01", "cost"])?.value == tkr(2_450))
    #expect(cell(["fixed_costs", "kansli", "2028"])?.value == tkr(1_690))
    #expect(cell(["equity", "use", "2029"])?.value == tkr(400))
    #expect(
      cell(["insatser", "I01", "women"])?.value
        == .number(FormNumber(mantissa: 56, decimals: 2), .unit(.percent, decimals: 0)))
    #expect(
      cell(["decision", "meeting"])?.value
        == CivilDate(year: 2026, month: 11, day: 25).map { .date($0) })
    #expect(cell(["equity", "floor"])?.value == .blank)
    #expect(cell(["equity", "flor"]) == nil)
  }
}
