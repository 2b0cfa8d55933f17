/// A chart that the spreadsheet program draws itself, and draws anew when a cell changes.
public struct SpreadsheetChart: Hashable, Sendable {
  /// The kind of chart.
  public enum Kind: Hashable, Sendable {
    /// A column for each category and series.
    case columns
    /// The series on top of each other.
    case stackedColumns
    /// A lying bar for each category, the first at the top.
    case bars
    /// A line for each series.
    case lines
  }

  /// A row of figures.
  public struct Series: Hashable, Sendable {
    /// The cell with its name.
    public let name: CellReference
    /// The cells with the names of its figures.
    public let categories: CellRange
    /// The cells with its figures.
    public let values: CellRange

    /// A row of figures.
    public init(name: CellReference, categories: CellRange, values: CellRange) {
      self.name = name
      self.categories = categories
      self.values = values
    }
  }

  /// The kind of chart.
  public var kind: Kind
  /// What it shows.
  public var title: String
  /// What the figures count: `tkr`.
  public var unit: String
  /// What it shows in words, for who cannot see it.
  public var alternative: String
  /// Its figures.
  public var series: [Series]
  /// The row of its upper left corner, counted from 0.
  public var row: Int
  /// The column of its upper left corner, counted from 0.
  public var column: Int
  /// Its width in pixels.
  public var width = 720
  /// Its height in pixels.
  public var height = 360

  /// A chart.
  public init(
    _ kind: Kind, title: String, unit: String, alternative: String, series: [Series], row: Int,
    column: Int
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.alternative = alternative
    self.series = series
    self.row = row
    self.column = column
  }
}
