/// A live calculation in a cell, put together from cells and never from text.
///
/// Names of people's own making can therefore not become part of a formula. What a formula comes to
/// is worked out here too (``value(of:)``), by the rules that Excel and LibreOffice share.
public indirect enum Formula: Hashable, Sendable {
  /// A calculation of two numbers.
  public enum Operation: String, Hashable, Sendable {
    /// `a + b`.
    case plus = "+"
    /// `a − b`.
    case minus = "-"
    /// `a · b`.
    case times = "*"
    /// `a / b`.
    case over = "/"
    /// `a` to the power `b`.
    case power = "^"
  }

  /// A comparison of two numbers: 1 where it holds, otherwise 0.
  public enum Comparison: String, Hashable, Sendable {
    /// `a = b`.
    case equal = "="
    /// `a < b`.
    case less = "<"
    /// `a ≤ b`.
    case atMost = "<="
    /// `a > b`.
    case more = ">"
    /// `a ≥ b`.
    case atLeast = ">="
  }

  /// A function of a spreadsheet.
  public enum Function: String, Hashable, Sendable {
    /// The sum of its arguments.
    case sum = "SUM"
    /// The least of its arguments.
    case min = "MIN"
    /// The largest of its arguments.
    case max = "MAX"
    /// How many of its arguments are numbers.
    case count = "COUNT"
    /// The largest whole number that is no larger.
    case int = "INT"
  }

  /// A number.
  case number(Double)
  /// What stands in a cell; nothing, and text, is 0.
  case cell(CellReference)
  /// A function of numbers.
  case call(Function, [Formula])
  /// A function of every cell of a range.
  case over(Function, CellRange)
  /// A calculation.
  case calculated(Formula, Operation, Formula)
  /// A number rounded to so many decimals, halves away from zero.
  case rounded(Formula, decimals: Int)
  /// A number rounded up to so many decimals.
  case roundedUp(Formula, decimals: Int)
  /// One of two numbers.
  case choice(Formula, Comparison, Formula, then: Formula, otherwise: Formula)

  /// The sum of a range.
  public static func sum(_ range: CellRange) -> Formula { .over(.sum, range) }

  /// The sum of two formulas.
  public static func + (left: Formula, right: Formula) -> Formula {
    .calculated(left, .plus, right)
  }
  /// The difference between two formulas.
  public static func - (left: Formula, right: Formula) -> Formula {
    .calculated(left, .minus, right)
  }
  /// The product of two formulas.
  public static func * (left: Formula, right: Formula) -> Formula {
    .calculated(left, .times, right)
  }
  /// The quotient of two formulas.
  public static func / (left: Formula, right: Formula) -> Formula {
    .calculated(left, .over, right)
  }
}
