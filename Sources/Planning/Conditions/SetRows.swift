import Model
import Optimization

/// Rows that hold a plan's funded set, by year and level, or keep away from it.
extension ScenarioProgram {
  /// `Σ_i δ_i ≥ d`, with `δ_i ≤ Σ |z − z*|` over the columns that tell what insats i is in each year,
  /// and `δ_i ≤ 1`.
  ///
  /// For one insats the sums themselves are enough: `Σ_i Σ |z − z*| ≥ 1`.
  mutating func keepApart(from plan: Plan, inAtLeast count: Int) {
    var differing = LinearExpression()
    for position in scenario.insatser.indices {
      let changes = changes(of: position, from: plan)
      let sum = LinearExpression.sum(changes)
      guard count > 1, changes.count > 1 else {
        differing += sum
        continue
      }
      let name = "condition: \(scenario.insatser[position].id) differs"
      let differs = program.addVariable(name, .continuous, upper: 1)
      program.addConstraint(name, LinearExpression(differs) - sum, .lessOrEqual, 0)
      differing += LinearExpression(differs)
    }
    program.addConstraint("condition: differs", differing, .greaterOrEqual, Double(count))
  }

  /// `Σ |z − z*| ≤ 0` over every column that tells what is funded.
  mutating func keepSet(of plan: Plan) {
    for position in scenario.insatser.indices {
      program.addConstraint(
        "condition: same set \(scenario.insatser[position].id)",
        LinearExpression.sum(changes(of: position, from: plan)), .lessOrEqual, 0)
    }
  }

  /// `|z − z*|` for each column that tells what an insats is; a single 1 where it is in the plan what
  /// no column can be, so that every solution differs.
  private func changes(of position: Int, from plan: Plan) -> [LinearExpression] {
    var changes: [LinearExpression] = []
    for index in 0..<scenario.yearCount {
      let chosen = setColumn(of: plan, position, year: index)
      guard chosen != nil || plan.choices[position][index] == nil else {
        return [LinearExpression(constant: 1)]
      }
      changes += columns[position][index].setColumns.map { column in
        column == chosen
          ? LinearExpression(constant: 1) - LinearExpression(column) : LinearExpression(column)
      }
    }
    return changes
  }

  /// The column that a plan's choice sets; `nil` where it has none.
  private func setColumn(of plan: Plan, _ position: Int, year index: Int) -> Variable? {
    guard let choice = plan.choices[position][index] else { return nil }
    let runYear = plan.runYear(of: position, year: index, in: scenario)
    let mode =
      choice.endsWhenDecided
      ? YearOption.Mode.endsWhenDecided : .running(yearOfRun: runYear)
    guard let option = columns[position][index].options.first(where: { $0.mode == mode }) else {
      return nil
    }
    guard case .points(let points) = option.choice else { return option.chosen }
    return points.first {
      $0.point.volume == choice.volume && (choice.grant == nil || choice.grant == $0.point.grant)
    }?.chosen
  }
}
