import Reports

extension WritingOptions {
  /// Writes a workbook where it is wanted, or says what in it cannot be written.
  func deliver(_ workbook: Spreadsheet) throws(Ending) {
    try demandFile(for: "xlsx")
    let bytes: [UInt8]
    do throws(SpreadsheetRefusal) {
      bytes = try workbook.xlsx()
    } catch {
      throw refuse(error.phrase)
    }
    try deliver(bytes)
  }
}
