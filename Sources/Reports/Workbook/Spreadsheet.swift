public import Model

/// A workbook as a value: what every cell holds, before any file is written.
public struct Spreadsheet: Sendable {
  /// What it is called.
  public var title: String
  /// The day that it says it was made; `nil` is not known, which a file writes as 1 January 2000.
  ///
  /// It is given and not read from a clock, so that the same scenario gives the same bytes.
  public var created: CivilDate?
  /// The sheets, in order.
  public var sheets: [SpreadsheetSheet] = []

  /// A workbook without sheets.
  public init(title: String, created: CivilDate? = nil) {
    self.title = title
    self.created = created
  }

  /// The cell at a place; `nil` where nothing was put.
  public subscript(place: CellReference) -> SpreadsheetCell? {
    sheets.first { $0.name == place.sheet }?[place.row, place.column]
  }

  /// A cell with its value worked out, where it is a step on the way to a figure.
  private func workedOut(_ place: CellReference) -> SpreadsheetCell? {
    guard let cell = self[place], case .step(let formula) = cell.content else { return self[place] }
    let value = formula.value { workedOut($0) }
    return SpreadsheetCell(.formula(formula, value: value), cell.style, note: cell.note)
  }

  /// Works out the value of every step on the way to a figure.
  public mutating func workOutSteps() {
    for sheet in sheets.indices {
      var done = sheets[sheet]
      for (place, cell) in sheets[sheet].cells {
        guard case .step = cell.content else { continue }
        done[place.row, place.column] = workedOut(
          CellReference(sheets[sheet].name, row: place.row, column: place.column))
      }
      sheets[sheet] = done
    }
  }

  /// The formulas whose value is not what the cells that they mention come to, to a thousandth.
  ///
  /// There are none in a workbook that is to be written: what it shows before it is recalculated is
  /// what it shows after.
  public var disagreements: [CellReference] {
    sheets.flatMap { sheet in
      sheet.cells.keys.compactMap { place -> CellReference? in
        guard case .formula(let formula, let value)? = sheet.cells[place]?.content else {
          return nil
        }
        let found = formula.value { self[$0] }
        return (found - value).magnitude < 0.000_5  // Never where it is no number.
          ? nil : CellReference(sheet.name, row: place.row, column: place.column)
      }
    }
  }
}

/// A sheet of a workbook.
public struct SpreadsheetSheet: Sendable {
  /// Where a cell stands in its sheet, counted from 0.
  public struct Place: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int
  }

  /// The name.
  public let name: SheetName
  /// What stands in it.
  public private(set) var cells: [Place: SpreadsheetCell] = [:]
  /// The widths of columns in characters; the others have the program's own.
  public var widths: [Int: Double] = [:]
  /// The heights of rows in points; the others follow their text.
  public var heights: [Int: Double] = [:]
  /// The rows at the top that stay when the sheet is scrolled, and are printed on every page.
  public var headingRows = 0
  /// The columns at the left that stay when the sheet is scrolled.
  public var headingColumns = 0
  /// Columns that are there but not shown.
  public var hiddenColumns: Set<Int> = []
  /// Whether the sheet itself is not shown.
  public var isHidden = false
  /// Whether a page is higher than wide.
  public var isPortrait = false
  /// What may be filled in.
  public var rules: [CellRule] = []
  /// Its charts.
  public var charts: [SpreadsheetChart] = []

  /// An empty sheet.
  public init(_ name: SheetName) { self.name = name }

  /// The cell at a place; `nil` where nothing was put.
  public subscript(row: Int, column: Int) -> SpreadsheetCell? {
    get { cells[Place(row: row, column: column)] }
    set { cells[Place(row: row, column: column)] = newValue }
  }

  /// A cell's place in the workbook.
  public func reference(_ row: Int, _ column: Int) -> CellReference {
    CellReference(name, row: row, column: column)
  }

  /// The first row below everything that was put.
  public var nextRow: Int { (cells.keys.map(\.row).max() ?? -1) + 1 }
}
