import Model

/// A folder of CSV files as the sheets of a form.
struct TableFolder: Sendable {
  /// The sheets that are tables.
  private(set) var sheets: [SheetGrid] = []
  /// What is wrong with the files as tables.
  private(set) var diagnostics: [Diagnostic] = []
  /// The folder and then each file in it.
  let files: [String]

  /// Reads the files of a folder, each with its bytes.
  init(_ folder: String, _ contents: [SourceBytes.File]) {
    files = [folder] + contents.map(\.path)
    let marks = FormWording.marks(of: Record<ScenarioDraft>.scenario.description)
    for (number, file) in contents.enumerated() {
      let text = TableText(file.bytes)
      if let refusal = text.refusal {
        refuse(number + 1, row: 1, column: 1, refusal)
        continue
      }
      let table = Self.table(text.bytes, marks)
      for problem in table.problems {
        refuse(number + 1, row: problem.row, column: problem.column, problem.refusal)
      }
      sheets.append(SheetGrid(table, text: number + 1))
    }
  }

  /// The table by the separator with which its row of keys is one, as headings may hold commas.
  private static func table(
    _ bytes: [UInt8], _ marks: Set<String>
  ) -> SeparatedValues {
    for separator in SeparatedValues.separators {
      let head = SeparatedValues(bytes, separator: separator, most: 10)
      let isForm = head.rows.contains { row in
        row.count > 1 && marks.contains(SheetText.trimmed(row[0]))
      }
      if isForm { return SeparatedValues(bytes, separator: separator) }
    }
    return SeparatedValues(bytes)
  }

  private mutating func refuse(_ text: Int, row: Int, column: Int, _ refusal: Refusal) {
    var place = Place(sheet: "", number: 0, row: row, column: column)
    place.text = text
    diagnostics.append(
      Diagnostic(file: files[text], place: place, cause: refusal.cause, remedy: refusal.remedy))
  }
}
