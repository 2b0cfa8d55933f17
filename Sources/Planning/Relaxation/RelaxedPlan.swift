import Model
import Optimization

/// The best plan if every insats and level could be divided: the linear relaxation of the first level.
///
/// It is no plan, but it says what would be funded in full, and its value is a bound.
public struct RelaxedPlan: Sendable {
  /// For each insats and year, the share of it that is funded, from 0 to 1.
  public let funded: [[Double]]
  /// For each insats and year, new participants.
  public let participants: [[Double]]
  /// The value in wholes of the first level's unit: no lawful plan is better.
  public let bound: Double
}

extension Planner {
  /// The relaxation of the first level of the objective; `nil` where not even that can keep the rules.
  ///
  /// - Throws: ``PlanningError/solver(_:)`` when the solver refuses the program, which is a bug.
  @available(*, noasync)
  public func relaxation() throws(PlanningError) -> RelaxedPlan? {
    let search = LexicographicSearch(scenario, PlanningOptions())
    guard let level = search.levels.first else { return nil }
    var program = search.program.program
    program.setObjective(level.maximised)
    let solution: Solution?
    do throws(SolverError) {
      solution = try program.relaxed().solve().solution
    } catch {
      throw .solver(error.description)
    }
    guard let solution else { return nil }
    let columns = search.program.columns
    return RelaxedPlan(
      funded: columns.map { $0.map { year in year.funded.map { solution[$0] } ?? 0 } },
      participants: columns.map { $0.map { $0.volume.value(at: solution.values) } },
      bound: level.wholes(level.maximised.value(at: solution.values)))
  }
}
