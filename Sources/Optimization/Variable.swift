/// A decision of a ``MathematicalProgram``: the place of one unknown number.
///
/// A handle means something only in the program that made it and in copies of that program.
public struct Variable: Hashable, Sendable {
  /// The place among the program's variables, from zero.
  public let index: Int
}

/// A row of a ``MathematicalProgram``: an interval that a linear expression must stay within.
public struct Constraint: Hashable, Sendable {
  /// The place among the program's constraints, from zero.
  public let index: Int
}

/// Which numbers a variable may take.
public enum Domain: Hashable, Sendable {
  /// Any number between its bounds.
  case continuous
  /// Whole numbers between its bounds.
  case integer
  /// Zero or one.
  case binary

  /// Whether only whole numbers are allowed.
  public var isWhole: Bool { self != .continuous }
}
