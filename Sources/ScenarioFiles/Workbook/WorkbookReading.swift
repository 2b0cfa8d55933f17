import Model

/// Reads the sheets of a workbook.
struct WorkbookReading {
  /// The sheets in the order of their tabs.
  private(set) var sheets: [SheetGrid] = []
  /// What is wrong with the workbook as a file.
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// Reads the bytes of an `.xlsx` file.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    do throws(WorkbookPackage.Failure) {
      try read(try WorkbookPackage(bytes))
    } catch {
      for refusal in error.refusals { refuse(.whole, refusal) }
    }
  }

  private mutating func refuse(_ place: Place, _ refusal: Refusal) {
    diagnostics.append(
      Diagnostic(file: file, place: place, cause: refusal.cause, remedy: refusal.remedy))
  }

  /// A sheet as the workbook lists it.
  private struct Listed {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private mutating func read(
    _ package: WorkbookPackage
  ) throws(WorkbookPackage.Failure) {
    let relations = try package.relations(of: package.workbook)
    var listed: [Listed] = []
    var is1904 = false
    var links = 0
    let workbook = package.bytes(of: package.workbook) ?? []
    try WorkbookPackage.each(workbook, part: package.workbook) { event in
      guard case .start(let name, let attributes) = event else { return nil }
      switch name {
      case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
      case "externalReference": links += 1
      case "sheet":
        listed.append(
          Listed(
            name: attributes["name"] ?? "", relation: attributes["id"] ?? "",
            isHidden: attributes["state"].map { $0 != "visible" } ?? false))
      default: break
      }
      return nil
    }
    let related = { (kind: String) in relations.first { $0.kind == kind }?.target }
    let strings = try SharedStrings(package, part: related("sharedStrings"))
    let styles = try CellStyles(package, part: related("styles"))
    let reader = SheetReader(file: file, strings: strings, styles: styles, is1904: is1904)
    for (number, sheet) in listed.enumerated() {
      let place = Place(sheet: sheet.name, number: number, row: 1, column: 1)
      guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
        refuse(place, WorkbookWording.missing(part: sheet.name))
        continue
      }
      // A sheet that is nothing but a chart has no cells.
      guard relation.kind == "worksheet" else { continue }
      guard let bytes = package.bytes(of: relation.target), !relation.isExternal else {
        refuse(place, WorkbookWording.missing(part: relation.target))
        continue
      }
      var (grid, found) = reader.read(bytes, name: sheet.name, number: number)
      grid.isHidden = sheet.isHidden
      sheets.append(grid)
      diagnostics += found
    }
    let areNamed = sheets.contains { sheet in
      sheet.cells.contains { $0.content == .unreadable(WorkbookWording.externalFormula) }
    }
    if links > 0, !areNamed { refuse(.whole, WorkbookWording.externalLinks(links)) }
  }
}
