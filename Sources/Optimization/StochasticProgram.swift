/// A program whose figures are known only in part when it must be decided: what is decided now, and
/// what is decided in each scenario once it is known which one came true.
///
/// ```swift
/// var farm = MathematicalProgram(sense: .maximise)
/// let wheat = farm.addVariable("acres of wheat", .continuous)
/// farm.addConstraint("land", LinearExpression(wheat), .lessOrEqual, 500)
/// var farmer = StochasticProgram(firstStage: farm)
/// for yield in [2.0, 2.5, 3.0] {
///   farmer.addScenario("yield \(yield)") { program in
///     let sold = program.addVariable("sold", .continuous)
///     program.addConstraint("harvest", sold - yield * wheat, .lessOrEqual, 0)
///     program.setObjective(170 * sold - 150 * wheat)
///   }
/// }
/// let outcome = try farmer.program(.expectation).solve()
/// ```
///
/// Each scenario is written as the whole program would be if it were the only one: it goes on from
/// the first stage with columns and rows of its own, and states its whole objective. Its chance is
/// its weight over the sum of all weights, a rational number.
///
/// Source: J. R. Birge and F. Louveaux, *Introduction to Stochastic Programming*, 2nd ed., 2011,
/// chapters 1 and 4.
public struct StochasticProgram: Hashable, Sendable {
  /// What one scenario adds to the first stage.
  public struct Scenario: Hashable, Sendable {
    /// What people call it.
    public let name: String
    /// How much it counts; its chance is its weight over the sum of all weights.
    public let weight: Int
    /// Its own columns; in its program they come after those of the first stage.
    public let variables: [MathematicalProgram.VariableDefinition]
    /// Its own rows.
    public let constraints: [MathematicalProgram.ConstraintDefinition]
    /// Its whole objective, what the first stage costs included.
    public let objective: LinearExpression
    /// Whether it left the first stage as it was.
    let keepsFirstStage: Bool
    /// How many columns the first stage has.
    let firstOwnColumn: Int
  }

  /// What is decided now: its columns and the rows that hold for them alone.
  public let firstStage: MathematicalProgram
  /// The scenarios, in the order in which they were added.
  public private(set) var scenarios: [Scenario] = []

  /// A program without scenarios.
  ///
  /// - Parameter firstStage: What is decided now; its objective says nothing, since each scenario
  ///   states its own.
  public init(firstStage: MathematicalProgram) { self.firstStage = firstStage }

  /// Adds a scenario.
  ///
  /// Building never fails; a scenario that changes the first stage, or whose weight is not
  /// positive, is named when the program is solved.
  ///
  /// - Parameters:
  ///   - name: What people call it.
  ///   - weight: How much it counts; a positive whole number.
  ///   - write: Goes on from the first stage: adds columns and rows, and sets the whole objective.
  public mutating func addScenario(
    _ name: String, weight: Int = 1, _ write: (inout MathematicalProgram) -> Void
  ) {
    var program = firstStage
    program.setObjective(LinearExpression())
    write(&program)
    scenarios.append(
      Scenario(
        name: name, weight: weight,
        variables: Array(program.variables.dropFirst(firstStage.variables.count)),
        constraints: Array(program.constraints.dropFirst(firstStage.constraints.count)),
        objective: program.objective,
        keepsFirstStage: program.sense == firstStage.sense
          && program.variables.starts(with: firstStage.variables)
          && program.constraints.starts(with: firstStage.constraints),
        firstOwnColumn: firstStage.variables.count))
  }

  /// The sum of all weights.
  public var totalWeight: Int { scenarios.reduce(0) { $0 + $1.weight } }

  /// The chance of a scenario.
  public func chance(of scenario: Int) -> Double {
    Double(scenarios[scenario].weight) / Double(totalWeight)
  }

  /// The program of one scenario, as if nothing else could happen.
  public func program(ofScenario scenario: Int) -> MathematicalProgram {
    program(of: scenarios[scenario])
  }

  /// The program of one scenario in which the first stage is as it is at a point.
  ///
  /// - Parameters:
  ///   - scenario: Its place among the scenarios.
  ///   - point: One value for each column of the first stage; what follows is ignored.
  /// - Returns: a program of its second stage alone.
  public func program(ofScenario scenario: Int, holding point: [Double]) -> MathematicalProgram {
    var program = program(ofScenario: scenario)
    for (index, value) in point.prefix(firstStage.variables.count).enumerated() {
      program.fix(Variable(index: index), at: value)
    }
    return program
  }

  func program(of scenario: Scenario) -> MathematicalProgram {
    var program = firstStage
    program.setObjective(program.append(scenario))
    return program
  }

  /// Names what makes no sense before anything is solved.
  func validate() throws(SolverError) {
    guard !scenarios.isEmpty else {
      throw SolverError(.malformedProgram, "there are no scenarios")
    }
    for scenario in scenarios {
      guard scenario.weight > 0 else {
        throw SolverError(
          .malformedProgram, "scenario \"\(scenario.name)\" has the weight \(scenario.weight)")
      }
      guard scenario.keepsFirstStage else {
        throw SolverError(
          .malformedProgram, "scenario \"\(scenario.name)\" changes the first stage")
      }
    }
  }
}

extension MathematicalProgram {
  /// Adds the columns and rows of a scenario after everything that is there.
  ///
  /// The first columns are those of the scenario's first stage.
  ///
  /// - Returns: the scenario's objective in the columns of this program.
  mutating func append(_ scenario: StochasticProgram.Scenario) -> LinearExpression {
    let firstOwn = scenario.firstOwnColumn
    let shift = variables.count - firstOwn
    for variable in scenario.variables {
      _ = addVariable(
        variable.name, variable.domain, lower: variable.lower, upper: variable.upper)
    }
    for constraint in scenario.constraints {
      addConstraint(
        constraint.name, LinearExpression(constraint.terms).shifted(by: shift, from: firstOwn),
        lower: constraint.lower, upper: constraint.upper)
    }
    return scenario.objective.shifted(by: shift, from: firstOwn)
  }
}

extension LinearExpression {
  /// The same expression with the columns from `first` on moved.
  fileprivate func shifted(by places: Int, from first: Int) -> LinearExpression {
    LinearExpression(
      terms.map { term in
        term.variable.index < first
          ? term
          : Term(Variable(index: term.variable.index + places), term.coefficient)
      }, constant: constant)
  }
}
