/// A table in fixed-width text: names to the left, figures to the right.
struct TextTable {
  /// Which side a column's text stands on.
  enum Side {
    /// To the left, as names do.
    case left
    /// To the right, as figures do.
    case right
  }

  /// A row, or a rule between rows.
  private enum Row {
    case cells([String])
    case rule
  }

  private let sides: [Side]
  private let gap: Int
  private var rows: [Row] = []

  /// A table whose columns stand on these sides, `gap` spaces apart.
  init(_ sides: [Side], gap: Int = 3) {
    self.sides = sides
    self.gap = gap
  }

  /// Adds a row; cells that are missing are empty.
  mutating func add(_ cells: [String]) {
    let missing = max(0, sides.count - cells.count)
    let printed = cells.prefix(sides.count).map(\.printable)
    rows.append(.cells(printed + Array(repeating: "", count: missing)))
  }

  /// Adds a rule under the row above.
  mutating func addRule() { rows.append(.rule) }

  /// The lines, indented, the first column broken over several lines where the table would be
  /// wider than `width` columns.
  func lines(indentation: Int, width: Int) -> [String] {
    let widths = columnWidths(within: width - indentation)
    let margin = String(repeating: " ", count: indentation)
    return rows.flatMap { row in
      switch row {
      case .rule:
        [margin + String(repeating: "─", count: widths.reduce(0, +) + gap * (widths.count - 1))]
      case .cells(let cells): lines(of: cells, widths: widths).map { margin + $0 }
      }
    }
  }

  private func lines(of cells: [String], widths: [Int]) -> [String] {
    let indentation = String(cells[0].prefix { $0 == " " })
    let names = Paragraph.lines(cells[0], lead: indentation, width: widths[0])
    return names.enumerated().map { place, name in
      var line = aligned(name, 0, widths)
      if place == 0 {
        for column in 1..<cells.count {
          line += String(repeating: " ", count: gap) + aligned(cells[column], column, widths)
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func aligned(_ cell: String, _ column: Int, _ widths: [Int]) -> String {
    sides[column] == .left
      ? cell.padded(to: widths[column]) : cell.flushedRight(to: widths[column])
  }

  /// Each column as wide as its widest cell, the first one giving way down to 16 columns.
  private func columnWidths(within most: Int) -> [Int] {
    var widths = sides.indices.map { column in
      rows.map { row in
        if case .cells(let cells) = row { DisplayWidth.of(cells[column]) } else { 0 }
      }.max() ?? 0
    }
    let surplus = widths.reduce(0, +) + gap * (widths.count - 1) - most
    if surplus > 0 { widths[0] = max(min(widths[0], 16), widths[0] - surplus) }
    return widths
  }
}
