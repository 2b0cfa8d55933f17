import Model
import Optimization

/// Finds rules that cannot hold together, by deletion in a fixed order.
///
/// Each rule's rows are taken away in turn: where the rest is still infeasible they stay away,
/// otherwise they are part of the conflict. What the board sets is tried first and law last, so
/// that a conflict which law and commitments have alone is named without the board's rules.
struct ConflictSearch {
  private static let order: [RuleKind] = [.policy, .data, .guidance, .law]

  let scenario: Scenario
  let options: PlanningOptions

  /// The conflict of an infeasible scenario.
  func conflict(in workspace: inout Workspace) throws(SolverError) -> Conflict {
    var program = ScenarioProgram(scenario)
    _ = program.addObjectiveLevels()
    let rows = program.rows
    let present = Self.order.flatMap { kind in
      RuleID.allCases.filter {
        $0.description.kind == kind && $0 != .volumes && rows[$0] != nil
      }
    }
    var members: [RuleID] = []
    var isIrreducible = true
    for rule in present {
      var without = program
      for row in rows[rule] ?? [] { without.program.relax(row) }
      switch try workspace.solve(without.program, solving) {
      case .infeasible: program = without
      case .optimal, .feasible, .unbounded: members.append(rule)
      case .limit:
        members.append(rule)
        isIrreducible = false
      }
    }
    return Conflict(
      rules: members.sorted { $0.rawValue < $1.rawValue }, isIrreducible: isIrreducible,
      lacking: try lacking(withPriorities: false, in: &workspace),
      lackingWithPriorities: try lacking(withPriorities: true, in: &workspace))
  }

  /// Any plan at all will do.
  private var solving: SolveOptions {
    SolveOptions(relativeGap: 1, nodeLimit: options.nodeLimit ?? 20_000)
  }

  /// The least extra money by year with which everything else can hold, with or without what the
  /// board sets; empty when money is not the reason.
  private func lacking(
    withPriorities: Bool, in workspace: inout Workspace
  ) throws(SolverError) -> [Kronor] {
    var program = ScenarioProgram(scenario)
    _ = program.addObjectiveLevels()
    let policies = RuleID.allCases.filter { $0.description.kind == .policy }
    for rule in [.funds, .noDebt, .grantBrake] + (withPriorities ? [] : policies) {
      for row in program.rows[rule] ?? [] { program.program.relax(row) }
    }
    let extra = program.addShortfalls()
    let missing = LinearExpression.sum(extra.map { LinearExpression($0) })
    program.program.setObjective(-missing)
    var exactly = solving
    exactly.relativeGap = 1e-9
    guard let solution = try workspace.solve(program.program, exactly).solution else { return [] }
    return extra.map { Kronor(Int(solution[$0].rounded(.up))) }
  }
}

extension ScenarioProgram {
  /// The rows of rules 11 and 12 again, each with money that is not there.
  fileprivate mutating func addShortfalls() -> [Variable] {
    let equity = scenario.stated.equity
    var spent = LinearExpression()
    var left = equity.opening - max(.zero, equity.floor)
    var extras: [Variable] = []
    for (index, pool) in pools.enumerated() {
      let year = scenario.years.lowerBound + index
      let extra = program.addVariable("lacking \(year)", .continuous)
      let fixed = scenario.fixedCosts(year: index) + scenario.reserve(year: index)
      let taken = insatsMoney(year: index) - LinearExpression(pool) - LinearExpression(extra)
      spent += taken
      left -= fixed
      program.addConstraint("no debt \(year)", spent, .lessOrEqual, Double(left.amount))
      if let use = equity.use {
        program.addConstraint(
          "room \(year)", taken, .lessOrEqual, Double((use[index] - fixed).amount))
      }
      extras.append(extra)
    }
    return extras
  }
}
