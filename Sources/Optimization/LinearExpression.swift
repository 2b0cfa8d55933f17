/// A weighted sum of variables plus a constant.
///
/// Terms are kept as written; ``merged()`` adds up those of the same variable.
public struct LinearExpression: Hashable, Sendable {
  /// One variable with its weight.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public let variable: Variable
    /// What one unit of the variable adds to the sum.
    public let coefficient: Double

    /// A variable with its weight.
    public init(_ variable: Variable, _ coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The weighted variables, in the order they were written.
  public private(set) var terms: [Term]
  /// What the expression is worth when every variable is zero.
  public private(set) var constant: Double

  /// A sum of terms and a constant.
  public init(_ terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// The variable itself, weighted by one.
  public init(_ variable: Variable) {
    self.init([Term(variable, 1)])
  }

  /// The same expression with one term per variable, by index, and none of weight zero.
  public func merged() -> Self {
    // Most expressions are written in the order of their variables.
    if isMerged { return self }
    var weights: [Term] = []
    for term in terms.sorted(by: { $0.variable.index < $1.variable.index }) {
      if let last = weights.last, last.variable == term.variable {
        weights[weights.count - 1] = Term(term.variable, last.coefficient + term.coefficient)
      } else {
        weights.append(term)
      }
    }
    return Self(weights.filter { $0.coefficient != 0 }, constant: constant)
  }

  /// Whether the terms are by rising index, none of weight zero.
  private var isMerged: Bool {
    var last = -1
    for term in terms {
      guard term.variable.index > last, term.coefficient != 0 else { return false }
      last = term.variable.index
    }
    return true
  }

  /// The expression's worth at a point; variables beyond the point count as zero.
  public func value(at point: [Double]) -> Double {
    terms.reduce(constant) { sum, term in
      guard point.indices.contains(term.variable.index) else { return sum }
      return sum + term.coefficient * point[term.variable.index]
    }
  }

  /// Adds another expression to this one.
  public static func += (left: inout Self, right: Self) {
    left.terms += right.terms
    left.constant += right.constant
  }

  /// Adds another expression, every weight and the constant multiplied.
  public mutating func add(_ other: Self, times factor: Double) {
    for term in other.terms { terms.append(Term(term.variable, factor * term.coefficient)) }
    constant += factor * other.constant
  }

  /// Adds a variable, weighted by one.
  public static func += (left: inout Self, right: Variable) {
    left.terms.append(Term(right, 1))
  }

  /// Takes another expression from this one.
  public static func -= (left: inout Self, right: Self) {
    left += -1 * right
  }

  /// The sum of two expressions.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum += right
    return sum
  }

  /// The difference of two expressions.
  public static func - (left: Self, right: Self) -> Self {
    left + -1 * right
  }

  /// The expression with every weight and the constant multiplied.
  public static func * (factor: Double, expression: Self) -> Self {
    Self(
      expression.terms.map { Term($0.variable, factor * $0.coefficient) },
      constant: factor * expression.constant)
  }

  /// The expression plus a number.
  public static func + (left: Self, right: Double) -> Self {
    Self(left.terms, constant: left.constant + right)
  }

  /// The expression minus a number.
  public static func - (left: Self, right: Double) -> Self {
    left + -right
  }

  /// The expression with every weight and the constant negated.
  public static prefix func - (expression: Self) -> Self {
    -1 * expression
  }
}

extension Variable {
  /// A weighted variable.
  public static func * (factor: Double, variable: Self) -> LinearExpression {
    LinearExpression([.init(variable, factor)])
  }

  /// The sum of two variables.
  public static func + (left: Self, right: Self) -> LinearExpression {
    LinearExpression([.init(left, 1), .init(right, 1)])
  }

  /// The difference of two variables.
  public static func - (left: Self, right: Self) -> LinearExpression {
    LinearExpression([.init(left, 1), .init(right, -1)])
  }

  /// A variable plus a number.
  public static func + (left: Self, right: Double) -> LinearExpression {
    LinearExpression(left) + right
  }

  /// A variable minus a number.
  public static func - (left: Self, right: Double) -> LinearExpression {
    LinearExpression(left) - right
  }

  /// The sum of a variable and an expression.
  public static func + (left: Self, right: LinearExpression) -> LinearExpression {
    LinearExpression(left) + right
  }

  /// The sum of an expression and a variable.
  public static func + (left: LinearExpression, right: Self) -> LinearExpression {
    left + LinearExpression(right)
  }

  /// A variable minus an expression.
  public static func - (left: Self, right: LinearExpression) -> LinearExpression {
    LinearExpression(left) - right
  }

  /// An expression minus a variable.
  public static func - (left: LinearExpression, right: Self) -> LinearExpression {
    left - LinearExpression(right)
  }
}
