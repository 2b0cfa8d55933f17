import Model
import Optimization

/// One level of a lexicographic objective as the program sees it.
struct ObjectiveLevel: Hashable, Sendable {
  /// What is made as large as possible; something to be small has its sign turned.
  let maximised: LinearExpression
  /// Which way the level is wanted.
  let direction: Objective.Direction
  /// How much of the best found later levels may give up.
  let slack: Share
  /// What it is counted in.
  let unit: Valuation.Unit
  /// The smallest difference between two values, where it is known beside what the form tells.
  let step: Double?

  init(
    _ direction: Objective.Direction, _ expression: LinearExpression, slack: Share = .none,
    unit: Valuation.Unit, step: Double? = nil
  ) {
    maximised = direction == .maximise ? expression : -expression
    self.direction = direction
    self.slack = slack
    self.unit = unit
    self.step = step
  }
}

extension ScenarioProgram {
  /// The levels of the scenario's objective, the most important first, with soft penalties in the
  /// first.
  ///
  /// Columns and rows that a goal needs are added here.
  mutating func addObjectiveLevels() -> [ObjectiveLevel] {
    var levels: [ObjectiveLevel]
    switch scenario.stated.objective.goal {
    case .effect(let weights): levels = [level(.maximise, .effect(weights))]
    case .inOrder(let stated):
      levels = stated.map { level($0.direction, $0.term, slack: $0.slack) }
    case .maximin(let units, let weights, let then):
      levels = maximinLevels(units, weights: weights, then: then)
    case .leastCost(let targets):
      addTargets(targets)
      levels = [level(.minimise, .cost)]
    }
    if !penalties.terms.isEmpty {
      let first = levels[0]
      let sign: Double = first.direction == .maximise ? 1 : -1
      levels[0] = ObjectiveLevel(
        first.direction, sign * (first.maximised - penalties), slack: first.slack,
        unit: first.unit)
    }
    firstLevel = levels[0]
    return levels
  }

  /// One term as a level of its own.
  func level(
    _ direction: Objective.Direction, _ term: Objective.Term, slack: Share = .none
  ) -> ObjectiveLevel {
    switch term {
    case .effect(let weights):
      ObjectiveLevel(
        direction, objectiveScore(weights), slack: slack, unit: scenario.personUnit)
    case .points:
      ObjectiveLevel(direction, sumOverPlan(points), slack: slack, unit: .points)
    case .participants:
      ObjectiveLevel(
        direction, sumOverPlan { 100 * columns[$0][$1].volume }, slack: slack,
        unit: .participants)
    case .cost:
      ObjectiveLevel(
        direction,
        LinearExpression.sum((0..<scenario.yearCount).map(insatsMoney)), slack: slack,
        unit: .kronor)
    }
  }

  /// A sum over every insats and year.
  func sumOverPlan(_ amount: (Int, Int) -> LinearExpression) -> LinearExpression {
    var sum = LinearExpression()
    for position in columns.indices {
      for index in 0..<scenario.yearCount { sum += amount(position, index) }
    }
    return sum
  }

  /// `Σ rate·x − people counted elsewhere + Σ points · worth · (1 + d)^−t + worth · UB`, in
  /// ``Score`` units.
  private func objectiveScore(_ weights: [OutcomeID: Weight]) -> LinearExpression {
    let yardstick = Yardstick.objective(weights)
    var sum = sumOverPlan { effect($0, year: $1, by: yardstick) }
    sum += sumOverPlan { position, index in
      LinearExpression.sum(
        columns[position][index].points.map {
          Double(scenario.worth(ofPoints: $0.score, year: index).units) * $0.counted
        })
    }
    if let worth = scenario.stated.objective.closingEquityWorth {
      sum += (Double(worth.score.units) / Double(worth.per.amount)) * closingEquity
    }
    return sum
  }

  /// Equity when the last year closes.
  private var closingEquity: LinearExpression {
    var sum = LinearExpression(constant: Double(scenario.stated.equity.opening.amount))
    for (index, pool) in pools.enumerated() {
      sum += LinearExpression(pool) - insatsMoney(year: index)
      let fixed = scenario.fixedCosts(year: index) + scenario.reserve(year: index)
      sum += LinearExpression(constant: -Double(fixed.amount))
    }
    return sum
  }

  /// `Σ persons ≥ target` and `Σ points ≥ target` over the whole period.
  private mutating func addTargets(_ targets: [Objective.Target]) {
    for target in targets {
      let reached =
        target.outcome.map { outcome in
          sumOverPlan { effect($0, year: $1, by: .persons(outcome)) }
        } ?? sumOverPlan(points)
      add(
        .target(target), "target \(target.outcome?.text ?? "points")", reached, .greaterOrEqual,
        Double(target.atLeast.units))
    }
  }

  /// The worst-off unit first.
  ///
  /// `then: sum` adds the total effect as a second level; leximin adds for each k the sum of the k
  /// smallest, `k·t − Σ_j d_j` with `d_j ≥ t − f_j`, `d_j ≥ 0` (Ogryczak and Śliwiński 2006).
  private mutating func maximinLevels(
    _ units: Objective.Units, weights: [OutcomeID: Weight], then: Objective.Then
  ) -> [ObjectiveLevel] {
    let gains = scenario.maximinUnits(units).compared.map { gain(of: $0, weights: weights) }
    let smallest = gains.isEmpty ? LinearExpression() : sumOfSmallest(1, of: gains)
    let worst = ObjectiveLevel(.maximise, smallest, unit: .perThousand)
    switch then {
    case .sum: return [worst, level(.maximise, .effect(weights))]
    case .leximin:
      let rest = gains.indices.dropFirst().map { count in
        ObjectiveLevel(
          .maximise, sumOfSmallest(count + 1, of: gains), unit: .perThousand)
      }
      return [worst] + rest
    }
  }

  private mutating func sumOfSmallest(
    _ count: Int, of gains: [LinearExpression]
  ) -> LinearExpression {
    let level = program.addVariable("smallest \(count)", .continuous, lower: -.infinity)
    var sum = Double(count) * level
    guard count > 1 else {
      for gain in gains {
        program.addConstraint("smallest 1", level - gain, .lessOrEqual, 0)
      }
      return sum
    }
    for gain in gains {
      let below = program.addVariable("below \(count)", .continuous)
      program.addConstraint(
        "smallest \(count)", LinearExpression(below) + gain - LinearExpression(level),
        .greaterOrEqual, 0)
      sum -= LinearExpression(below)
    }
    return sum
  }

  /// Expected effect in a kommun or group per thousand of its people, in ``Score`` units.
  private func gain(
    of unit: MaximinUnit, weights: [OutcomeID: Weight]
  ) -> LinearExpression {
    let yardstick = Yardstick.objective(weights)
    return sumOverPlan { position, index in
      let share = scenario.weight(
        of: position, in: unit.selection, counting: false, year: index)
      guard share > .zero else { return LinearExpression() }
      let perThousand = (share * unit.perThousand).approximate
      return perThousand * effect(position, year: index, by: yardstick)
    }
  }
}
