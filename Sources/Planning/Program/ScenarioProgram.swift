package import Model
package import Optimization

/// A scenario as a mathematical program: the columns it has, and the rows each rule has added.
///
/// Columns and what defines them (a start, a shared person, a started team) are built first; every
/// rule then adds its rows. Amounts are kronor, volumes participants and effects ``Score`` units,
/// so that every coefficient of an all-or-nothing program is a whole number.
package struct ScenarioProgram: Sendable {
  /// The scenario.
  package private(set) var scenario: Scenario
  /// The program.
  ///
  /// Its objective is set level by level.
  package var program: MathematicalProgram
  /// The columns of each insats in each year.
  package private(set) var columns: [[InsatsColumns]] = []
  /// The usable pool of each year.
  package private(set) var pools: [Variable] = []
  /// For each shared cost and year, whether it is paid, with the amount.
  package private(set) var sharedCosts: [[SharedCostColumn]] = []
  /// The rows of each rule.
  package private(set) var rows: [RuleID: [Constraint]] = [:]
  /// The rows that one premise alone answers for, in the order they were added.
  package private(set) var premises: [(premise: Premise, row: Constraint)] = []
  /// What missed soft priorities take from the first level.
  package var penalties = LinearExpression()
  /// The first level of the objective, once the levels are added.
  var firstLevel: ObjectiveLevel?
  /// Whether less effect than a curve gives could ever be rewarded, so that the hull is not enough.
  let mustFollowCurves: Bool
  /// The columns by which closing equity decides the state's later grants; `nil` where it does not.
  var grantFeedback: GrantFeedback?

  /// A cost that is paid once in a year when any of its insatser is funded.
  package struct SharedCostColumn: Sendable {
    package let isPaid: Variable
    package let amount: Kronor
  }

  /// A figure that the program chooses besides; `nil` where every figure is data.
  let free: FreeFigure?

  /// The program of a scenario, without an objective.
  package init(_ scenario: Scenario) { self.init(scenario, freeing: nil) }

  /// The program of a scenario in which a figure of one insats may be free, and in which curves may
  /// be followed exactly although the scenario alone has no need of it.
  init(
    _ scenario: Scenario, freeing question: FreeFigure.Question? = nil, followsCurves: Bool = false
  ) {
    self.scenario = scenario
    program = MathematicalProgram(name: "insatsval", sense: .maximise)
    mustFollowCurves = followsCurves || scenario.couldRewardLessEffect
    if let question {
      free = FreeFigure(question, in: scenario, &program)
    } else {
      free = nil
    }
    for index in 0..<scenario.yearCount {
      pools.append(program.addVariable("pool \(scenario.years.lowerBound + index)", .continuous))
    }
    for (position, insats) in scenario.insatser.enumerated() {
      var years: [InsatsColumns] = []
      for index in 0..<scenario.yearCount {
        years.append(addColumns(of: insats, at: position, year: index))
      }
      columns.append(years)
    }
    defineRuns()
    defineSharedPeople()
    defineSharedCosts()
    defineCountedPoints()
    defineGrantFeedback()
    for position in columns.indices {
      for index in columns[position].indices {
        columns[position][index].mergeCost()
      }
    }
    for rule in RuleID.allCases { _ = rule.rows.addRows(to: &self) }
  }

  /// The same columns and rows for a scenario with other net effects, where no row depends on them.
  func turned(to scenario: Scenario) -> ScenarioProgram {
    var program = self
    program.scenario = scenario
    return program
  }

  /// Adds a row for a rule; where taking away one premise would take away the row, with the premise.
  mutating func add(
    _ rule: RuleID, _ name: String, _ expression: LinearExpression,
    _ relation: MathematicalProgram.Relation, _ limit: Double, for premise: Premise? = nil
  ) {
    let row = program.addConstraint(name, expression, relation, limit)
    rows[rule, default: []].append(row)
    if let premise { premises.append((premise, row)) }
  }

  /// Adds a row that no rule but a premise answers for.
  mutating func add(
    _ premise: Premise, _ name: String, _ expression: LinearExpression,
    _ relation: MathematicalProgram.Relation, _ limit: Double
  ) {
    premises.append((premise, program.addConstraint(name, expression, relation, limit)))
  }

  /// Changes the columns of one insats in one year.
  mutating func update(
    _ position: Int, year index: Int, _ change: (inout InsatsColumns) -> Void
  ) {
    change(&columns[position][index])
  }

  /// Keeps the columns of a shared cost.
  mutating func append(sharedCost columns: [SharedCostColumn]) { sharedCosts.append(columns) }

  /// All money for insatser in a year.
  package func insatsMoney(year index: Int) -> LinearExpression {
    var sum = LinearExpression()
    for years in columns { sum += years[index].cost }
    for years in sharedCosts { sum += Double(years[index].amount.amount) * years[index].isPaid }
    return sum
  }

  /// Whether an insats is funded, as an expression: also for the year before the first.
  package func funded(_ position: Int, year index: Int) -> LinearExpression {
    guard index >= 0 else {
      let runs = scenario.insatser[position].runsBefore(budgetYear: scenario.years.lowerBound)
      return LinearExpression(constant: runs ? 1 : 0)
    }
    return columns[position][index].funded.map { LinearExpression($0) } ?? LinearExpression()
  }

  /// A name for a column or row: what it is, the insats and the year.
  func name(_ what: String, _ position: Int, _ index: Int) -> String {
    "\(what) \(scenario.insatser[position].id) \(scenario.years.lowerBound + index)"
  }
}

extension Scenario {
  /// Whether a rule or a goal could gain from reporting less effect than a concave curve gives:
  /// an at-most rule on persons, a share of effect, or an effect that is wanted small.
  ///
  /// So it is also where a later stage of a curve is worth more than an earlier one, as the mean of
  /// uncertain figures can be when the likely ones fall.
  var couldRewardLessEffect: Bool {
    let estimate = stated.objective.estimate
    return wantsLittleEffect || hasPriorityOnEffect
      || insatser.contains { insats in insats.effects.contains { $0.rises(at: estimate) } }
  }

  private var wantsLittleEffect: Bool {
    guard case .inOrder(let levels) = stated.objective.goal else { return false }
    return levels.contains { level in
      if case .effect = level.term { level.direction == .minimise } else { false }
    }
  }

  private var hasPriorityOnEffect: Bool {
    stated.priorities.contains { priority in
      switch priority.quantity {
      case .persons: priority.atMost != nil
      case .share(of: .effect): true
      default: false
      }
    }
  }
}

extension Effect {
  /// Whether a later stage is worth more than an earlier one.
  fileprivate func rises(at point: Estimate.Point) -> Bool {
    zip(curve, curve.dropFirst()).contains { $0.net.isBelow($1.net, at: point) }
  }
}

extension LinearExpression {
  /// The sum of some expressions.
  static func sum(_ expressions: some Sequence<LinearExpression>) -> LinearExpression {
    expressions.reduce(into: LinearExpression()) { $0 += $1 }
  }
}
