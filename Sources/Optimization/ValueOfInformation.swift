/// What it is worth to know more, or to think of more than the mean.
///
/// With RP the best expected value when the first stage is decided before it is known which scenario
/// comes true, WS the expected value when that is known first, and EEV the expected value of the
/// first stage that is best for the mean figures:
///
/// - EVPI `= |WS − RP|`: what perfect information is worth;
/// - VSS `= |RP − EEV|`: what it is worth to plan for all scenarios and not for their mean.
///
/// `EEV ≤ RP ≤ WS` where the program maximises, the other way round where it minimises (A. Madansky
/// 1960; Birge and Louveaux 2011, chapter 4). Each value carries its bound, so both worths are
/// intervals as wide as the gaps that are left.
public struct ValueOfInformation: Hashable, Sendable {
  /// A value that was reached, and one that none is better than.
  public struct Bounded: Hashable, Sendable {
    /// The value that was reached.
    public let value: Double
    /// Nothing is better than this.
    public let bound: Double
  }

  /// Numbers between which a worth lies; never negative.
  public struct Worth: Hashable, Sendable {
    /// It is at least this.
    public let least: Double
    /// It is at most this.
    public let most: Double
  }

  /// RP: the best first stage over all scenarios.
  public let recourse: Solution
  /// WS: the mean of what each scenario allows when it is known first.
  public let waitAndSee: Bounded
  /// The best values of each scenario by itself, in order.
  public let byScenario: [Bounded]
  /// The best first stage for the mean figures, and its value in them; `nil` where the scenarios do
  /// not have the same columns and rows, so that there is no mean of them.
  public let meanSolution: Solution?
  /// EEV: what that first stage comes to over all scenarios; `nil` where there is none, or where it
  /// leaves some scenario without a lawful second stage.
  public let expectedResult: Bounded?
  let sense: MathematicalProgram.Sense

  /// What perfect information is worth.
  public var perfectInformation: Worth {
    worth(of: waitAndSee, over: Bounded(value: recourse.objective, bound: recourse.bound))
  }

  /// What it is worth to plan for all scenarios and not for their mean; `nil` where the plan for the
  /// mean has no value.
  public var stochasticSolution: Worth? {
    expectedResult.map {
      worth(of: Bounded(value: recourse.objective, bound: recourse.bound), over: $0)
    }
  }

  private func worth(of better: Bounded, over worse: Bounded) -> Worth {
    let sign = sense == .maximise ? 1.0 : -1.0
    return Worth(
      least: max(0, sign * (better.value - worse.bound)),
      most: max(0, sign * (better.bound - worse.value)))
  }
}

extension ValueOfInformation {
  /// What came of asking.
  public enum Finding: Hashable, Sendable {
    /// The values.
    case found(ValueOfInformation)
    /// Some program of the chain has no solution, is unbounded or met its limit: what it came to.
    case missing(Outcome)
  }
}

extension StochasticProgram {
  /// Solves the chain of programs that tells what information is worth.
  ///
  /// - Parameter options: How far each program is solved; an incumbent is ignored.
  /// - Returns: the values, or what was missing.
  /// - Throws: for programs and options that make no sense, when GLPK gives up, and when this thread
  ///   has a ``Workspace`` open.
  public func valueOfInformation(
    _ options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> ValueOfInformation.Finding {
    var workspace = try Workspace(memoryLimitMB: options.memoryLimitMB)
    return try valueOfInformation(options, in: &workspace)
  }

  /// Solves the chain of programs that tells what information is worth, in an open workspace.
  ///
  /// - Throws: for programs and options that make no sense, and when GLPK gives up.
  public func valueOfInformation(
    _ options: SolveOptions = SolveOptions(), in workspace: inout Workspace
  ) throws(SolverError) -> ValueOfInformation.Finding {
    try validate()
    var options = options
    options.incumbent = nil
    let answer = try workspace.solve(program(.expectation), options)
    guard let recourse = answer.solution else { return .missing(answer) }
    var known: [ValueOfInformation.Bounded] = []
    for scenario in scenarios.indices {
      let answer = try workspace.solve(program(ofScenario: scenario), options)
      guard let best = answer.solution else { return .missing(answer) }
      known.append(ValueOfInformation.Bounded(best))
    }
    let average = try meanProgram.flatMap { program throws(SolverError) in
      try workspace.solve(program, options).solution
    }
    let result = try average.flatMap { average throws(SolverError) in
      try expectedResult(of: average.values, options, in: &workspace)
    }
    return .found(
      ValueOfInformation(
        recourse: recourse, waitAndSee: mean(of: known), byScenario: known, meanSolution: average,
        expectedResult: result, sense: firstStage.sense))
  }

  /// What a first stage comes to over all scenarios, each of them met as well as it can be; `nil`
  /// where it leaves one without a second stage.
  ///
  /// - Parameters:
  ///   - point: One value for each column of the first stage; what follows is ignored.
  ///   - options: How far each program is solved.
  ///   - workspace: An open workspace.
  /// - Returns: the mean of what each scenario comes to.
  /// - Throws: for programs and options that make no sense, and when GLPK gives up.
  public func expectedResult(
    of point: [Double], _ options: SolveOptions = SolveOptions(), in workspace: inout Workspace
  ) throws(SolverError) -> ValueOfInformation.Bounded? {
    try validate()
    var options = options
    options.incumbent = nil
    var results: [ValueOfInformation.Bounded] = []
    for scenario in scenarios.indices {
      let held = program(ofScenario: scenario, holding: point)
      guard let result = try workspace.solve(held, options).solution else { return nil }
      results.append(ValueOfInformation.Bounded(result))
    }
    return mean(of: results)
  }

  /// The program of the mean figures, where every scenario has the same columns and rows.
  ///
  /// Every coefficient, bound and weight in the objective is the mean of those of the scenarios.
  public var meanProgram: MathematicalProgram? {
    guard let first = scenarios.first, scenarios.allSatisfy({ $0.hasForm(of: first) }) else {
      return nil
    }
    let chances = scenarios.indices.map(chance)
    func mean(_ number: (Scenario) -> Double) -> Double {
      // The same number in all scenarios, infinite ones too, is its own mean.
      let numbers = scenarios.map(number)
      guard numbers.contains(where: { $0 != numbers[0] }) else { return numbers[0] }
      return zip(numbers, chances).reduce(0) { $0 + $1.0 * $1.1 }
    }
    func mean(_ expression: (Scenario) -> LinearExpression) -> LinearExpression {
      var sum = LinearExpression()
      for (scenario, chance) in zip(scenarios, chances) { sum += chance * expression(scenario) }
      return sum.merged()
    }
    var program = firstStage
    for (place, variable) in first.variables.enumerated() {
      _ = program.addVariable(
        variable.name, variable.domain, lower: mean { $0.variables[place].lower },
        upper: mean { $0.variables[place].upper })
    }
    for (place, constraint) in first.constraints.enumerated() {
      program.addConstraint(
        constraint.name, mean { LinearExpression($0.constraints[place].terms) },
        lower: mean { $0.constraints[place].lower }, upper: mean { $0.constraints[place].upper })
    }
    program.setObjective(mean { $0.objective })
    return program
  }

  private func mean(of values: [ValueOfInformation.Bounded]) -> ValueOfInformation.Bounded {
    var (value, bound) = (0.0, 0.0)
    for (scenario, one) in values.enumerated() {
      value += chance(of: scenario) * one.value
      bound += chance(of: scenario) * one.bound
    }
    return ValueOfInformation.Bounded(value: value, bound: bound)
  }
}

extension StochasticProgram.Scenario {
  /// Whether another scenario has the same kinds of columns and as many rows.
  fileprivate func hasForm(of other: Self) -> Bool {
    constraints.count == other.constraints.count
      && variables.map(\.domain) == other.variables.map(\.domain)
  }
}

extension ValueOfInformation.Bounded {
  fileprivate init(_ solution: Solution) {
    value = solution.objective
    bound = solution.bound
  }
}
