import Model
import Optimization

/// A scenario's program with an extra pool as a column: the first guess at how much is needed.
///
/// `pool_t = T_t + e · T_t / T_0`, `min e`. What depends on the pool as data, such as a ceiling on
/// equity, and the steps in which later years are rounded keep it from being more than a guess.
struct ExtraPool {
  /// What the program says.
  enum Guess {
    /// So many steps.
    case steps(Int)
    /// No pool is enough.
    case none
    /// A limit came first.
    case limit
  }

  /// What solving the program came to, in kronor.
  enum Finding {
    case kronor(Double)
    case none
    case limit

    /// The finding in whole steps, rounded up.
    func steps(of step: Kronor) -> Guess {
      switch self {
      case .kronor(let extra):
        // An amount that is whole but for the solver's tolerance is not rounded up past itself.
        .steps(Int(((extra - 1e-3) / Double(step.amount)).rounded(.up)))
      case .none: .none
      case .limit: .limit
      }
    }
  }

  private var program: ScenarioProgram
  private let levels: [ObjectiveLevel]
  private let options: PlanningOptions
  private let extra: Variable
  private let today: Double

  init(_ scenario: Scenario, _ options: PlanningOptions) {
    let search = LexicographicSearch(scenario, options)
    var program = search.program
    let extra = program.program.addVariable("extra pool", .continuous)
    let pools = scenario.pools
    for row in program.rows[.contributionShares] ?? [] { program.program.relax(row) }
    for (index, pool) in pools.enumerated() {
      let part =
        pools[0] == .zero ? Fraction.one : Fraction(pool.amount) / Fraction(pools[0].amount)
      program.program.addConstraint(
        "larger pool \(scenario.years.lowerBound + index)",
        LinearExpression(program.pools[index]) - part.approximate * extra, .equal,
        Double(pool.amount))
    }
    self.program = program
    levels = search.levels
    self.options = options
    self.extra = extra
    today = Double(pools[0].amount)
  }

  /// The least extra pool, no less than `least`, with which some plan's first level is at least
  /// `value`, counted so that more is better; a plan of another set than one where one is given.
  @available(*, noasync)
  func least(
    better value: Int, from least: Kronor, than plan: Plan? = nil
  ) throws(PlanningError) -> Finding {
    var program = program
    program.program.setBounds(extra, lower: Double(least.amount), upper: .infinity)
    if let plan { program.keepApart(from: plan, inAtLeast: 1) }
    program.program.demand(
      "better", levels[0].maximised, atLeast: Double(value), room: 0)
    program.program.setObjective(-LinearExpression(extra) - today)
    let kinds = program.rangeKinds
    let usual = kinds.isEmpty ? 0 : kinds.contains(.wholePeople) ? 1e-4 : 1e-6
    let solving = SolveOptions(
      absoluteGap: 0.5, relativeGap: options.relativeGap ?? usual, nodeLimit: options.nodeLimit,
      secondsLimit: options.secondsLimit, method: .deepening)
    do throws(SolverError) {
      var workspace = try Workspace()
      switch try workspace.solve(program.program, solving) {
      case .optimal(let solution), .feasible(let solution): return .kronor(solution[extra])
      case .infeasible: return .none
      case .unbounded, .limit: return .limit
      }
    } catch {
      guard error.kind == .numericalTrouble else { throw .solver(error.description) }
      return .limit
    }
  }
}
