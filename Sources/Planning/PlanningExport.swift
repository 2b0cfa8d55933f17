public import Model
import Optimization

/// One level of a scenario's objective as a program that any solver can read.
///
/// The program minimises; where the level is something to be large, its optimum is the value with
/// its sign turned. Values are in wholes of the level's unit.
public struct ExportedProgram: Sendable {
  /// Which way the level is wanted.
  public let direction: Objective.Direction
  /// What the objective is counted in.
  public let unit: Valuation.Unit
  /// The program in free MPS.
  public let mps: String
  /// The program in CPLEX LP.
  public let lp: String
  /// What each short name stands for, one per line: the short name, a tab and the full name.
  public let map: String
  /// Within how much its optimum is what a plan comes to over the futures that risk is weighed over;
  /// `nil` where a future is in the program as an approximation.
  ///
  /// Nothing but where volumes are rounded to whole people in a future.
  public let leeway: Score?

  /// The scenario's own value that an optimum of the program stands for.
  public func value(ofOptimum optimum: Double) -> Double {
    direction == .maximise ? -optimum : optimum
  }
}

extension Planner {
  /// The program of each level of the objective, earlier levels kept as rows at their best.
  ///
  /// Where risk is weighed it is the extensive form over all futures: the aim as the only level, and
  /// the demand on the budget with rows for every draw.
  ///
  /// - Throws: ``PlanningError/solver(_:)`` when an earlier level, or the best plan of a future that
  ///   regret is counted from, has to be solved and cannot be; ``PlanningError/riskNotWeighed`` when
  ///   the scenario weighs risk and the options have no futures.
  /// - Returns: one program for each level; fewer where an earlier level has no plan.
  @available(*, noasync)
  public func exportedPrograms(
    _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> [ExportedProgram] {
    guard let risk = scenario.stated.objective.risk else {
      return try exported(LexicographicSearch(scenario, options), leeway: .zero)
    }
    guard let futures = options.futures else { throw .riskNotWeighed }
    var weighing = try weighing(risk, over: futures, options, inWholes: true).program
    if let budget = risk.budget {
      weighing.keepBudget(budget, in: Array(futures.drawn.indices))
    }
    let search = LexicographicSearch(
      weighing.scenario, weighing.levels, options.limited(for: risk))
    return try exported(search, leeway: weighing.leeway)
  }

  private func exported(
    _ first: LexicographicSearch, leeway: Score?
  ) throws(PlanningError) -> [ExportedProgram] {
    do throws(SolverError) {
      var workspace = try Workspace()
      var search = first
      return try search.programs(in: &workspace).map { level, program in
        ExportedProgram(
          direction: level.direction, unit: level.unit, mps: program.mps(), lp: program.lp(),
          map: program.exportNames.map { "\($0.short)\t\($0.full)\n" }.joined(), leeway: leeway)
      }
    } catch {
      throw .solver(error.description)
    }
  }
}

extension RiskProgram {
  /// Within how much the program knows what a plan comes to.
  fileprivate var leeway: Score? {
    guard forms.allSatisfy(\.isExact) else { return nil }
    return Score(units: Int((forms.map(\.valueSlack).max() ?? 0).rounded(.up)))
  }
}

extension LexicographicSearch {
  /// The program of each level in wholes of its unit, each but the last solved for the next.
  fileprivate mutating func programs(
    in workspace: inout Workspace
  ) throws(SolverError) -> [(ObjectiveLevel, MathematicalProgram)] {
    var programs: [(ObjectiveLevel, MathematicalProgram)] = []
    for (place, level) in levels.enumerated() {
      var exported = program.program
      exported.setObjective((1 / Double(level.unit.unitsPerWhole)) * level.maximised)
      programs.append((level, exported))
      guard place + 1 < levels.count else { break }
      guard let result = try solve(level, in: &workspace) else { break }
      hold(result)
    }
    return programs
  }
}
