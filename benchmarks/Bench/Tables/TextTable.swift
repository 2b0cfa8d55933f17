/// Rows under headings, as Markdown or as aligned text.
struct TextTable: Sendable {
  let headings: [String]
  private(set) var rows: [[String]] = []

  init(_ headings: [String]) { self.headings = headings }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// As Markdown; all columns but the first to the right.
  var markdown: String {
    let rule = headings.indices.map { $0 == 0 ? "---" : "---:" }
    return ([headings, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// As text with columns under one another.
  var plain: String {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + space : space + text
      }
      var line = Substring(cells.joined(separator: "  "))
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
