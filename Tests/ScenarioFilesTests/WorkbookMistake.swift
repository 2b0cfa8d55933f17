import Model
import ScenarioFiles
import Testing

/// A mistake in a workbook, and what is said of it.
struct WorkbookMistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (inout WorkbookBytes) -> Void
  /// What is said in English, line by line, without the name of the file.
  let english: [String]

  init(
    _ name: String, _ english: String..., make: @escaping @Sendable (inout WorkbookBytes) -> Void
  ) {
    testDescription = name
    self.english = english
    self.make = make
  }

  /// The small scenario as a Swedish workbook.
  static var workbook: WorkbookBytes {
    get throws {
      let text = SmallScenario.text + "what_ifs: {fattig: {set: {equity.use.2027: 50 tkr}}}\n"
      let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
      guard let form = FormWorkbook(source, in: .sv) else { throw Unreadable() }
      return WorkbookBytes(form)
    }
  }

  /// The small scenario could not be made a form.
  struct Unreadable: Error {}

  /// What is said of a workbook's bytes, without the name of the file.
  static func lines(_ bytes: [UInt8], _ language: Language) -> [String] {
    do throws(Diagnostics) {
      _ = try ScenarioSource(bytes: bytes, named: "f.xlsx").scenario()
      return []
    } catch {
      return error.all.map { String($0.text(in: language).dropFirst(6)) }
    }
  }
}
