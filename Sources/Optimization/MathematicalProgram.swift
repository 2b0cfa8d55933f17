/// A linear objective over variables that must keep linear constraints, some of them in whole
/// numbers.
///
/// ```swift
/// var program = MathematicalProgram(sense: .maximise)
/// let tables = program.addVariable("tables", .integer)
/// let chairs = program.addVariable("chairs", .integer)
/// program.addConstraint("wood", 8 * tables + 3 * chairs, .lessOrEqual, 100)
/// program.setObjective(30 * tables + 10 * chairs)
/// let outcome = try program.solve()
/// ```
///
/// Building never fails; numbers that make no sense are named by ``solve(_:)`` before any solver
/// sees them.
public struct MathematicalProgram: Hashable, Sendable {
  /// Which way the objective is pulled.
  public enum Sense: Hashable, Sendable {
    /// The smaller the better.
    case minimise
    /// The larger the better.
    case maximise
  }

  /// How a constraint's expression stands to its right-hand side.
  public enum Relation: Hashable, Sendable {
    /// At most.
    case lessOrEqual
    /// Exactly.
    case equal
    /// At least.
    case greaterOrEqual
  }

  /// A variable as it was declared.
  public struct VariableDefinition: Hashable, Sendable {
    /// What people call it; need not be unique.
    public let name: String
    /// Which numbers it may take.
    public internal(set) var domain: Domain
    /// Its least value; may be minus infinity.
    public internal(set) var lower: Double
    /// Its greatest value; may be infinity.
    public internal(set) var upper: Double
  }

  /// A constraint as it is stored: constants moved to the bounds, like terms merged.
  public struct ConstraintDefinition: Hashable, Sendable {
    /// What people call it; need not be unique.
    public let name: String
    /// One term per variable, by index.
    public let terms: [LinearExpression.Term]
    /// The least activity; minus infinity when there is none.
    public internal(set) var lower: Double
    /// The greatest activity; infinity when there is none.
    public internal(set) var upper: Double
  }

  /// What people call the program.
  public let name: String
  /// Which way the objective is pulled.
  public let sense: Sense
  /// The variables, by index.
  public internal(set) var variables: [VariableDefinition] = []
  /// The constraints, by index.
  public internal(set) var constraints: [ConstraintDefinition] = []
  /// What is minimised or maximised, like terms merged; its constant is part of every value.
  public private(set) var objective = LinearExpression()

  /// A program without variables.
  public init(name: String = "", sense: Sense) {
    self.name = name
    self.sense = sense
  }

  /// Declares a variable.
  ///
  /// A binary's bounds are cut to zero and one.
  public mutating func addVariable(
    _ name: String, _ domain: Domain, lower: Double = 0, upper: Double = .infinity
  ) -> Variable {
    variables.append(VariableDefinition(name: name, domain: domain, lower: lower, upper: upper))
    let variable = Variable(index: variables.count - 1)
    setBounds(variable, lower: lower, upper: upper)
    return variable
  }

  /// Demands that an expression stands in a relation to a number.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, _ relation: Relation, _ rightHandSide: Double
  ) -> Constraint {
    addConstraint(
      name, expression,
      lower: relation == .lessOrEqual ? -.infinity : rightHandSide,
      upper: relation == .greaterOrEqual ? .infinity : rightHandSide)
  }

  /// Demands that an expression stays within an interval.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, lower: Double, upper: Double
  ) -> Constraint {
    let merged = expression.merged()
    constraints.append(
      ConstraintDefinition(
        name: name, terms: merged.terms, lower: lower - merged.constant,
        upper: upper - merged.constant))
    return Constraint(index: constraints.count - 1)
  }

  /// Says what is minimised or maximised.
  public mutating func setObjective(_ expression: LinearExpression) {
    objective = expression.merged()
  }

  /// Gives a variable new bounds.
  ///
  /// A variable of another program is ignored.
  public mutating func setBounds(_ variable: Variable, lower: Double, upper: Double) {
    guard variables.indices.contains(variable.index) else { return }
    let isBinary = variables[variable.index].domain == .binary
    // The comparisons keep a NaN, so that solving can name it.
    variables[variable.index].lower = isBinary && lower < 0 ? 0 : lower
    variables[variable.index].upper = isBinary && upper > 1 ? 1 : upper
  }

  /// Holds a variable at one value.
  public mutating func fix(_ variable: Variable, at value: Double) {
    guard variables.indices.contains(variable.index) else { return }
    variables[variable.index].lower = value
    variables[variable.index].upper = value
  }

  /// Gives a constraint a new interval, for the variables' part of its expression.
  public mutating func setBounds(_ constraint: Constraint, lower: Double, upper: Double) {
    guard constraints.indices.contains(constraint.index) else { return }
    constraints[constraint.index].lower = lower
    constraints[constraint.index].upper = upper
  }

  /// Frees a constraint: the row stays in its place and demands nothing.
  public mutating func relax(_ constraint: Constraint) {
    setBounds(constraint, lower: -.infinity, upper: .infinity)
  }

  /// The definition behind a handle, or nil for a variable of another program.
  public subscript(variable: Variable) -> VariableDefinition? {
    variables.indices.contains(variable.index) ? variables[variable.index] : nil
  }

  /// The definition behind a handle, or nil for a constraint of another program.
  public subscript(constraint: Constraint) -> ConstraintDefinition? {
    constraints.indices.contains(constraint.index) ? constraints[constraint.index] : nil
  }
}
