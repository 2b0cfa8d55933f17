public import Model

/// A cell: what stands in it, how it looks and what is said of it.
public struct SpreadsheetCell: Hashable, Sendable {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Text, which is never read as a formula or a link.
    case text(String)
    /// A number.
    case number(Double)
    /// A day.
    case date(CivilDate)
    /// A calculation, and what it came to when the file was written.
    case formula(Formula, value: Double)
    /// A step on the way to a figure, which is whatever its cells come to.
    case step(Formula)
  }

  /// What stands in it.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// A note beside it.
  public var note: String?

  /// A cell.
  public init(_ content: Content, _ style: CellStyle = CellStyle(), note: String? = nil) {
    self.content = content
    self.style = style
    self.note = note
  }

  /// An amount in thousands of kronor, the unit of every amount in a workbook.
  public static func thousands(_ amount: Kronor) -> Double { Double(amount.amount) / 1_000 }

  /// The number in it, where it is one.
  public var number: Double? {
    switch content {
    case .number(let number), .formula(_, let number): number
    case .blank, .text, .date, .step: nil
    }
  }
}
