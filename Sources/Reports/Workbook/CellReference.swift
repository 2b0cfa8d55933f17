/// The place of a cell in a workbook.
public struct CellReference: Hashable, Sendable {
  /// The sheet.
  public let sheet: SheetName
  /// The row, counted from 0.
  public let row: Int
  /// The column, counted from 0.
  public let column: Int

  /// A cell of a sheet.
  public init(_ sheet: SheetName, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The place within its sheet: `B3`.
  public var name: String { Self.letters(of: column) + String(row + 1) }

  /// The place as a formula in a sheet writes it: `B3` in the same, `'Eget kapital'!B3` in another.
  public func text(in other: SheetName) -> String {
    other == sheet ? name : sheet.quoted + "!" + name
  }

  /// The letters of a column, counted from 0: `A`, `Z`, `AA`.
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

/// A rectangle of cells in one sheet.
public struct CellRange: Hashable, Sendable {
  /// The cell at the top left.
  public let first: CellReference
  /// The cell at the bottom right.
  public let last: CellReference

  /// The cells from one to another at its right or below; `nil` where they span no rectangle.
  public init?(_ first: CellReference, through last: CellReference) {
    guard first.sheet == last.sheet, first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }

  /// One cell.
  public init(_ cell: CellReference) { (first, last) = (cell, cell) }

  /// The cells, row by row.
  public var cells: [CellReference] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellReference(first.sheet, row: row, column: $0) }
    }
  }

  /// The range as a formula in a sheet writes it: `B3:D9`.
  public func text(in sheet: SheetName) -> String { first.text(in: sheet) + ":" + last.name }
}
