extension Table {
  /// The table in fixed-width text, indented, the first column broken over several lines where it
  /// would be wider than `width` columns.
  func lines(indentation: Int, width: Int) -> [String] {
    let widths = columnWidths(within: width - indentation)
    let margin = String(repeating: " ", count: indentation)
    return rows.flatMap { row in
      switch row {
      case .rule:
        [margin + String(repeating: "─", count: widths.reduce(0, +) + gap * (widths.count - 1))]
      case .groups, .headings, .section, .cells:
        lines(of: cells(of: row), widths: widths).map { margin + $0 }
      }
    }
  }

  /// A row with a cell for each column: what several have in common stands over the last of them.
  private func cells(of row: Row) -> [String] {
    switch row {
    case .rule: []
    case .headings(let cells), .cells(let cells): cells
    case .section(let name):
      [name] + Array(repeating: "", count: sides.count - 1)
    case .groups(let groups):
      groups.flatMap { Array(repeating: "", count: $0.span - 1) + [$0.name] }
    }
  }

  /// A row on as many lines as its longest name needs.
  private func lines(of cells: [String], widths: [Int]) -> [String] {
    let indentation = String(cells[0].prefix { $0 == " " })
    let broken = cells.enumerated().map { column, cell in
      column == 0
        ? Paragraph.lines(cell, lead: indentation, width: widths[0])
        : sides[column] == .left ? Paragraph.lines(cell, width: widths[column]) : [cell]
    }
    return (0..<(broken.map(\.count).max() ?? 0)).map { place in
      var line = ""
      for (column, lines) in broken.enumerated() {
        if column > 0 { line += String(repeating: " ", count: gap) }
        line += aligned(place < lines.count ? lines[place] : "", column, widths)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func aligned(_ cell: String, _ column: Int, _ widths: [Int]) -> String {
    sides[column] == .left
      ? cell.padded(to: widths[column]) : cell.flushedRight(to: widths[column])
  }

  /// Each column as wide as its widest cell; where that is too much the columns of names give way,
  /// the last one down to 32 columns and then the first one down to 16.
  private func columnWidths(within most: Int) -> [Int] {
    let cells = rows.map(cells)
    var widths = sides.indices.map { column in
      cells.map { $0.isEmpty ? 0 : DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var surplus = widths.reduce(0, +) + gap * (widths.count - 1) - most
    if surplus > 0, let last = sides.lastIndex(of: .left), last > 0 {
      let narrowed = max(min(widths[last], 32), widths[last] - surplus)
      surplus -= widths[last] - narrowed
      widths[last] = narrowed
    }
    if surplus > 0 { widths[0] = max(min(widths[0], 16), widths[0] - surplus) }
    return widths
  }
}
