public import Model
import Optimization

/// Something that limits plans and can be thought away.
public enum RuleLift: Hashable, Sendable {
  /// One of the board's priorities.
  case priority(PriorityID)
  /// One commitment, or one relation between insatser.
  case premise(Premise)
  /// Everything that a rule demands: of law, guidance, or the data.
  case rule(RuleID)

  /// The rule that judges it.
  public func rule(in scenario: Scenario) -> RuleID {
    switch self {
    case .rule(let rule): rule
    case .premise(let premise): premise.rule ?? .relations
    case .priority(let id):
      scenario.priorityRows.first { $0.priority.id == id }?.rule ?? .priorityGroup
    }
  }
}

/// Whether something that limits plans matters: whether the best plan would be better without it.
///
/// The margin of a rule says nothing of that: in whole insatser a rule with room to spare can
/// matter, and one without can be idle.
public struct RuleWeight: Sendable {
  /// What came of thinking it away.
  public enum Outcome: Sendable, Equatable {
    /// The best plan stays as good as it is.
    case idle
    /// A better plan exists: what it gains in the first level's units, what comes in and what goes
    /// out.
    case matters(units: Int, entering: [InsatsID], leaving: [InsatsID])
    /// A gap or a limit leaves it open.
    case unknown
  }

  /// What is thought away.
  public let lift: RuleLift
  /// What came of it.
  public let outcome: Outcome
}

extension Planner {
  /// What limits plans of this scenario and can be thought away: each hard or soft priority, each
  /// commitment and relation between insatser, and each other rule with rows, the runs and volumes
  /// that make an insats what it is apart.
  func lifts() -> [RuleLift] {
    let priorities = scenario.stated.priorities.map { RuleLift.priority($0.id) }
    let program = ScenarioProgram(scenario)
    var premises: [Premise] = []
    for (premise, _) in program.premises
    where Self.single.contains(premise.rule) && !premises.contains(premise) {
      premises.append(premise)
    }
    let own: Set<RuleID> = [.volumes, .runs, .priorityGroup, .sexBalance, .geography]
    let rules = RuleID.allCases.filter {
      program.rows[$0] != nil && !own.contains($0) && !Self.single.contains($0)
    }
    return priorities + premises.map { .premise($0) } + rules.map { .rule($0) }
  }

  /// The rules whose premises are thought away one by one.
  private static let single: Set<RuleID?> = [.relations, .decidedInsatser]

  /// The best value with something thought away, of what is worth at least `least`.
  func best(
    without lift: RuleLift, _ conditions: [PlanCondition], atLeast least: Int?,
    _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> ValueSearch.Answer {
    var asking = options
    asking.searchesNearRelaxation = true
    switch lift {
    case .priority(let id):
      return try ValueSearch(scenario: scenario.without(id), options: asking)
        .best(conditions, atLeast: least, in: &workspace)
    case .premise, .rule:
      var program = ScenarioProgram(scenario)
      program.lift(lift)
      let levels = program.addObjectiveLevels()
      program.add(conditions)
      return try ValueSearch(scenario: scenario, options: asking)
        .answer(program, levels, atLeast: least, asking, in: &workspace)
    }
  }

  /// Whether something matters beside the best plan.
  func weight(
    of lift: RuleLift, beside best: Proposal, _ options: PlanningOptions,
    in workspace: inout Workspace
  ) throws(SolverError) -> (weight: RuleWeight, plan: Plan?) {
    let units = best.valuation.levels[0].maximisedUnits
    // Within a gap nobody can prove that nothing is better, and need not.
    let answer = try self.best(
      without: lift, [], atLeast: best.gapUnits == 0 ? units + 1 : nil, options, in: &workspace)
    switch answer {
    case .nothing: return (RuleWeight(lift: lift, outcome: .idle), nil)
    case .unknown: return (RuleWeight(lift: lift, outcome: .unknown), nil)
    case .best(let without):
      guard without.units - units > best.gapUnits else {
        return (RuleWeight(lift: lift, outcome: .unknown), nil)
      }
      let swap = best.account.plan.swap(to: without.plan)
      let outcome = RuleWeight.Outcome.matters(
        units: without.units - units, entering: swap.in.map { scenario.insatser[$0].id },
        leaving: swap.out.map { scenario.insatser[$0].id })
      return (RuleWeight(lift: lift, outcome: outcome), without.plan)
    }
  }
}

extension Valuation.Level {
  /// The value with its sign turned where little is wanted, so that larger is always better.
  var maximisedUnits: Int { direction == .maximise ? units : -units }
}

extension ScenarioProgram {
  /// Takes away the rows of a premise or a rule; without the shares of 5 § the pool is all that is
  /// offered.
  mutating func lift(_ lift: RuleLift) {
    if case .premise(let premise) = lift {
      for (other, row) in premises where other == premise { program.relax(row) }
    }
    guard case .rule(let rule) = lift else { return }
    for row in rows[rule] ?? [] { program.relax(row) }
    guard rule == .contributionShares else { return }
    for (index, pool) in pools.enumerated() {
      let offered = Funding(of: scenario, year: index).payments.map(\.offered).total
      program.addConstraint(
        "all that is offered \(index)", LinearExpression(pool), .lessOrEqual,
        Double(offered.amount))
    }
  }
}
