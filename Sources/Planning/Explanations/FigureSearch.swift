import Model
import Optimization

/// Programs in which one figure of an insats is a column, chosen together with a plan that has the
/// insats, and the outermost values that the figure can have in them.
struct FigureSearch {
  /// How many nodes each search may take: over several years fewer, and what they find is then called
  /// about right.
  private var mostNodes: Int { scenario.yearCount == 1 ? 20_000 : 2_000 }

  let scenario: Scenario
  let insats: InsatsID
  let figure: InsatsFigure
  let options: PlanningOptions

  /// Which end of a range is looked for.
  enum End {
    case least
    case most

    var other: End { self == .most ? .least : .most }
  }

  /// The end of a side that is farthest from where the insats comes in most easily.
  var hardest: End { figure == .cost ? .most : .least }

  /// The program in which some plan with the insats is worth at least so much; `nil` where none is.
  func program(
    within side: ClosedRange<Int>, value: Int, in workspace: inout Workspace
  ) throws(SolverError) -> ScenarioProgram? {
    guard side.lowerBound <= side.upperBound else { return nil }
    var program = ScenarioProgram(
      scenario, freeing: FreeFigure.Question(insats: insats, figure: figure, range: side))
    let level = program.addObjectiveLevels()[0]
    program.add([.funded(insats)])
    guard try program.narrow(level, atLeast: value, in: &workspace) else { return nil }
    return program
  }

  /// What looking for the outermost shift came to.
  enum Outermost {
    /// This one, with the point that has it, and whether none is farther out.
    case point(Int, Solution, isProven: Bool)
    /// No shift is possible.
    case none
    /// A limit came first.
    case unknown

    /// The shift, proven or not.
    var shift: Int? {
      if case .point(let shift, _, _) = self { shift } else { nil }
    }
  }

  /// The outermost shift of a program.
  func end(
    _ end: End, of program: ScenarioProgram, in workspace: inout Workspace
  ) throws(SolverError) -> Outermost {
    guard let free = program.free else { return .none }
    var program = program
    program.program.setObjective((end == .most ? 1 : -1) * free.shift)
    let solving = SolveOptions(
      absoluteGap: figure == .cost ? 0.4 : 0, relativeGap: 0,
      nodeLimit: options.nodeLimit ?? mostNodes, secondsLimit: options.secondsLimit)
    let outcome = try workspace.solve(program.program, solving)
    guard let solution = outcome.solution else {
      return outcome == .infeasible ? .none : .unknown
    }
    // Towards the inside, but for what rounding does to a whole krona.
    let shift = solution[free.shift]
    let inside = end == .most ? (shift + 1e-3).rounded(.down) : (shift - 1e-3).rounded(.up)
    return .point(Int(inside), solution, isProven: outcome.isOptimal)
  }
}

extension FigureSearch {
  /// From free of charge to all the money there is, or from nobody to ten times as many.
  var range: ClosedRange<Int>? {
    guard let insats = scenario[insats] else { return nil }
    let years = (0..<scenario.yearCount).map { scenario.year($0, of: insats) }
      .filter { !$0.options.isEmpty }
    guard !years.isEmpty else { return nil }
    switch figure {
    case .cost:
      // What is paid already is a floor under what an insats costs, so its cost is not linear.
      guard scenario.stated.midYear == nil else { return nil }
      let least = years.flatMap { year in year.options.map { $0.leastCost(in: year) } }.min()
      let money = scenario.pools.max() ?? .zero
      return -(least ?? .zero).amount...max(1, (money + scenario.stated.equity.opening).amount)
    case .participants:
      guard case .allOrNothing(let volume)? = insats.volume,
        years.allSatisfy({ $0.months == 12 })
      else { return nil }
      let people = volume.hundredths / 100
      return (1 - people)...(9 * max(people, 10))
    case .netEffect(let outcome):
      guard LinearFlip.isJoint(in: scenario), ScenarioProgram(scenario).rangeKinds.isEmpty,
        !scenario.stated.overlaps.contains(where: { $0.insatser.contains(insats.id) }),
        let net = insats.effects.first(where: { $0.outcome == outcome })?.net.likely.millionths
      else { return nil }
      return min(0, -net)...max(0, 1_000_000 - net)
    case .benefitPoints: return nil
    }
  }
}

extension YearOption {
  /// The least it costs before start-up and wind-down.
  fileprivate func leastCost(in year: InsatsYear) -> Kronor {
    switch choices {
    case .points(let points):
      points.map { $0.fixed + year.volumeCost($0.volume) }.min() ?? .zero
    case .range(let least, _, _, let fixed, _): fixed + year.volumeCost(least)
    }
  }
}

extension ScenarioProgram {
  /// Keeps the shift of the free figure within a range.
  mutating func limitShift(to range: ClosedRange<Int>) {
    guard let free else { return }
    program.setBounds(
      free.shift, lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }

  /// Holds the funded set of a solution.
  mutating func holdSet(of solution: Solution) {
    for column in setColumns { program.fix(column, at: solution[column].rounded()) }
  }
}
