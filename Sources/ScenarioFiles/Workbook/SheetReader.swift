import Model

/// Reads the cells of one sheet.
struct SheetReader {
  /// The most cells a sheet may have.
  static let mostCells = 1_000_000

  let file: String
  let strings: SharedStrings
  let styles: CellStyles
  /// Whether days are counted from 1904.
  let is1904: Bool

  /// A cell that is being read.
  struct Pending {
    let row: Int
    let column: Int
    let type: String
    let style: Int
    var value = ""
    var formula: String?
    var inline = RichText()
  }

  /// What is known so far.
  private struct Progress {
    var grid: SheetGrid
    var row = 0
    var column = 0
    var pending: Pending?
    var isInValue = false
    var isInFormula = false
    var taken: Set<Int> = []
    /// Places that more than one cell claims.
    var contested: Set<Int> = []
    var count = 0
    var isOver = false
  }

  /// The sheet, and what is wrong with it as a file.
  func read(
    _ bytes: [UInt8], name: String, number: Int
  ) -> (grid: SheetGrid, diagnostics: [Diagnostic]) {
    var progress = Progress(grid: SheetGrid(name: name, number: number))
    var refusal: Refusal?
    if var reader = XMLReader(bytes) {
      do throws(XMLReader.Problem) {
        while !progress.isOver, let event = try reader.next() { take(event, &progress) }
        if progress.isOver { refusal = WorkbookWording.tooManyCells }
      } catch {
        refusal = WorkbookWording.refusal(of: error, sheet: name)
      }
    }
    var grid = progress.grid
    if !progress.contested.isEmpty {
      grid.cells = grid.cells.map { cell in
        progress.contested.contains(Self.key(row: cell.row, column: cell.column))
          ? SheetGrid.Cell(
            row: cell.row, column: cell.column,
            content: .unreadable(WorkbookWording.sameCellTwice)) : cell
      }
    }
    grid.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    guard let refusal else { return (grid, []) }
    grid.isCut = true
    let place = grid.place(row: max(progress.row, 1), column: max(progress.column, 1))
    return (
      grid,
      [Diagnostic(file: file, place: place, cause: refusal.cause, remedy: refusal.remedy)]
    )
  }

  private func take(_ event: XMLReader.Event, _ progress: inout Progress) {
    switch event {
    case .start(let name, let attributes): start(name, attributes, &progress)
    case .end("c"): endCell(&progress)
    case .end("v"): progress.isInValue = false
    case .end("f"): progress.isInFormula = false
    case .text(let text):
      if progress.isInValue { progress.pending?.value += text }
      if progress.isInFormula { progress.pending?.formula? += text }
    case .end: break
    }
    progress.pending?.inline.take(event)
  }

  private func start(
    _ name: String, _ attributes: XMLReader.Attributes, _ progress: inout Progress
  ) {
    switch name {
    case "row":
      progress.row = attributes["r"].flatMap { Int($0) } ?? progress.row + 1
      progress.column = 0
      if Self.isTrue(attributes["hidden"]) { progress.grid.hiddenRows.insert(progress.row) }
    case "c":
      let place = attributes["r"].flatMap(CellName.init)
      progress.column = place?.column ?? progress.column + 1
      progress.row = place?.row ?? progress.row
      progress.pending = Pending(
        row: progress.row, column: progress.column, type: attributes["t"] ?? "n",
        style: attributes["s"].flatMap { Int($0) } ?? 0)
    case "v": progress.isInValue = progress.pending != nil
    case "f":
      progress.isInFormula = progress.pending != nil
      progress.pending?.formula = ""
    case "col":
      guard Self.isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first <= last
      else { return }
      progress.grid.hiddenColumns.append(first...last)
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":").compactMap { CellName(String($0)) }
      guard let first = ends.first, let last = ends.last, first.row <= last.row,
        first.column <= last.column
      else { return }
      progress.grid.merges.append(
        SheetGrid.Merge(rows: first.row...last.row, columns: first.column...last.column))
    default: break
    }
  }

  private static func key(row: Int, column: Int) -> Int { row << 20 | column }

  private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  private func endCell(_ progress: inout Progress) {
    guard let cell = progress.pending else { return }
    progress.pending = nil
    guard let content = content(of: cell) else { return }
    progress.count += 1
    progress.isOver = progress.count > Self.mostCells
    let key = Self.key(row: cell.row, column: cell.column)
    guard progress.taken.insert(key).inserted else {
      progress.contested.insert(key)
      return
    }
    progress.grid.cells.append(
      SheetGrid.Cell(row: cell.row, column: cell.column, content: content))
  }
}
