/// A sheet of a form: heading rows and rows to fill in, all of them in ``rows``.
public struct FormSheet: Hashable, Sendable {
  /// What the rows of a sheet are.
  public enum Kind: Hashable, Sendable {
    /// Each row is one key with its meaning and its value, perhaps one for each year.
    case keys
    /// Each row is one item of a collection, such as an insats; each column is one of its keys.
    case items(collection: String)
    /// Each row is one change of a what-if.
    case changes
  }

  /// The name on its tab, unlike those of all other sheets of the form.
  public let name: String
  /// What its rows are.
  public let kind: Kind
  /// Its columns from the left.
  public let columns: [FormColumn]
  /// All its rows from the top, the three of ``headingRows`` first.
  public let rows: [FormRow]

  /// How many rows stand above what is filled in: headings, keys and units.
  public static let headingRows = 3
  /// How many columns stand to the left of what is filled in, which a reader wants to keep in sight.
  public var frozenColumns: Int { kind == .keys ? 2 : 1 }
}

/// A column of a form.
public struct FormColumn: Hashable, Sendable {
  /// What people read above it.
  public let heading: String
  /// The path of keys that stands below the heading and that the reader goes by.
  public let key: String
  /// The unit that stands below the key; a bare number in the column counts in it.
  public let unit: FormUnit?
  /// The only words that may stand in the column; empty where anything may.
  public let words: [String]
  /// What the column means, what is written in it, and what an empty cell stands for.
  public let note: String
  /// A width in characters that shows most of what is in it.
  public let width: Int
  /// The format of cells that are still empty.
  public let format: FormFormat
}

/// A row of a form.
public struct FormRow: Hashable, Sendable {
  /// What a row is for.
  public enum Role: Hashable, Sendable {
    /// What people read above each column.
    case headings
    /// The path of keys of each column.
    case keys
    /// The unit of each column.
    case units
    /// What is filled in.
    case input
  }

  /// What it is for.
  public let role: Role
  /// One cell for each column of the sheet.
  public let cells: [FormCell]
}

/// Where a figure stands in a form; rows and columns are counted from 0.
public struct FormAddress: Hashable, Sendable {
  /// The sheet's name.
  public let sheet: String
  /// The row, the heading rows among them.
  public let row: Int
  /// The column.
  public let column: Int
}
