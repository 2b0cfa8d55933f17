import Model
import Optimization

extension ScenarioProgram {
  /// Adds the rows of conditions; those on the objective need its levels to have been added.
  mutating func add(_ conditions: [PlanCondition]) {
    for condition in conditions {
      switch condition {
      case .funded(let id, let year): require(id, in: year)
      case .notFunded(let id, let year): forbid(id, in: year)
      case .keepsLastYear(let most): keepLastYear(droppingAtMost: most)
      case .atLeast(let term, let units): limit(term, to: units, .maximise)
      case .atMost(let term, let units): limit(term, to: units, .minimise)
      case .oneSwap(let plan): keepWithinOneSwap(of: plan)
      case .differs(let plan, let count): keepApart(from: plan, inAtLeast: count)
      case .sameSet(let plan): keepSet(of: plan)
      case .objective(let units): keepObjective(atLeastAsGoodAs: units)
      }
    }
  }

  /// `Σ_t y_it ≥ 1`, over the one year or all of them.
  private mutating func require(_ id: InsatsID, in year: Int?) {
    program.addConstraint(
      "condition: funded \(id)", fundedYears(of: id, in: year), .greaterOrEqual, 1)
  }

  /// `Σ_t y_it ≤ 0`, over the one year or all of them.
  private mutating func forbid(_ id: InsatsID, in year: Int?) {
    program.addConstraint(
      "condition: not funded \(id)", fundedYears(of: id, in: year), .lessOrEqual, 0)
  }

  private func fundedYears(of id: InsatsID, in year: Int?) -> LinearExpression {
    guard let position = scenario.position[id] else { return LinearExpression() }
    let years = year.map { $0..<($0 + 1) } ?? 0..<scenario.yearCount
    return LinearExpression.sum(
      years.clamped(to: 0..<scenario.yearCount).map { funded(position, year: $0) })
  }

  /// `Σ_{i ran last year} y_i0 ≥ n − k`.
  private mutating func keepLastYear(droppingAtMost most: Int) {
    let positions = scenario.insatser.indices.filter {
      scenario.ranLastYear(scenario.insatser[$0])
    }
    let kept = LinearExpression.sum(positions.map { funded($0, year: 0) })
    program.addConstraint(
      "condition: keeps last year", kept, .greaterOrEqual, Double(positions.count - most))
  }

  /// `f ≥ units` or `−f ≥ −units`, with half a step of room where the sum has a step.
  private mutating func limit(
    _ term: Objective.Term, to units: Int, _ direction: Objective.Direction
  ) {
    program.demand(
      "condition: \(direction) \(scenario.unit(of: term).rawValue)",
      level(direction, term).maximised,
      atLeast: Double(direction == .maximise ? units : -units), room: 0)
  }

  /// The first level is at least as good, with half a step of room where it has a step.
  private mutating func keepObjective(atLeastAsGoodAs units: Int) {
    guard let firstLevel else { return }
    program.demand(
      "condition: objective", firstLevel.maximised, atLeast: Double(firstLevel.sign * units),
      room: 0)
  }

  /// `Σ_i out_i ≤ 1`, `Σ_i in_i ≤ 1` and at least one funded year differs, with
  /// `out_i ≥ 1 − y_it` where the plan funds i in t and `in_i ≥ y_it` where it does not.
  private mutating func keepWithinOneSwap(of plan: Plan) {
    let name = "condition: one swap"
    var leaving = LinearExpression()
    var entering = LinearExpression()
    var differing = LinearExpression()
    for position in scenario.insatser.indices {
      let id = scenario.insatser[position].id
      var losses: [LinearExpression] = []
      var gains: [LinearExpression] = []
      for index in 0..<scenario.yearCount {
        let now = funded(position, year: index)
        if plan.choices[position][index] != nil {
          losses.append(LinearExpression(constant: 1) - now)
        } else if !now.terms.isEmpty {
          gains.append(now)
        }
      }
      differing += LinearExpression.sum(losses) + LinearExpression.sum(gains)
      leaving += any(of: losses, named: "\(name): \(id) out")
      entering += any(of: gains, named: "\(name): \(id) in")
    }
    program.addConstraint(name + " out", leaving, .lessOrEqual, 1)
    program.addConstraint(name + " in", entering, .lessOrEqual, 1)
    program.addConstraint(name + " differs", differing, .greaterOrEqual, 1)
  }

  /// At least 1 when any of some 0–1 expressions is: itself where there is one, otherwise a column.
  private mutating func any(of parts: [LinearExpression], named name: String) -> LinearExpression {
    guard parts.count > 1 else { return parts.first ?? LinearExpression() }
    let any = program.addVariable(name, .binary)
    for part in parts {
      program.addConstraint(name, LinearExpression(any) - part, .greaterOrEqual, 0)
    }
    return LinearExpression(any)
  }
}
