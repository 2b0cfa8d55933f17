/// What may be filled in in some cells, and what is said to who fills them in.
public struct CellRule: Hashable, Sendable {
  /// What may be filled in.
  public enum Allowed: Hashable, Sendable {
    /// One of some words, shown as a drop-down list.
    case words([String])
    /// One of the words that stand in some cells, shown as a drop-down list.
    case wordsIn(CellRange)
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A number.
    case decimal(ClosedRange<Double>)
    /// Anything.
    case anything
  }

  /// The cells.
  public let cells: CellRange
  /// What may be filled in.
  public let allowed: Allowed
  /// Whether something else is refused, or only warned of.
  public let isStrict: Bool
  /// The name of what is filled in, shown beside the cell that is chosen; cut at 32 characters.
  public let title: String
  /// What it means; cut at 255 characters.
  public let message: String

  /// A rule for some cells.
  public init(
    _ cells: CellRange, _ allowed: Allowed, isStrict: Bool = true, title: String, message: String
  ) {
    self.cells = cells
    self.allowed = allowed
    self.isStrict = isStrict
    self.title = title
    self.message = message
  }

  /// Whether words fit in the file's own list: 255 characters with the commas between, no comma in
  /// any of them.
  public static func fits(_ words: [String]) -> Bool {
    words.joined(separator: ",").utf16.count <= 255 && !words.isEmpty
      && words.allSatisfy { !$0.contains(",") && !$0.isEmpty }
  }
}
