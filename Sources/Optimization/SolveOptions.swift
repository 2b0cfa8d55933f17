/// How far a solve goes, and what it may use.
public struct SolveOptions: Sendable {
  /// How the answer is searched for.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// The program's form decides.
    case automatic
    /// No search: variables at their best bounds. Programs without constraints.
    case bounds
    /// The simplex method. Programs without whole-number variables.
    case simplex
    /// Branch and bound without cuts: best where the relaxation is already tight.
    case branchAndBound
    /// Branch and cut: mixed-integer rounding, Gomory, cover and clique cuts.
    case branchAndCut
    /// Both of the above in turns with growing node limits, until one of them proves the answer.
    case turns
    /// Whole-number variables with many values are first relaxed, then searched around the
    /// relaxed optimum.
    case relaxVolumes
    /// What is near the relaxation's optimum, and then what is farther away, until that is proven
    /// to be enough: best where the relaxation is tight.
    case deepening
    /// Branch and bound on a dense tableau of the program written in patterns: best up to some
    /// hundred rows.
    case tableau
    /// Lagrangian bounds on the rows that tie blocks together, then core programs of growing size:
    /// best for many blocks under few such rows.
    case cores
    /// Branch and bound on blocks with Lagrangian bounds: best where everything is a choice and the
    /// rows are tight.
    case blocks
    /// Branch and bound of our own on one loaded program, every node from its parent's basis: best
    /// where the relaxation is tight, and where many programs differ in objective or bounds alone.
    case tree
  }

  /// How far bound and incumbent may be apart, in the objective's unit.
  public var absoluteGap: Double
  /// How far bound and incumbent may be apart, as a fraction of the incumbent's value.
  public var relativeGap: Double
  /// The smallest difference between two objective values, where the caller knows it.
  ///
  /// Nil lets the program's form tell: see ``MathematicalProgram/objectiveStep``.
  public var objectiveStep: Double?
  /// The number of branch-and-bound nodes to visit at most.
  ///
  /// A run that it ends stops at the same place every time.
  public var nodeLimit: Int?
  /// Wall-clock seconds to spend at most.
  ///
  /// Where a run stops then depends on the machine.
  public var secondsLimit: Double?
  /// How the answer is searched for.
  public var method: Method
  /// Has the rational simplex method confirm the optimum of a program without whole numbers.
  ///
  /// For small programs: it may take minutes on large ones.
  public var confirmsExactly: Bool
  /// A flag that stops the solve.
  public var cancellation: Cancellation?
  /// A point to start from, one value per variable; ignored unless it breaks nothing.
  public var incumbent: [Double]?
  /// Where the simplex method starts for ``Method/tree``; nil is from nothing.
  public var warmStart: WarmStart?
  /// How many threads there are for what can be searched ahead; the answer is the same for any number.
  public var threads = 1
  /// Megabytes that GLPK may use at most; for solves that open their own workspace.
  public var memoryLimitMB: Int?

  /// Options; the defaults ask for one millionth and no limits.
  public init(
    absoluteGap: Double = 0, relativeGap: Double = 1e-6, objectiveStep: Double? = nil,
    nodeLimit: Int? = nil, secondsLimit: Double? = nil, method: Method = .automatic,
    confirmsExactly: Bool = false,
    cancellation: Cancellation? = nil, incumbent: [Double]? = nil, memoryLimitMB: Int? = nil
  ) {
    self.absoluteGap = absoluteGap
    self.relativeGap = relativeGap
    self.objectiveStep = objectiveStep
    self.nodeLimit = nodeLimit
    self.secondsLimit = secondsLimit
    self.method = method
    self.confirmsExactly = confirmsExactly
    self.cancellation = cancellation
    self.incumbent = incumbent
    self.memoryLimitMB = memoryLimitMB
  }

  func validate(for program: MathematicalProgram) throws(SolverError) {
    guard absoluteGap >= 0, relativeGap >= 0 else {
      throw SolverError(.malformedOptions, "a gap is negative or NaN")
    }
    guard objectiveStep ?? 1 > 0 else {
      throw SolverError(.malformedOptions, "the objective step is not positive")
    }
    guard nodeLimit ?? 1 > 0, secondsLimit ?? 1 >= 0, memoryLimitMB ?? 1 > 0, threads > 0 else {
      throw SolverError(.malformedOptions, "a limit is not positive")
    }
    guard incumbent?.count ?? program.variables.count == program.variables.count else {
      throw SolverError(.malformedOptions, "the incumbent has another number of values")
    }
  }
}
