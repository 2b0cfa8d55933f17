/// A table: names to the left, figures to the right, all written out.
///
/// A row has as many cells as there are columns. The first column names the row. Leading spaces in a
/// name, two at a time, put it under the row before.
struct Table: Hashable, Sendable {
  /// Which side a column's text stands on.
  enum Side: Hashable, Sendable {
    /// To the left, as names do.
    case left
    /// To the right, as figures do.
    case right
  }

  /// A row, or a rule between rows.
  enum Row: Hashable, Sendable {
    /// What columns have in common, each with how many columns it spans.
    case groups([Group])
    /// What the columns are called.
    case headings([String])
    /// What the rows that follow have in common.
    case section(String)
    /// A name and its figures.
    case cells([String])
    /// A rule, before a sum.
    case rule
  }

  /// What some columns beside one another have in common.
  struct Group: Hashable, Sendable {
    /// What they are called; empty where there is nothing to say.
    let name: String
    /// How many columns.
    let span: Int
  }

  /// The side of each column.
  let sides: [Side]
  /// How many spaces stand between columns in fixed-width text.
  let gap: Int
  /// What the table shows; `nil` where the heading above says it.
  let caption: String?
  /// The rows, headings first.
  private(set) var rows: [Row] = []

  /// A table whose columns stand on these sides, `gap` spaces apart in text.
  init(_ sides: [Side], gap: Int = 3, caption: String? = nil) {
    self.sides = sides
    self.gap = gap
    self.caption = caption?.printable
  }

  /// Adds headings; cells that are missing are empty.
  mutating func addHeadings(_ cells: [String]) { rows.append(.headings(whole(cells))) }

  /// Adds what columns have in common; the spans make up all columns.
  mutating func addGroups(_ groups: [Group]) {
    rows.append(.groups(groups.map { Group(name: $0.name.printable, span: $0.span) }))
  }

  /// Adds a line that says what the rows after it have in common.
  mutating func addSection(_ name: String) { rows.append(.section(name.printable)) }

  /// Adds a row; cells that are missing are empty.
  mutating func add(_ cells: [String]) { rows.append(.cells(whole(cells))) }

  /// Adds a rule under the row above.
  mutating func addRule() { rows.append(.rule) }

  private func whole(_ cells: [String]) -> [String] {
    let missing = max(0, sides.count - cells.count)
    return cells.prefix(sides.count).map(\.printable) + Array(repeating: "", count: missing)
  }
}
