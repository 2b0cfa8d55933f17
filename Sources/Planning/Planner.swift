public import Model
import Optimization

/// Looks for the best plan of a scenario and proves how good it is.
///
/// Everything happens inside one synchronous call, which owns the solver's workspace from birth to
/// death. Before a plan is returned, ``Account`` has recomputed every cost, share and rule from the
/// raw scenario in whole kronor; a plan that disagrees is never shown.
public struct Planner: Sendable {
  /// The scenario.
  public let scenario: Scenario

  /// A planner of one scenario.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The best plan, or why there is none.
  ///
  /// - Throws: ``PlanningError`` when the solver refuses the program, or when the check in whole
  ///   kronor disagrees with the solver. Both are bugs.
  @available(*, noasync)
  public func plan(
    _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> PlanningAnswer {
    try weighedOrNot(options.begun).confirmed()
  }

  /// The best plan as ``plan(_:)`` finds it, where many scenarios like this one are planned: what is
  /// near the relaxation's optimum is searched first, and a scenario without a plan is not asked why.
  ///
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func replan(_ options: PlanningOptions) throws(PlanningError) -> PlanningAnswer {
    try plan(options.replanning)
  }

  /// How many funded sets whose volumes no hundredth fits are passed over before giving up.
  static let mostUnroundable = 100

  /// The best plan, risk weighed where the scenario says so.
  @available(*, noasync)
  private func weighedOrNot(
    _ options: PlanningOptions
  ) throws(PlanningError) -> PlanningAnswer {
    guard let risk = scenario.stated.objective.risk else {
      do throws(SolverError) {
        var workspace = try Workspace()
        return try search(options, in: &workspace)
      } catch {
        throw .solver(error.description)
      }
    }
    guard let futures = options.futures else { throw .riskNotWeighed }
    return try searchWeighing(risk, over: futures, options)
  }

  /// The best plan, or why there is none, before it has been held against the raw scenario.
  func search(
    _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> PlanningAnswer {
    var search = LexicographicSearch(scenario, options)
    return try self.search(&search, options, in: &workspace)
  }

  /// The best plan of what is to be searched, or why there is none.
  func search(
    _ search: inout LexicographicSearch, _ options: PlanningOptions,
    in workspace: inout Workspace
  ) throws(SolverError) -> PlanningAnswer {
    let cache = options.secondsLimit == nil && !options.exact ? options.cache : nil
    let question = cache.map { _ in search.question }
    if let question, let known = cache?.answer(to: question) {
      return .proposal(try proposal(known, search, options, in: &workspace))
    }
    for _ in 0..<Self.mostUnroundable {
      switch try search.run(in: &workspace) {
      case .infeasible:
        guard options.conditions.isEmpty, options.namesConflicts else { return .unattainable }
        let conflicts = ConflictSearch(scenario: scenario, options: options)
        return .infeasible(try conflicts.conflict(in: &workspace))
      case .limit(let bound):
        return .limit(bound: bound.map { search.levels[0].wholes($0) })
      case .found(let results):
        if let (solution, ties) = try settled(results, search, options, in: &workspace) {
          let found = PlanCache.Answer(results: results, solution: solution, ties: ties)
          if let question { cache?.keep(found, for: question) }
          return .proposal(try proposal(found, search, options, in: &workspace))
        }
        search = search.passingOver(results[results.count - 1].solution)
      }
    }
    return .limit(bound: nil)
  }

  /// Accounts for what a search found.
  private func proposal(
    _ answer: PlanCache.Answer, _ search: LexicographicSearch, _ options: PlanningOptions,
    in workspace: inout Workspace
  ) throws(SolverError) -> Proposal {
    let (results, solution) = (answer.results, answer.solution)
    let account = Account(of: search.program.plan(from: solution), in: scenario)
    let valuation = account.valuation()
    let proof = Proof(
      of: results, valuation,
      isLastProgramExact: try options.exact ? confirm(solution, of: search, in: &workspace) : false)
    let level = results[0].level
    let found = level.maximised.value(at: results[results.count - 1].solution.values)
    let loss = Int(found.rounded()) - level.sign * valuation.levels[0].units
    return Proposal(
      account: account, valuation: valuation, verdicts: account.judge(), proof: proof,
      ties: answer.ties, roundingLoss: max(0, loss), risk: nil)
  }
}

extension Planner {
  /// Canonicalises and rounds what a search found; `nil` where no hundredths of the continuous volumes
  /// keep every rule.
  func settled(
    _ results: [LexicographicSearch.LevelResult], _ search: LexicographicSearch,
    _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> (solution: Solution, ties: Ties)? {
    var ties = TieBreaking(program: search.program, options: options)
    let (solution, count) = try ties.settle(results, in: &workspace)
    guard search.program.rangeKinds.contains(.continuous) else { return (solution, count) }
    let rounding = VolumeRounding(
      program: search.unheld, levels: search.levels, solution: solution,
      gap: options.relativeGap ?? 0, settlesForBeside: options.searchesNearRelaxation)
    return try rounding.rounded(in: &workspace).map { ($0, count) }
  }

  /// Solves the last program again with every whole-number column held, confirmed by the rational
  /// simplex method.
  func confirm(
    _ solution: Solution, of search: LexicographicSearch, in workspace: inout Workspace
  ) throws(SolverError) -> Bool {
    let held = search.program.program.holdingWholeNumbers(at: solution.values)
    do throws(SolverError) {
      return try workspace.solveRelaxation(of: held, exactly: true).solution?.isExact ?? false
    } catch {
      // Where rational numbers do not settle it there is no such proof, and the plan is none the worse.
      guard error.kind == .numericalTrouble else { throw error }
      return false
    }
  }
}

extension PlanningOptions {
  /// The same, for one of many scenarios that are alike.
  var replanning: PlanningOptions {
    var asking = self
    asking.searchesNearRelaxation = true
    asking.namesConflicts = false
    asking.threads = 1
    return asking
  }
}

extension PlanningAnswer {
  /// The answer, once the check in whole kronor agrees that its plan can be.
  func confirmed() throws(PlanningError) -> PlanningAnswer {
    if case .proposal(let proposal) = self, !proposal.isConfirmed {
      throw .disagreement(proposal.broken)
    }
    return self
  }
}

extension Proposal {
  /// The hard rules that a plan can answer for and this one breaks, as the check in whole kronor finds
  /// them.
  fileprivate var broken: [Verdict] {
    verdicts.filter { $0.status == .broken && $0.rule.isAnsweredByPlan }
  }

  /// Whether the check in whole kronor agrees that the plan can be.
  var isConfirmed: Bool { broken.isEmpty && account.reachesTargets }
}

extension RuleID {
  /// Whether a plan can answer for the rule; when the board and the members decide is not the plan's.
  package var isAnsweredByPlan: Bool { self != .dates && self != .exit }
}

extension ObjectiveLevel {
  /// Plus for what is made large, minus for what is made small.
  var sign: Int { direction == .maximise ? 1 : -1 }

  /// A bound on what is made as large as possible, in wholes of the level's unit and with the
  /// level's own sign.
  func wholes(_ bound: Double) -> Double {
    Double(sign) * bound / Double(unit.unitsPerWhole)
  }
}

extension Proof {
  /// The proof of the first level, in wholes of its unit.
  ///
  /// The gap is counted from the plan as it is shown, after rounding; what the first level's slack
  /// has given up for later levels is no gap, but below the bound all the same.
  init(
    of results: [LexicographicSearch.LevelResult], _ valuation: Valuation,
    isLastProgramExact: Bool
  ) {
    let first = results[0]
    let proven = results.prefix(while: \.isProven).count
    let shown = Double(first.level.sign * valuation.levels[0].units)
    let final = results[results.count - 1].solution.values
    let givenUp = max(0, first.best - first.level.maximised.value(at: final))
    let bound = max(first.isExact ? first.best : first.solution.bound, shown)
    status = proven == results.count ? .optimal : .feasible
    self.bound = first.level.wholes(bound)
    gap = max(0, bound - shown - givenUp) / Double(first.level.unit.unitsPerWhole)
    ground = results.allSatisfy { $0.solution.proof == .integers } ? .integers : .tolerance
    provenLevels = proven
    self.isLastProgramExact = isLastProgramExact
    method = first.solution.method.rawValue
  }
}

extension Account {
  /// Whether the plan reaches the targets of a least-cost objective, exactly.
  public var reachesTargets: Bool {
    guard case .leastCost(let targets) = scenario.stated.objective.goal else { return true }
    return targets.allSatisfy { target in
      let reached = target.outcome.map { effect(by: .persons($0)) } ?? points
      return reached >= target.atLeast
    }
  }
}
