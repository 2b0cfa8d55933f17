public import Model

extension Spreadsheet {
  /// The workbook as the bytes of an `.xlsx` file; the same workbook always gives the same bytes.
  ///
  /// - Throws: what cannot be written, with sheet and cell.
  public func xlsx() throws(SpreadsheetRefusal) -> [UInt8] {
    // Spreadsheet programs tell no capitals from small letters in the names of sheets.
    var taken: Set<String> = []
    for sheet in sheets where !taken.insert(sheet.name.text.lowercased()).inserted {
      throw .sheetName(sheet.name)
    }
    var document = try XLSXDocument(title: title, created: created)
    for sheet in sheets { try document.add(sheet, title: title) }
    return try document.finish()
  }
}

/// Why a workbook cannot be written.
public enum SpreadsheetRefusal: Error, Hashable, Sendable {
  /// There is no memory or no room on the disk.
  case noRoom
  /// The sheet's name is taken.
  case sheetName(SheetName)
  /// The text of a cell is longer than a cell can hold.
  case longText(CellReference)
  /// What a cell or its rule holds is more than the file format allows.
  case cell(CellReference)

  /// The words for it.
  public var phrase: Phrase {
    switch self {
    case .noRoom:
      Phrase(
        sv: "Arbetsboken kan inte skrivas: minnet eller platsen på disken räcker inte.",
        en: "The workbook cannot be written: there is not enough memory or room on the disk.")
    case .sheetName(let name):
      Phrase(
        sv: "Arbetsboken kan inte ha två blad med namnet ”\(name.text)”.",
        en: "The workbook cannot have two sheets named “\(name.text)”.")
    case .longText(let cell):
      Phrase(
        sv: """
          \(cell.sheet.text)!\(cell.name): texten är längre än de 32 767 tecken som en cell rymmer. \
          Korta den.
          """,
        en: """
          \(cell.sheet.text)!\(cell.name): the text is longer than the 32,767 characters that a \
          cell holds. Shorten it.
          """)
    case .cell(let cell):
      Phrase(
        sv: "\(cell.sheet.text)!\(cell.name): det som ska stå här ryms inte i en arbetsbok.",
        en: "\(cell.sheet.text)!\(cell.name): what should stand here does not fit in a workbook.")
    }
  }
}
