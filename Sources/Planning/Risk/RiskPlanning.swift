import Model
import Optimization

extension Planner {
  /// The best plan when risk is weighed, before it has been held against the raw scenario.
  ///
  /// The plan that is best at the figures as stated comes first: a scenario without one has no robust
  /// plan either, and it is what the robust plan is shown beside.
  @available(*, noasync)
  func searchWeighing(
    _ risk: Risk, over futures: Futures, _ options: PlanningOptions
  ) throws(PlanningError) -> PlanningAnswer {
    let plain = try Planner(scenario.withoutRisk).searchAlone(options.asOfStatedFigures)
    guard case .proposal(let best) = plain else { return plain }
    let (weighing, regretted, isProven) = try weighing(risk, over: futures, options)
    let options = options.limited(for: risk)
    var kept: [Int] = []
    while true {
      var limited = weighing
      if let budget = risk.budget, !kept.isEmpty { limited.keepBudget(budget, in: kept) }
      switch try find(limited.levels, in: limited.scenario, options) {
      case nil: return .limit(bound: nil)
      case .infeasible: return .unattainable
      case .limit(let bound): return .limit(bound: bound)
      case .found(let found):
        let short = try drawsShort(of: found, limited, beside: kept)
        guard short.isEmpty else {
          kept = (kept + short).sorted()
          continue
        }
        return .proposal(
          try propose(limited, found, best: regretted, isProven: isProven, beside: best))
      }
    }
  }

  /// The program of a robust plan, without the demand on the budget, with the best values that a
  /// regret is counted from and whether they are proven.
  ///
  /// - Parameters:
  ///   - risk: How risk is weighed.
  ///   - futures: The futures.
  ///   - options: The limits, and what is asked of the plan besides.
  ///   - inWholes: Whether futures count wholes of the objective's unit, as another solver's
  ///     tolerances want it.
  /// - Throws: that a future has no plan that regret could be counted from, or what the solver says.
  /// - Returns: the program, the best values, and whether they are proven.
  @available(*, noasync)
  func weighing(
    _ risk: Risk, over futures: Futures, _ options: PlanningOptions, inWholes: Bool = false
  ) throws(PlanningError) -> (program: RiskProgram, best: [Int], isProven: Bool) {
    var best: [Int] = []
    var isProven = true
    if risk.aim == .regret {
      for future in futures.named {
        let planner = Planner(future.scenario.withoutRisk)
        let answer = try planner.searchAlone(PlanningOptions(limitedAs: options))
        guard case .proposal(let own) = answer else { throw .noPlanInFuture(future.name) }
        best.append(own.account.objectiveValue.units)
        isProven = isProven && own.proof.status == .optimal && own.proof.gap == 0
      }
    }
    let program = RiskProgram(
      of: scenario, risk, over: futures, best: best, options.conditions, inWholes: inWholes)
    return (program, best, isProven)
  }

  /// The draws to keep besides: those in which the money does not suffice for a plan, where they are
  /// more than the demand on the budget leaves.
  private func drawsShort(
    of found: WeighedPlan, _ weighing: RiskProgram, beside kept: [Int]
  ) throws(PlanningError) -> [Int] {
    guard let budget = weighing.risk.budget else { return [] }
    let plan = weighing.scenario.plan(from: found.solution)
    let short = weighing.futures.drawn.map { draw in
      Account(of: plan.carried(from: scenario, into: draw), in: draw).yearsOfTooLittleMoney
    }
    let reliability = BudgetReliability(short: short, years: scenario.yearCount)
    let most = budget.mostFailures(of: short.count)
    guard reliability.failures(budget) > most else { return [] }
    let new = short.indices.filter { !short[$0].isEmpty && !kept.contains($0) }
    guard !new.isEmpty else {
      throw .moneyShort(found: most, recomputed: reliability.failures(budget))
    }
    return new
  }

  /// What some levels come to in a program of futures; `nil` where no rounding of continuous volumes
  /// keeps every rule.
  @available(*, noasync)
  func find(
    _ levels: [ObjectiveLevel], in program: ScenarioProgram, _ options: PlanningOptions
  ) throws(PlanningError) -> WeighedFinding? {
    do throws(SolverError) {
      var workspace = try Workspace()
      return try search(
        LexicographicSearch(program, levels, options), options, in: &workspace)
    } catch {
      throw .solver(error.description)
    }
  }

  /// Solves the program, settles ties and rounds.
  private func search(
    _ first: LexicographicSearch, _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> WeighedFinding? {
    var search = first
    for _ in 0..<Self.mostUnroundable {
      switch try search.run(in: &workspace) {
      case .infeasible: return .infeasible
      case .limit(let bound):
        return .limit(bound: bound.map { search.levels[0].wholes($0) })
      case .found(let results):
        if let (solution, ties) = try settled(results, search, options, in: &workspace) {
          let isExact = try options.exact ? confirm(solution, of: search, in: &workspace) : false
          return .found(
            WeighedPlan(results: results, solution: solution, ties: ties, isLastExact: isExact))
        }
        search = search.passingOver(results[results.count - 1].solution)
      }
    }
    return nil
  }

  /// A proposal of what was found: the plan accounted for as every plan is, and its value worked out
  /// in every future from the raw scenarios.
  private func propose(
    _ weighing: RiskProgram, _ found: WeighedPlan, best: [Int], isProven: Bool,
    beside plain: Proposal
  ) throws(PlanningError) -> Proposal {
    let (account, chosen) = try accounted(weighing, found, best: best)
    let answer = RiskAnswer(
      risk: weighing.risk, futures: weighing.futures.named, chosen: chosen,
      plain: outcome(of: plain.account, weighing, best: best))
    let stated = account.valuation()
    guard let value = answer.value(of: chosen), let aim = weighing.risk.aim else {
      return Proposal(
        account: account, valuation: stated, verdicts: account.judge(),
        proof: Proof(of: found.results, stated, isLastProgramExact: found.isLastExact),
        ties: found.ties, roundingLoss: found.roundingLoss, risk: answer)
    }
    let valuation = Valuation(weighing: value, aim, penalisedAs: stated)
    return Proposal(
      account: account, valuation: valuation, verdicts: account.judge(),
      proof: Proof(
        of: found.results[0], value, penalty: stated.penaltyUnits, weighing, isProven: isProven,
        isLastProgramExact: found.isLastExact),
      ties: found.ties, roundingLoss: found.roundingLoss, risk: answer)
  }

  /// The plan with what it comes to in every future, held against what the program says.
  func accounted(
    _ weighing: RiskProgram, _ found: WeighedPlan, best: [Int] = []
  ) throws(PlanningError) -> (account: Account, outcome: RiskAnswer.Outcome) {
    let account = Account(of: weighing.scenario.plan(from: found.solution), in: scenario)
    let outcome = outcome(of: account, weighing, best: best)
    try check(weighing, found.solution, against: outcome)
    return (account, outcome)
  }

  /// What a plan comes to in every future.
  private func outcome(
    of account: Account, _ weighing: RiskProgram, best: [Int]
  ) -> RiskAnswer.Outcome {
    let futures = weighing.futures
    var valuation: RiskValuation?
    if let aim = weighing.risk.aim {
      let values = futures.weighed.map { futures.account(of: account, in: $0).objectiveValue.units }
      valuation = RiskValuation(values: values, best: aim == .regret ? best : nil)
    }
    var budget: BudgetReliability?
    if weighing.risk.budget != nil {
      budget = BudgetReliability(of: account.plan, in: scenario, over: futures.drawn.count) {
        futures.drawn[$0]
      }
    }
    let paid = futures.named.map { future in
      let turned = account.plan.carried(from: scenario, into: future.scenario)
      return Account(of: turned, in: future.scenario).hasMoney
    }
    return RiskAnswer.Outcome(
      plan: account.plan, valuation: valuation, isPaid: paid, budget: budget,
      asStated: account.objectiveValue)
  }

  /// Holds what the program says of every future against what the raw scenarios say.
  private func check(
    _ weighing: RiskProgram, _ solution: Solution, against outcome: RiskAnswer.Outcome
  ) throws(PlanningError) {
    for (form, value) in zip(weighing.forms, outcome.valuation?.values ?? []) where form.isExact {
      let found = form.value.value(at: solution.values)
      let room = form.valueSlack + 1e-6 * Double(max(value.magnitude, 100_000_000))
      guard abs(found - Double(value)) <= room else {
        throw .otherValue(found: Score(units: Int(found)), recomputed: Score(units: value))
      }
    }
    guard weighing.risk.aim == nil || outcome.isPaid.allSatisfy(\.self) else {
      throw .moneyShort(found: 0, recomputed: outcome.isPaid.count { !$0 })
    }
    guard let budget = weighing.risk.budget, let kept = outcome.budget else { return }
    let most = budget.mostFailures(of: kept.draws)
    let failures = kept.failures(budget)
    guard failures <= most else { throw .moneyShort(found: most, recomputed: failures) }
  }

  /// What planning comes to in a workspace of its own, before it has been held against the raw
  /// scenario.
  @available(*, noasync)
  private func searchAlone(_ options: PlanningOptions) throws(PlanningError) -> PlanningAnswer {
    do throws(SolverError) {
      var workspace = try Workspace()
      return try search(options, in: &workspace)
    } catch {
      throw .solver(error.description)
    }
  }
}

extension PlanningOptions {
  /// The most nodes that a chance of the budget is searched in where no limit is asked for: its proof
  /// over several years can take for ever, and what is left is told as a gap.
  private static let nodesForChances = 5_000

  /// The options with a limit on nodes where the budget has a chance and there is no limit.
  func limited(for risk: Risk) -> PlanningOptions {
    guard risk.budget != nil, nodeLimit == nil, secondsLimit == nil else { return self }
    var limited = self
    limited.nodeLimit = Self.nodesForChances
    return limited
  }

  /// The same options without conditions on the value of the aim, which the figures as stated do not
  /// have.
  fileprivate var asOfStatedFigures: PlanningOptions {
    var options = self
    options.conditions.removeAll { if case .objective = $0 { true } else { false } }
    return options
  }

  /// Options with the limits of others, and none of their conditions.
  fileprivate init(limitedAs other: PlanningOptions) {
    self.init()
    relativeGap = other.relativeGap
    nodeLimit = other.nodeLimit
    secondsLimit = other.secondsLimit
    searchesNearRelaxation = other.searchesNearRelaxation
    namesConflicts = false
  }
}

/// What the search of a robust plan came to.
enum WeighedFinding {
  case found(WeighedPlan)
  case infeasible
  case limit(bound: Double?)
}
