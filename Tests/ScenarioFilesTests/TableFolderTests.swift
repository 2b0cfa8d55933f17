import Foundation
import Model
import ScenarioFiles
import Testing

/// A folder of CSV files is a scenario like any other.
@Suite("Folders of CSV files")
struct TableFolderTests {
  /// The small scenario as tables, one text for each sheet.
  private static func tables(separator: String, quoted: Bool = false) throws -> [String: String] {
    let source = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "f.yaml")
    let form = try #require(FormWorkbook(source, in: .sv))
    var tables: [String: String] = [:]
    for sheet in form.sheets {
      let lines = sheet.rows.map { row in
        row.cells.map { cell in field(cell.value, separator, quoted) }.joined(separator: separator)
      }
      tables[sheet.name + ".csv"] = lines.joined(separator: "\r\n") + "\r\n"
    }
    return tables
  }

  /// A field as a spreadsheet in Swedish saves it: as it is shown.
  private static func field(_ value: FormCell.Value, _ separator: String, _ quoted: Bool) -> String
  {
    let text =
      switch value {
      case .blank: ""
      case .text(let text): text
      case .date(let date): date.iso
      case .number(let number, .unit(.percent, _)):
        FormNumber(mantissa: number.mantissa * 100, decimals: number.decimals)
          .text(grouped: false).replacing(".", with: ",") + "%"
      case .number(let number, .unit(let unit, _)):
        number.text(grouped: true).replacing(".", with: ",").replacing(" ", with: "\u{A0}")
          + " " + unit.phrase.sv
      case .number(let number, .plain): number.text(grouped: false)
      case .number(let number, _): number.text(grouped: true).replacing(".", with: ",")
      }
    let needsQuotes = quoted || text.contains(separator) || text.contains("\"")
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private func write(_ tables: [String: Data]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, data) in tables { try data.write(to: folder.appending(path: name)) }
    return folder
  }

  private func lines(_ folder: URL) -> [String] {
    do throws(Diagnostics) {
      _ = try ScenarioSource(reading: folder.path()).scenario()
      return []
    } catch {
      return error.all.map { $0.text(in: .en).replacing(folder.path() + "/", with: "") }
    }
  }

  @Test(
    "the tables of a form give the scenario, whatever the separator and the encoding",
    arguments: [
      (";", String.Encoding.utf8, false, false), (",", .utf8, true, false),
      ("\t", .utf8, false, true), (";", .windowsCP1252, false, true),
    ])
  func trip(separator: String, encoding: String.Encoding, hasMark: Bool, quoted: Bool) throws {
    let tables = try Self.tables(separator: separator, quoted: quoted).mapValues { text in
      (hasMark ? Data([0xEF, 0xBB, 0xBF]) : Data()) + (text.data(using: encoding) ?? Data())
    }
    let folder = try write(tables)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(lines(folder) == [])
    let scenario = try ScenarioSource(reading: folder.path()).scenario().scenario
    #expect(try scenario == SmallScenario.read(SmallScenario.text).scenario)
  }

  @Test("a mistake names the file and the cell")
  func mistakes() throws {
    var tables = try Self.tables(separator: ";")
    tables["Insatser.csv"] = tables["Insatser.csv"]?.replacing("48%", with: "0,48")
    tables["Fasta kostnader.csv"] = tables["Fasta kostnader.csv"]?.replacing("510", with: "ca 510")
    tables["Mål.csv"] = tables["Mål.csv"]?.replacing(";arbete\r\n", with: ";\"arbete\r\n")
    let folder = try write(tables.mapValues { Data($0.utf8) })
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      lines(folder) == [
        "Fasta kostnader.csv: D4: error: “ca 510 tkr” is not an amount. "
          + "Write for example 1 640 tkr.",
        "Insatser.csv: O4: error: “0,48” lacks the unit %. Write 48 %.",
        "Mål.csv: D4: error: More text stands after the field's closing quote. "
          + "Double quotes that belong to the text.",
      ])
  }

  @Test("a folder with other tables only is told what a form is")
  func noForm() throws {
    let folder = try write(["a.csv": Data("x;y\n1;2\n".utf8)])
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = lines(folder).joined()
    #expect(
      text.hasSuffix(
        ": error: None of the folder's tables has a row with the keys of a form. "
          + "Write for example insatser first in the row of keys, and the columns' keys after it."))
  }
}
