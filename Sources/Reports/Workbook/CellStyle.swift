/// How a cell looks, said by what it is for.
public struct CellStyle: Hashable, Sendable {
  /// What a cell is for.
  public enum Role: Hashable, Sendable {
    /// A figure or a text among others.
    case plain
    /// A cell that the reader fills in: a frame and a fill, so that it is told also without colour.
    case input
    /// The name of a column or a row.
    case heading
    /// The name of the sheet.
    case title
    /// The name of a group of rows.
    case section
    /// A sum.
    case total
    /// The last sum: a result or a balance.
    case grandTotal
    /// What explains something else.
    case remark
  }

  /// How a number is written.
  public enum Number: Hashable, Sendable {
    /// As the program finds best.
    case general
    /// As text, whatever it looks like.
    case text
    /// With thousands separated and so many decimals; the unit stands in a heading.
    case grouped(decimals: Int)
    /// A share in percent with so many decimals.
    case percent(decimals: Int)
    /// A day: `2026-11-30`.
    case date
    /// A format of its own, in the codes of a file.
    case code(String)

    /// The format in the codes of a file, which every program shows in its reader's own way.
    public var code: String {
      switch self {
      case .general: "General"
      case .text: "@"
      case .grouped(let decimals): "#,##0" + Self.decimals(decimals)
      case .percent(let decimals): "0" + Self.decimals(decimals) + "%"
      case .date: "yyyy-mm-dd"
      case .code(let code): code
      }
    }

    private static func decimals(_ count: Int) -> String {
      count > 0 ? "." + String(repeating: "0", count: count) : ""
    }
  }

  /// What it is for.
  public var role: Role
  /// How a number is written.
  public var number: Number
  /// Whether long text goes on below in the same cell.
  public var wraps: Bool
  /// How far text stands in.
  public var indent: Int
  /// Whether it stands to the right also where it is text, as two points for a hidden number do.
  public var isRight: Bool

  /// A style.
  public init(
    _ role: Role = .plain, _ number: Number = .general, wraps: Bool = false, indent: Int = 0,
    isRight: Bool = false
  ) {
    self.isRight = isRight
    self.role = role
    self.number = number
    self.wraps = wraps
    self.indent = indent
  }
}
