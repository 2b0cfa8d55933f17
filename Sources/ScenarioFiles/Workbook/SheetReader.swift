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
  private struct Pending {
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

  private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  private func endCell(_ progress: inout Progress) {
    guard let cell = progress.pending else { return }
    progress.pending = nil
    guard let content = content(of: cell) else { return }
    let isNew = progress.taken.insert(cell.row << 20 | cell.column).inserted
    progress.isOver = progress.taken.count > Self.mostCells
    if isNew {
      progress.grid.cells.append(
        SheetGrid.Cell(row: cell.row, column: cell.column, content: content))
    } else if let place = progress.grid.cells.firstIndex(where: {
      $0.row == cell.row && $0.column == cell.column
    }) {
      progress.grid.cells[place] = SheetGrid.Cell(
        row: cell.row, column: cell.column, content: .unreadable(WorkbookWording.sameCellTwice))
    }
  }

  /// What a cell holds; `nil` where it is empty.
  private func content(of cell: Pending) -> SheetGrid.Content? {
    if let formula = cell.formula {
      if formula.contains(#/\[[0-9]+\]/#) { return .unreadable(WorkbookWording.externalFormula) }
      if cell.value.isEmpty, cell.type != "str" {
        return .unreadable(WorkbookWording.noCachedValue)
      }
    }
    switch cell.type {
    case "s":
      guard !cell.value.isEmpty else { return nil }
      guard let number = Int(SheetText.trimmed(cell.value)), let text = strings[number] else {
        return .unreadable(WorkbookWording.stringMissing)
      }
      return Self.content(ofText: text)
    case "inlineStr": return Self.content(ofText: cell.inline.text)
    case "str":
      var text = RichText()
      for event in [
        XMLReader.Event.start("t", XMLReader.Attributes()), .text(cell.value), .end("t"),
      ] {
        text.take(event)
      }
      return Self.content(ofText: text.text)
    case "b": return cell.value.isEmpty ? nil : .flag(cell.value == "1" || cell.value == "true")
    case "e": return .unreadable(WorkbookWording.errorValue(cell.value))
    case "d":
      guard let date = try? Time.date(String(cell.value.prefix(10))) else {
        return .unreadable(WorkbookWording.noDay(cell.value))
      }
      return .date(date)
    default: return cell.value.isEmpty ? nil : number(cell)
    }
  }

  private static func content(ofText text: String) -> SheetGrid.Content? {
    guard !SheetText.trimmed(text).isEmpty else { return nil }
    let hasControl = text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar)) || scalar.value == 0x7F
        || scalar.value == 0
    }
    return hasControl ? .unreadable(WorkbookWording.controlCharacter) : .text(text)
  }

  private func number(_ cell: Pending) -> SheetGrid.Content {
    guard let number = CellNumber.parse(SheetText.trimmed(cell.value)) else {
      return .unreadable(WorkbookWording.strangeNumber(cell.value))
    }
    let format = styles[cell.style]
    guard format.isDate else {
      return .number(number.shifted(by: format.shift), unit: format.unit)
    }
    guard number.decimals == 0 else { return .unreadable(WorkbookWording.timeOfDay) }
    guard let date = DayNumber.date(number.mantissa, is1904: is1904) else {
      return .unreadable(WorkbookWording.noDay(cell.value))
    }
    return .date(date)
  }
}

/// The place of a cell by its name, `D7`.
struct CellName: Hashable, Sendable {
  let row: Int
  let column: Int

  init?(_ name: String) {
    var column = 0
    var row = 0
    for scalar in name.unicodeScalars where scalar != "$" {
      switch scalar {
      case "A"..."Z" where row == 0 && column < 20_000:
        column = column * 26 + Int(scalar.value) - 64
      case "0"..."9" where column > 0 && row < 10_000_000:
        row = row * 10 + Int(scalar.value) - 48
      default: return nil
      }
    }
    guard row > 0, column > 0, row <= 1_048_576, column <= 16_384 else { return nil }
    (self.row, self.column) = (row, column)
  }
}

/// Days as spreadsheets count them.
enum DayNumber {
  /// The day with a number; `nil` outside the calendar, and for 29 February 1900, which the count has
  /// and the calendar has not.
  static func date(_ number: Int, is1904: Bool) -> CivilDate? {
    guard (1...200_000).contains(number), is1904 || number != 60 else { return nil }
    // Days from 1 March 1900, when the count has got over its mistake.
    var rest = is1904 ? number + 1_462 - 61 : number - (number < 60 ? 60 : 61)
    var (year, month) = (1900, 3)
    if rest < 0 { (year, month, rest) = (1900, 1, rest + 59) }
    while rest >= CivilDate.daysIn(year: year, month: month) {
      rest -= CivilDate.daysIn(year: year, month: month)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CivilDate(year: year, month: month, day: rest + 1)
  }
}

extension CivilDate {
  /// The number of days in a month.
  fileprivate static func daysIn(year: Int, month: Int) -> Int {
    (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
  }
}
