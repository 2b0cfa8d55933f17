public import Model
import Optimization

extension ObjectiveFrontier {
  /// The most points that an exact frontier has.
  private static let most = 1_000

  /// The frontier of one objective against another.
  ///
  /// Both are counted apart: benefit points and closing equity are worth nothing in persons here.
  /// Where every amount is a whole number the frontier is exact, by ε-constraint: the best plan in
  /// the first objective and then in the second, then the best that is a unit better in the second
  /// (with half a unit of room), until there is none. Otherwise the plans are found at even steps of
  /// the second objective between the two ends.
  ///
  /// - Parameters:
  ///   - first: The first objective.
  ///   - second: The second objective.
  ///   - scenario: The scenario; its own objective is set aside.
  ///   - steps: How many plans to find where the frontier is not exact (at least 2).
  ///   - options: How far to search for each.
  ///   - threads: How many threads plan at the same time, where plans do not wait for one another.
  /// - Throws: as ``Planner/plan(_:)`` does.
  @available(*, noasync)
  public init(
    of first: Objective.Term, against second: Objective.Term, in scenario: Scenario,
    steps: Int = 11, _ options: PlanningOptions = PlanningOptions(), threads: Int = 1
  ) throws(PlanningError) {
    self.first = first
    self.second = second
    var asking = options
    asking.namesConflicts = false
    guard let planner = Self.planner(of: [first, second], in: scenario),
      let reversed = Self.planner(of: [second, first], in: scenario)
    else {
      points = []
      extent = .unproven
      return
    }
    if planner.hasWholeValues(of: [first, second]) {
      (points, extent) = try Self.exact(planner, second, asking)
    } else {
      (points, extent) = try Self.stepped(planner, reversed, second, steps, asking, threads)
    }
  }

  /// A planner of the scenario with these objectives in order.
  private static func planner(of terms: [Objective.Term], in scenario: Scenario) -> Planner? {
    var stated = scenario.stated
    stated.objective.goal = .inOrder(terms.map { Objective.Level($0.wanted, $0) })
    stated.objective.benefitPoint = nil
    stated.objective.closingEquityWorth = nil
    stated.objective.risk = nil
    do throws(ScenarioProblems) {
      return Planner(try Scenario(stated, law: scenario.law))
    } catch {
      return nil
    }
  }

  @available(*, noasync)
  private static func exact(
    _ planner: Planner, _ second: Objective.Term, _ options: PlanningOptions
  ) throws(PlanningError) -> ([Point], Extent) {
    var points: [Point] = []
    var asking = options
    while points.count < most {
      switch try planner.plan(asking) {
      case .proposal(let proposal):
        let point = Point(proposal)
        points.append(point)
        guard proposal.proof.status == .optimal else { return (points, .unproven) }
        asking.conditions = options.conditions + [second.better(than: point.second)]
      case .infeasible, .unattainable: return (points, .all)
      case .limit: return (points, .unproven)
      }
    }
    return (points, .first)
  }

  @available(*, noasync)
  private static func stepped(
    _ planner: Planner, _ reversed: Planner, _ second: Objective.Term, _ steps: Int,
    _ options: PlanningOptions, _ threads: Int
  ) throws(PlanningError) -> ([Point], Extent) {
    guard case .proposal(let start) = try planner.plan(options),
      case .proposal(let end) = try reversed.plan(options)
    else { return ([], .unproven) }
    let from = start.valuation.levels[1].units
    let to = end.valuation.levels[0].units
    let asked = (1..<max(2, steps)).map { step in
      let way = Fraction(Int128(step), over: Int128(max(2, steps) - 1))
      return from + (Fraction(to - from) * way).roundedHalfUp
    }
    let answers = try Workers.map(asked, threads: threads) { value throws(PlanningError) in
      var asking = options
      asking.conditions.append(second.atLeastAsGood(as: value))
      return try planner.plan(asking)
    }
    var points = [Point(start)]
    var isProven = start.proof.status == .optimal
    for answer in answers {
      guard case .proposal(let proposal)? = answer else {
        isProven = false
        continue
      }
      isProven = isProven && proposal.proof.status == .optimal
      let point = Point(proposal)
      if point.second != points[points.count - 1].second { points.append(point) }
    }
    return (points, isProven ? .steps : .unproven)
  }
}

extension ObjectiveFrontier.Point {
  fileprivate init(_ proposal: Proposal) {
    self.proposal = proposal
    first = proposal.valuation.levels[0].units
    second = proposal.valuation.levels[1].units
  }
}

extension Objective.Term {
  fileprivate func better(than units: Int) -> PlanCondition {
    wanted == .maximise ? .atLeast(self, units: units + 1) : .atMost(self, units: units - 1)
  }

  fileprivate func atLeastAsGood(as units: Int) -> PlanCondition {
    wanted == .maximise ? .atLeast(self, units: units) : .atMost(self, units: units)
  }
}

extension Planner {
  /// Whether every choice is among whole numbers and so are the values of these terms, so that a
  /// smallest step separates any two.
  fileprivate func hasWholeValues(of terms: [Objective.Term]) -> Bool {
    let program = ScenarioProgram(scenario)
    return program.rangeKinds.isEmpty && program.penalties.terms.isEmpty
      && terms.allSatisfy { program.program.isWhole(program.level($0.wanted, $0).maximised) }
  }
}
