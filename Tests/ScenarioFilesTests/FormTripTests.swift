import Foundation
import Model
import ScenarioFiles
import Testing

/// A scenario that goes out as a workbook comes back the same.
@Suite("From a scenario to a workbook and back")
struct FormTripTests {
  @Test(
    "every shipped scenario and each of its what-ifs comes back whole",
    arguments: [("norradalen", Language.sv), ("outside-region", .en), ("large", .sv)])
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

/// Every key of the format goes through a workbook and through text and comes back.
@Suite("Every key through a form")
struct EveryKeyTripTests {
  /// The scenario with every key, which the tests of planning keep.
  private static var everyKey: String {
    get throws {
      let path = RepositoryFile.path("Tests/PlanningTests/Keys/RichScenario.swift")
      let parts = try String(contentsOfFile: path, encoding: .utf8).components(
        separatedBy: "\"\"\"")
      let lines = parts[1].components(separatedBy: "\n").dropFirst()
      return lines.map { String($0.dropFirst(4)) }.joined(separator: "\n")
    }
  }

  @Test("the scenario that has every key comes back whole from a workbook and from its text")
  func everyKey() throws {
    let source = try ScenarioSource(bytes: Array(Self.everyKey.utf8), named: "f.yaml")
    let scenario = try source.scenario().scenario
    let form = try #require(FormWorkbook(source, in: .en))
    let back = try ScenarioSource(bytes: WorkbookBytes(form, in: .en).bytes, named: "f.xlsx")
    #expect(try back.scenario().scenario == scenario)
    let text = try #require(ScenarioText.yaml(of: back))
    let again = try ScenarioSource(bytes: Array(text.utf8), named: "g.yaml")
    #expect(try again.scenario().scenario == scenario)
    // Text names the keys of a record in one order; read once more, nothing moves.
    let settled = try #require(FormWorkbook(again, in: .en))
    let third = try ScenarioSource(
      bytes: WorkbookBytes(settled, in: .en).bytes, named: "h.xlsx")
    #expect(FormWorkbook(third, in: .en) == settled)
    #expect(ScenarioText.yaml(of: third) == text)
  }

  @Test("the template of a form reads as the template of a text", arguments: Language.allCases)
  func template(language: Language) throws {
    let form = FormWorkbook.template(in: language)
    let back = try ScenarioSource(
      bytes: WorkbookBytes(form, in: language).bytes, named: "f.xlsx")
    let text = try ScenarioSource(
      bytes: Array(ScenarioTemplate.text(in: language).utf8), named: "f.yaml")
    #expect(try back.scenario().scenario == text.scenario().scenario)
  }
}
