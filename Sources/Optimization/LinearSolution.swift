/// What solving a linear relaxation found out.
public enum LinearOutcome: Hashable, Sendable {
  /// The best point, with its multipliers.
  case optimal(LinearSolution)
  /// No point keeps every constraint.
  case infeasible
  /// Points exist with objective values beyond every number.
  case unbounded
  /// A limit came first.
  case limit

  /// The best point, if there is one.
  public var solution: LinearSolution? {
    if case .optimal(let solution) = self { solution } else { nil }
  }
}

/// The optimum of a linear program and what its prices say.
///
/// Multipliers belong to linear programs. For a program with whole numbers they are prices of the
/// relaxation: what one more unit is really worth is told by solving again.
public struct LinearSolution: Hashable, Sendable {
  /// One value per variable, by index.
  public let values: [Double]
  /// The objective at the point, constant included.
  public let objective: Double
  /// Per constraint: how much the objective changes per unit of its bound.
  public let duals: [Double]
  /// Per variable: how much the objective changes per unit of the variable.
  public let reducedCosts: [Double]
  /// Per constraint: the values of its binding bound between which the dual holds; everything
  /// for a constraint that does not bind.
  public let rightHandSideRanges: [ClosedRange<Double>]
  /// Whether the rational simplex method confirmed the optimum.
  public let isExact: Bool

  /// The value of a variable; NaN for a variable of another program.
  public subscript(variable: Variable) -> Double {
    values.indices.contains(variable.index) ? values[variable.index] : .nan
  }

  /// The dual of a constraint; NaN for a constraint of another program.
  public func dual(of constraint: Constraint) -> Double {
    duals.indices.contains(constraint.index) ? duals[constraint.index] : .nan
  }
}

extension Workspace {
  /// Solves the linear relaxation of a program, for values, duals and ranges.
  ///
  /// - Parameters:
  ///   - program: The program; whole-number variables are taken as continuous.
  ///   - options: Its seconds limit and cancellation are heeded.
  ///   - fromLastBasis: Starts from the last relaxation's basis, if the matrix is the same. Much
  ///     faster, but among equally good points another one may come out.
  ///   - exactly: Has the rational simplex method confirm the optimum; for small programs.
  /// - Returns: the optimum with its prices, or why there is none.
  /// - Throws: for programs that make no sense, and when GLPK gives up.
  public mutating func solveRelaxation(
    of program: MathematicalProgram, _ options: SolveOptions = SolveOptions(),
    fromLastBasis: Bool = false, exactly: Bool = false
  ) throws(SolverError) -> LinearOutcome {
    try program.validate()
    try session.reviveIfDead()
    let search = Search(program.relaxed(), SolveOptions())
    let answer = try relax(search, Limits(options), fromLastBasis: fromLastBasis)
    switch answer {
    case .optimal(let values):
      guard exactly else { return .optimal(try solution(values, of: search, isExact: false)) }
      let run = try session.exact()
      guard case .optimal(let values) = try search.answer(run, of: search.form, in: &session)
      else { throw SolverError(.numericalTrouble, "the rational simplex method disagrees") }
      return .optimal(try solution(values, of: search, isExact: true))
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .stopped: return .limit
    case .numericalTrouble:
      throw SolverError(.numericalTrouble, "no simplex answer survives the check")
    }
  }

  private mutating func relax(
    _ search: Search, _ limits: Limits, fromLastBasis: Bool
  ) throws(SolverError) -> LinearAnswer {
    let previous = lastLinear
    lastLinear = nil
    if fromLastBasis, let previous, previous.hasSameMatrix(as: search.form) {
      try session.update(search.form)
      let warm = SimplexSettings(presolve: false, dual: true, fresh: false)
      let run = try session.simplex(warm, limits)
      if run.stop != .ended { return .stopped }
      if let answer = try search.answer(run, of: search.form, in: &session) {
        lastLinear = search.form
        return answer
      }
    }
    try session.load(search.form)
    let answer = try search.solveLoaded(search.form, limits, in: &session)
    lastLinear = search.form
    return answer
  }

  /// The largest residual of the optimality conditions that scaled numbers may leave.
  private static let largestResidual = 1e-6

  private mutating func solution(
    _ values: LinearValues, of search: Search, isExact: Bool
  ) throws(SolverError) -> LinearSolution {
    let form = search.form
    guard try session.optimalityResidual() < Self.largestResidual else {
      throw SolverError(.numericalTrouble, "the multipliers do not fit the optimum")
    }
    let ranges = try session.ranges(rows: form.rowLower.count, columns: form.cost.count)
    return LinearSolution(
      values: values.columns, objective: search.program.objective.value(at: values.columns),
      duals: zip(values.rowDuals, form.rowScale).map { $0 * $1 / form.costScale },
      reducedCosts: values.columnDuals.map { $0 / form.costScale },
      rightHandSideRanges: form.rowScale.indices.map { row in
        let low = ranges.rowLow[row] / form.rowScale[row]
        let high = ranges.rowHigh[row] / form.rowScale[row]
        return low <= high ? low...high : -.infinity...(.infinity)
      },
      isExact: isExact)
  }
}
