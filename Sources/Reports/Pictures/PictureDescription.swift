import Model

/// A picture before it is drawn: the words, the figures and what to draw.
struct PictureDescription: Sendable {
  /// A name that is its own in the document: letters, digits and hyphens.
  let id: String
  /// What it is called.
  let title: Phrase
  /// What it shows, in a sentence or two.
  let alternative: Phrase
  /// What stands above each column of its table; the first column holds names.
  let headings: [Phrase]
  /// The rows of its table, each with as many cells as there are headings.
  let rows: [[Phrase]]
  /// What to draw.
  let drawing: Drawing

  /// The figures behind it, as a table that stands beside it.
  func table(in language: Language) -> Table {
    var table = Table(
      [.left] + headings.dropFirst().map { _ in .right }, caption: title(language))
    table.addHeadings(headings.map { $0(language) })
    for row in rows { table.add(row.map { $0(language) }) }
    return table
  }
}
