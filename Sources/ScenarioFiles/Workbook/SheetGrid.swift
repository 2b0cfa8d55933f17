import Model

/// A sheet as it was read: what stands in each cell, before anybody knows what it is about.
struct SheetGrid: Sendable {
  /// What a cell holds.
  enum Content: Hashable, Sendable {
    case text(String)
    /// A number as it is shown, with the words beside it.
    ///
    /// Indirect as a date is, since most cells are text, and each would have room for the largest.
    indirect case number(FormNumber, unit: String)
    indirect case date(CivilDate)
    case flag(Bool)
    /// Something that gives no value, and why.
    indirect case unreadable(Refusal)
  }

  /// A cell that is not empty.
  struct Cell: Hashable, Sendable {
    private let storedRow: Int32
    private let storedColumn: Int32
    let content: Content

    init(row: Int, column: Int, content: Content) {
      storedRow = Int32(clamping: row)
      storedColumn = Int32(clamping: column)
      self.content = content
    }

    /// The row, from 1.
    var row: Int { Int(storedRow) }
    /// The column, from 1.
    var column: Int { Int(storedColumn) }
  }

  /// Cells that stand as one.
  struct Merge: Hashable, Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// The name on the tab; empty for a table that is a file of its own.
  let name: String
  /// Which sheet of the workbook it is, from 0.
  let number: Int
  /// Which of the texts that are read it belongs to.
  var text = 0
  /// The cells by row and then by column.
  var cells: [Cell] = []
  var merges: [Merge] = []
  var hiddenRows: Set<Int> = []
  var hiddenColumns: [ClosedRange<Int>] = []
  var isHidden = false
  /// Whether the rest of the sheet could not be read.
  var isCut = false

  init(name: String, number: Int) {
    self.name = name
    self.number = number
  }

  /// The place of a cell.
  func place(row: Int, column: Int) -> Place {
    var place = Place(sheet: name, number: number, row: row, column: column)
    place.text = text
    return place
  }

  /// The place of a cell.
  func place(of cell: Cell) -> Place { place(row: cell.row, column: cell.column) }

  /// The cells of each row that has any, from the top.
  var rows: [ArraySlice<Cell>] {
    var rows: [ArraySlice<Cell>] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let row = cells[start].row
      let end = cells[start...].firstIndex { $0.row != row } ?? cells.endIndex
      rows.append(cells[start..<end])
      start = end
    }
    return rows
  }

  /// Whether a column is hidden.
  func hides(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

extension SheetGrid.Content {
  /// The text without spaces around it; `nil` for anything else and for nothing.
  var trimmedText: String? {
    guard case .text(let text) = self else { return nil }
    let trimmed = SheetText.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }
}

/// Text as people leave it in cells.
enum SheetText {
  /// Text without the spaces, line ends and no-break spaces around it.
  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last,
      !beginsInk(first) || !endsInk(last)
    else { return text }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether there is nothing but spaces and line ends.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return !beginsInk(first) && text.unicodeScalars.allSatisfy(isBlank)
  }

  /// Whether a byte of UTF-8 begins a character that can be seen, whatever follows.
  private static func beginsInk(_ byte: UInt8) -> Bool {
    byte > 0x20 && ![0xC2, 0xE2].contains(byte)
  }

  /// Whether a byte of UTF-8 ends a character that can be seen, whatever stands before it.
  private static func endsInk(_ byte: UInt8) -> Bool {
    byte > 0x20 && ![0xA0, 0x89, 0xAF].contains(byte)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t" || WrittenNumber.isSpace(scalar)
  }
}
