import Model
import Optimization

extension ScenarioProgram {
  /// The plan that a solution describes; volumes in hundredths, nearest to the solution's.
  func plan(from solution: Solution) -> Plan {
    var plan = Plan.empty(for: scenario)
    for (position, years) in columns.enumerated() {
      for (index, columns) in years.enumerated() {
        guard let option = columns.options.first(where: { solution[$0.chosen] > 0.5 }) else {
          continue
        }
        plan.choices[position][index] = choice(option, of: position, in: solution)
      }
    }
    return plan
  }

  private func choice(
    _ option: InsatsColumns.Option, of position: Int, in solution: Solution
  ) -> Plan.Choice {
    let ends = option.mode == .endsWhenDecided
    switch option.choice {
    case .points(let points):
      let place = points.firstIndex { solution[$0.chosen] > 0.5 } ?? 0
      let point = points[place].point
      return Plan.Choice(volume: point.volume, grant: point.grant, endsWhenDecided: ends)
    case .range(let volume, _, _):
      let hundredths = Int((solution[volume] * 100).rounded())
      return Plan.Choice(volume: Volume(hundredths: hundredths), endsWhenDecided: ends)
    }
  }

  /// The 0–1 columns that tell one funded set, by year and level, from another.
  var setColumns: [Variable] { columns.joined().flatMap(\.setColumns) }

  /// Rules out one funded set: `Σ_on (1 − z) + Σ_off z ≥ 1`.
  mutating func exclude(setOf solution: Solution) {
    var changes = LinearExpression()
    for column in setColumns {
      changes +=
        solution[column] > 0.5
        ? LinearExpression(constant: 1) - LinearExpression(column) : LinearExpression(column)
    }
    program.addConstraint("another set", changes, .greaterOrEqual, 1)
  }

  /// What the ranges of volumes are: they decide the gap that is asked for by default.
  var rangeKinds: Set<RangeKind> {
    var kinds: Set<RangeKind> = []
    for columns in columns.joined() {
      for case .range(_, _, let continuous) in columns.options.map(\.choice) {
        kinds.insert(continuous ? .continuous : .wholePeople)
      }
    }
    return kinds
  }

  /// A kind of range of volumes.
  enum RangeKind: Hashable {
    case continuous
    case wholePeople
  }
}

extension InsatsColumns {
  /// The 0–1 columns that tell what is funded: one for each level, or one for a whole range.
  var setColumns: [Variable] {
    options.flatMap { option -> [Variable] in
      switch option.choice {
      case .points(let points): points.map(\.chosen)
      case .range: [option.chosen]
      }
    }
  }
}
