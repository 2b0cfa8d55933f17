/// A thread's solver environment: solves any number of programs, one after the other.
///
/// It lives and dies on one thread, inside one synchronous call; a second one on the same thread
/// is refused. What it answers does not depend on what it solved before, unless
/// ``solveRelaxation(of:_:fromLastBasis:)`` is asked to start from the last basis.
public struct Workspace: ~Copyable {
  var session: GLPKSession
  /// The linear program whose basis the session still holds.
  var lastLinear: NormalForm?

  /// Opens this thread's environment.
  ///
  /// - Parameter memoryLimitMB: Megabytes that GLPK may use; nil for no limit. Reaching it throws
  ///   ``SolverError/Kind/outOfMemory`` and leaves the workspace usable.
  /// - Throws: ``SolverError/Kind/workspaceBusy`` when the thread has one open already.
  @available(*, noasync)
  public init(memoryLimitMB: Int? = nil) throws(SolverError) {
    session = try GLPKSession(memoryLimitMB: memoryLimitMB)
  }

  /// Solves a program.
  ///
  /// - Throws: for programs and options that make no sense, and when GLPK gives up.
  public mutating func solve(
    _ program: MathematicalProgram, _ options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Outcome {
    try program.validate()
    try options.validate(for: program)
    let loaded = try session.reviveIfDead() ? nil : lastLinear
    lastLinear = nil
    var isInfeasible = false
    if options.warmStart == nil,
      let fixed = FixedVariables(program, isInfeasible: &isInfeasible)
    {
      if isInfeasible { return .infeasible }
      var asking = options
      asking.incumbent = fixed.restricted(options.incumbent)
      let outcome = fixed.whole(try solve(fixed.program, asking))
      // What is held may cost a row the last digit of its tolerance: then all of it is solved.
      if program.violations(of: outcome.solution).isEmpty { return outcome }
      try session.reviveIfDead()
      lastLinear = nil
    }
    var search = Search(program, options)
    if search.form.hasEmptyColumn { return .infeasible }
    search.method = program.method(asked: options.method)
    let limits = Limits(options)
    let finding: Search.Finding =
      switch search.method {
      case .bounds: search.settleByBounds()
      case .simplex: try solveContinuous(&search, options, limits)
      case .automatic: try solveByForm(&search, options, limits)
      case .branchAndBound: try search.search(Turn.plain, limits, in: &session)
      case .branchAndCut: try search.search(Turn.allCuts, limits, in: &session)
      case .turns: try search.takeTurns(limits, in: &session)
      case .deepening: try deepen(&search, options, limits)
      case .tree: try growTree(&search, over: loaded, options, limits)
      case .relaxVolumes, .tableau, .cores, .blocks:
        try solve(&search, by: search.method, options, limits)
      }
    return search.outcome(finding)
  }

  /// Solves a program without whole numbers: on a tableau where it weighs many futures, of which few
  /// need rows there, and otherwise by the simplex method.
  private mutating func solveContinuous(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    if !options.confirmsExactly, options.method != .simplex,
      let shortfalls = Shortfalls(search.program)
    {
      search.method = .tableau
      if let found = settleOnTableau(&search, shortfalls) { return found }
      search.method = .simplex
    }
    return try search.settleBySimplex(confirming: options.confirmsExactly, limits, in: &session)
  }

  /// Solves a program by a tree of our own, or else by GLPK's; what an earlier tree left loaded in the
  /// session need not be loaded anew.
  private mutating func growTree(
    _ search: inout Search, over loaded: NormalForm?, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    // A row for each future has figures of other sizes than the rest, which a tree does not bear.
    guard Shortfalls(search.program) == nil else {
      return try solveByForm(&search, options, limits)
    }
    lastLinear = loaded
    let finding = try deepen(&search, options, limits)
    // With volumes, and after any other method, the session holds something else.
    if search.method != .tree
      || search.program.variables.indices.contains(where: search.program.isVolume)
    {
      lastLinear = nil
    }
    return finding
  }

  /// Solves a program by a method that may not prove its answer, and then by turns.
  private mutating func solve(
    _ search: inout Search, by method: SolveOptions.Method, _ options: SolveOptions,
    _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    let found: Search.Finding? =
      switch method {
      case .tableau: try searchTableau(&search, limits, effort: nil)
      case .cores: try searchCores(&search, options, limits)
      case .blocks: try branchOnBlocks(&search, options, limits)
      default: try search.relaxVolumes(options, limits, patience: nil, in: &session)
      }
    if let found { return found }
    search.method = .turns
    return try search.takeTurns(limits, in: &session)
  }
}

extension MathematicalProgram {
  /// What a solution breaks; nothing where there is none.
  fileprivate func violations(of solution: Solution?) -> [Violation] {
    solution.map { violations(of: $0.values) } ?? []
  }

  /// Solves the program in a workspace of its own.
  ///
  /// - Throws: for programs and options that make no sense, when GLPK gives up, and when this
  ///   thread has a ``Workspace`` open.
  public func solve(_ options: SolveOptions = SolveOptions()) throws(SolverError) -> Outcome {
    var workspace = try Workspace(memoryLimitMB: options.memoryLimitMB)
    return try workspace.solve(self, options)
  }

  /// The method to use: the one asked for where the program's form allows it.
  func method(asked: SolveOptions.Method) -> SolveOptions.Method {
    if constraints.allSatisfy(\.terms.isEmpty) { return .bounds }
    if isContinuous { return .simplex }
    return asked == .bounds || asked == .simplex ? .automatic : asked
  }
}
