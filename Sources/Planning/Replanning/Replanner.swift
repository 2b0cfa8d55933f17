public import Draws
public import Model
import Optimization

/// Plans for many draws of what is uncertain.
///
/// Where draws move net effects alone and no row of the program depends on an effect, the columns and
/// rows are built once, and every draw only gives them another objective. The simplex method starts
/// where the relaxation on the means ended, and the search from the best of the plans that are known
/// beforehand: where the relaxation proves that plan within the gap, nothing is searched. What is
/// known is fixed before the first scenario is planned and never added to, so an answer depends on
/// its scenario alone: not on which other scenarios were planned, in what order, or on what threads.
/// Everything else is as ``Planner/replan(_:)`` has it, and every plan is checked from its own raw
/// scenario.
public struct Replanner: Sendable {
  fileprivate let options: PlanningOptions
  /// The columns and rows that all scenarios share; `nil` where each has its own.
  fileprivate let shared: ScenarioProgram?

  /// A replanner of how a scenario's figures may turn out.
  ///
  /// - Parameters:
  ///   - draws: The draws that are to be planned for; their means are planned first.
  ///   - options: How far to search for each.
  /// - Throws: as ``Planner/plan(_:)`` does.
  @available(*, noasync)
  public init(for draws: Draws, _ options: PlanningOptions) throws(PlanningError) {
    var options = options.replanning
    let scenario = draws.mean
    guard draws.movesEffectsAlone, options.conditions.isEmpty, scenario.hasRowsWithoutEffects else {
      self.options = options
      shared = nil
      return
    }
    let program = ScenarioProgram(scenario)
    do throws(SolverError) {
      var workspace = try Workspace()
      options.warmStart = try program.warmStart(options, in: &workspace)
      var search = LexicographicSearch(program, options)
      if case .found(let results) = try search.run(in: &workspace) {
        options.knownPoints = results.map(\.solution.values)
      }
    } catch {
      throw .solver(error.description)
    }
    self.options = options
    shared = program
  }

  /// Works with a desk at which scenarios are planned one after the other on this thread.
  ///
  /// - Throws: what the work throws, and ``PlanningError/solver(_:)`` where the solver is not to be had.
  @available(*, noasync)
  public func opening<Result>(
    _ work: (inout Desk) throws(PlanningError) -> Result
  ) throws(PlanningError) -> Result {
    var desk = try Desk(self)
    return try work(&desk)
  }

  /// A place to plan scenarios one after the other, with the solver at hand.
  public struct Desk: ~Copyable {
    private let replanner: Replanner
    private var options: PlanningOptions
    private var workspace: Workspace
    /// Whether what a plan teaches is known to those that follow.
    private var isSeries = false

    @available(*, noasync)
    fileprivate init(_ replanner: Replanner) throws(PlanningError) {
      self.replanner = replanner
      options = replanner.options
      do throws(SolverError) {
        workspace = try Workspace()
      } catch {
        throw .solver(error.description)
      }
    }

    /// Forgets what was learnt, and from now on lets every plan start from the best of those before it:
    /// for plans that are only ever made together, one after the other.
    public mutating func beginSeries() {
      options = replanner.options
      isSeries = true
    }

    /// The best plan of a scenario, as ``Planner/replan(_:)`` finds it.
    ///
    /// - Parameter scenario: A draw, or the means with some figures drawn.
    /// - Returns: the plan, checked from the scenario itself, or that there is none.
    /// - Throws: as ``Planner/plan(_:)`` does.
    @available(*, noasync)
    public mutating func plan(_ scenario: Scenario) throws(PlanningError) -> PlanningAnswer {
      let answer: PlanningAnswer
      do throws(SolverError) {
        let program = replanner.shared(for: scenario) ?? ScenarioProgram(scenario)
        var search = LexicographicSearch(program, options)
        answer = try Planner(scenario).search(&search, options, in: &workspace)
        if isSeries { options.knownPoints += search.found.map(\.solution.values) }
      } catch {
        throw .solver(error.description)
      }
      return try answer.confirmed()
    }
  }

  /// The shared columns and rows for a scenario; `nil` where it needs others.
  fileprivate func shared(for scenario: Scenario) -> ScenarioProgram? {
    guard let shared, shared.mustFollowCurves || !scenario.couldRewardLessEffect else {
      return nil
    }
    return shared.turned(to: scenario)
  }
}

extension Scenario {
  /// Whether no row of the program depends on a net effect: only the objective does.
  fileprivate var hasRowsWithoutEffects: Bool {
    guard case .effect = stated.objective.goal, stated.objective.risk == nil,
      stated.overlaps.isEmpty
    else { return false }
    return !hasRulesOnEffects
  }

  /// Whether some rule judges a plan by its net effects, and not the objective alone.
  package var hasRulesOnEffects: Bool {
    stated.priorities.contains { priority in
      switch priority.quantity {
      case .persons, .share(of: .effect): true
      default: false
      }
    }
  }
}

extension PlanningOptions {
  /// The same, with every search starting where the relaxation of a scenario that is much like the
  /// others ends: one with another pool, say.
  ///
  /// - Throws: as ``Planner/plan(_:)`` does.
  @available(*, noasync)
  func starting(like scenario: Scenario) throws(PlanningError) -> PlanningOptions {
    guard scenario.stated.objective.risk == nil else { return self }
    var warmed = self
    do throws(SolverError) {
      var workspace = try Workspace()
      warmed.warmStart = try ScenarioProgram(scenario).warmStart(self, in: &workspace)
    } catch {
      throw .solver(error.description)
    }
    return warmed
  }
}

extension ScenarioProgram {
  /// Where the relaxation of the first level ends; `nil` where it has no optimum.
  fileprivate func warmStart(
    _ options: PlanningOptions, in workspace: inout Workspace
  ) throws(SolverError) -> WarmStart? {
    let search = LexicographicSearch(self, options)
    var first = search.program.program
    first.setObjective(search.levels[0].maximised)
    return try workspace.warmStart(for: first)
  }
}
