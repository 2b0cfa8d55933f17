/// How much room the cells of a sheet take on screen and on paper, reckoned from their text.
///
/// A file says no heights of its own, and not every program finds them: text that goes on below in
/// its cell would then be cut.
struct SheetLayout {
  private let sheet: SpreadsheetSheet

  init(_ sheet: SpreadsheetSheet) { self.sheet = sheet }

  /// The height of an ordinary row in points.
  private static let line = 15.0
  /// The width of a column in characters where none is stated.
  private static let usualWidth = 8.43
  /// The most lines that a row is made high enough for.
  private static let mostLines = 12

  /// The rows that need more than one line, and how high they are in points.
  var heights: [Int: Double] {
    var heights: [Int: Double] = [:]
    for (place, cell) in sheet.cells {
      guard case .text(let text) = cell.content else { continue }
      let height = height(of: text, cell.style, column: place.column)
      if height > Self.line { heights[place.row] = max(heights[place.row] ?? 0, height) }
    }
    return heights.merging(sheet.heights) { _, stated in stated }
  }

  private func height(of text: String, _ style: CellStyle, column: Int) -> Double {
    if style.role == .title { return 26 }
    guard style.wraps || style.role == .heading else { return Self.line }
    // Bold letters are wider, and words break before the end of the line.
    let widening = style.role == .heading ? 1.15 : 1.05
    let room = max((sheet.widths[column] ?? Self.usualWidth) - 2 * Double(style.indent), 4)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { part in
      max(1, (Double(part.count) * widening / room).rounded(.up))
    }
    return Self.line * min(lines.reduce(0, +), Double(Self.mostLines))
  }

  // MARK: Paper

  /// The width of all columns in characters.
  private var width: Double {
    let last = max(
      sheet.cells.keys.map(\.column).max() ?? 0, sheet.widths.keys.max() ?? 0)
    return (0...last).reduce(0) { $0 + (sheet.widths[$1] ?? Self.usualWidth) }
  }

  /// The characters that a page is wide before it has to be made smaller, and how small it may be
  /// made to be readable.
  private var pageWidth: Double { sheet.isPortrait ? 92 : 140 }
  private static let smallest = 0.6

  /// How many pages the sheet is wide: one, unless its text would be too small to read.
  var pagesAcross: Int {
    max(1, Int((width * Self.smallest / pageWidth).rounded(.up)))
  }

  /// The row before which a page ends, so that a chart is not cut in two; `nil` where it fits below
  /// the table.
  var pageBreak: Int? {
    guard let chart = sheet.charts.first else { return nil }
    let scale = min(1, pageWidth * Double(pagesAcross) / width)
    let room = (sheet.isPortrait ? 740 : 490) / scale
    let heights = heights
    let table = (0..<chart.row).reduce(0.0) { $0 + (heights[$1] ?? Self.line) }
    let height = Double(chart.height) * 0.75
    let left = room - table.truncatingRemainder(dividingBy: room)
    return height > left ? chart.row : nil
  }
}
