extension Page {
  /// The widest line of text, in columns.
  static let width = 100

  /// The page as text for a terminal, with a line break at the end.
  ///
  /// Pictures are left out: their figures stand in a table or in the text beside them.
  var text: String {
    var lines: [String] = []
    for block in blocks {
      if case .heading = block, !lines.isEmpty { lines.append("") }
      lines += Self.lines(of: block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let text, _), .line(let text): Paragraph.lines(text, width: width)
    case .paragraph(let text): Paragraph.lines(text, lead: "  ", width: width)
    case .item(let text, let depth, let isMarked):
      Paragraph.lines(
        text, lead: String(repeating: "  ", count: depth) + (isMarked ? "– " : ""), width: width)
    case .table(let table):
      (table.caption.map { Paragraph.lines($0, lead: "  ", width: width) } ?? [])
        + table.lines(indentation: 2, width: width)
    case .picture, .pageBreak: []
    }
  }
}
