package import Model
package import Optimization

/// The columns of one insats in one year, and what they add up to.
package struct InsatsColumns: Sendable {
  /// One way of running, with its columns.
  package struct Option: Sendable {
    /// How the year stands in the run.
    package let mode: YearOption.Mode
    /// 1 when this option is chosen.
    package let chosen: Variable
    /// What is chosen within it.
    package let choice: Choice
    /// What its participants cost, where volumes are continuous.
    package var payment: Payment?
  }

  /// The cost of a continuous volume: `amount = price · x`, which rounding replaces by its ceiling.
  package struct Payment: Sendable {
    package let amount: Variable
    package let price: Kronor
    package let row: Constraint
  }

  /// What is chosen within an option.
  package enum Choice: Sendable {
    /// One of some points, each with its 0–1 column.
    case points([(point: YearOption.Point, chosen: Variable)])
    /// A volume between two limits.
    case range(volume: Variable, breakpoints: [Breakpoint], continuous: Bool)
  }

  /// A corner of the effect curve: the hull's weight λ on a volume.
  package struct Breakpoint: Sendable {
    package let volume: Volume
    package let weight: Variable
  }

  /// The terms of the year.
  package let terms: InsatsYear
  /// 1 when it is funded; `nil` when it cannot be.
  package var funded: Variable?
  /// The options.
  package var options: [Option] = []
  /// New participants.
  package var volume = LinearExpression()
  /// Kronor.
  package var cost = LinearExpression()
  /// The same with one term for each column, once every cost is there: all priorities on money ask
  /// for it.
  package private(set) var mergedCost = LinearExpression()
  /// Benefit points, in ``Score`` units, each with the 0–1 column that counts it.
  package var points: [(score: Score, counted: Variable)] = []
  /// 1 when funded now and not the year before, where anything depends on it.
  package var start: Variable?
  /// 1 when its shared people are counted in another insats, with how many they are.
  package var displaced: (people: Volume, column: Variable)?
  /// What a free figure adds where it is chosen.
  var shifts: [FreeFigure.Shift] = []

  /// Merges the cost, which mostly has one term for each column already and is then shared.
  mutating func mergeCost() {
    let merged = cost.merged()
    mergedCost = merged == cost ? cost : merged
  }

  /// Net effect in ``Score`` units by a yardstick, people counted elsewhere taken away.
  package func effect(
    of insats: Insats, year index: Int, by yardstick: Yardstick, in scenario: Scenario
  ) -> LinearExpression {
    let curves = scenario.curves(of: insats, year: index, by: yardstick)
    guard !curves.isEmpty else { return LinearExpression() }
    func value(_ volume: Volume) -> Double {
      Double(curves.map { $0.effect(of: volume).units }.reduce(0, +))
    }
    var sum = LinearExpression()
    for option in options {
      switch option.choice {
      case .points(let points):
        for (point, chosen) in points { sum += value(point.volume) * chosen }
      case .range(let volume, let breakpoints, _):
        if breakpoints.isEmpty {
          let perParticipant = curves.compactMap(\.stages.first).map { 100 * $0.rate }
          sum += Double(perParticipant.reduce(0, +)) * volume
        } else {
          for breakpoint in breakpoints { sum += value(breakpoint.volume) * breakpoint.weight }
        }
      }
    }
    if let displaced { sum -= value(displaced.people) * displaced.column }
    for shift in shifts {
      sum += shift.effect(of: insats, year: index, by: yardstick, in: scenario)
    }
    return sum
  }
}

extension ScenarioProgram {
  /// The columns of one insats in one year; no column at all where it cannot run.
  mutating func addColumns(
    of insats: Insats, at position: Int, year index: Int
  ) -> InsatsColumns {
    let terms = scenario.year(index, of: insats)
    var columns = InsatsColumns(terms: terms)
    let paid = Double(scenario.paidOut(position, year: index).amount)
    if paid > 0 { columns.cost += LinearExpression(constant: paid) }
    guard !terms.options.isEmpty else { return columns }
    let funded = program.addVariable(name("fund", position, index), .binary)
    columns.funded = funded
    // What is paid is part of what it costs to go on: `paid · (1 − y)` stands when it stops.
    if paid > 0 { columns.cost -= paid * funded }
    for option in terms.options {
      let chosen =
        terms.options.count == 1
        ? funded : program.addVariable(name("mode", position, index), .binary)
      switch option.choices {
      case .points(let points):
        addPoints(points, chosen, at: position, year: index, mode: option.mode, to: &columns)
      case .range(let least, let most, let continuous, let fixed, let points):
        let range = Range(least: least, most: most, continuous: continuous)
        columns.cost += Double(fixed.amount) * chosen
        if points > .zero { columns.points.append((points, chosen)) }
        addRange(range, chosen, at: position, year: index, mode: option.mode, to: &columns)
      }
    }
    if let free, free.position == position { add(free, year: index, to: &columns) }
    return columns
  }

  /// A range of volumes.
  struct Range {
    let least: Volume
    let most: Volume
    let continuous: Bool
  }

  /// One 0–1 column for each point; cost and volume are data.
  private mutating func addPoints(
    _ points: [YearOption.Point], _ chosen: Variable, at position: Int, year index: Int,
    mode: YearOption.Mode, to columns: inout InsatsColumns
  ) {
    var choices: [(point: YearOption.Point, chosen: Variable)] = []
    let name = name("level", position, index)
    for point in points {
      let column = points.count == 1 ? chosen : program.addVariable(name, .binary)
      choices.append((point, column))
      let cost = point.fixed + columns.terms.volumeCost(point.volume)
      columns.cost += Double(cost.amount) * column
      columns.volume += point.volume.fraction.approximate * column
      if point.points > .zero { columns.points.append((point.points, column)) }
    }
    columns.options.append(
      InsatsColumns.Option(mode: mode, chosen: chosen, choice: .points(choices)))
  }

  /// A volume column `x`, and a λ column for each corner of the effect curve where it bends:
  /// `x = Σ b_k λ_k`, `Σ λ_k = chosen`.
  private mutating func addRange(
    _ range: Range, _ chosen: Variable, at position: Int, year index: Int,
    mode: YearOption.Mode, to columns: inout InsatsColumns
  ) {
    let volume = program.addVariable(
      name("volume", position, index), range.continuous ? .continuous : .integer, lower: 0,
      upper: range.most.fraction.approximate)
    columns.volume += LinearExpression(volume)
    let price = columns.terms.perParticipant
    var payment: InsatsColumns.Payment?
    if range.continuous, price > .zero {
      let paid = addPayment(of: volume, price: price, at: position, year: index)
      columns.cost += LinearExpression(paid.amount)
      payment = paid
    } else {
      columns.cost += Double(price.amount) * volume
    }
    if let team = columns.terms.team {
      let teams = addTeams(team, volume, range, chosen, at: position, year: index)
      columns.cost += Double(team.cost.amount) * teams
    }
    let corners = corners(of: scenario.insatser[position], year: index, within: range)
    let name = name("corner", position, index)
    let breakpoints = corners.map { corner in
      InsatsColumns.Breakpoint(
        volume: corner, weight: program.addVariable(name, .continuous, upper: 1))
    }
    columns.options.append(
      InsatsColumns.Option(
        mode: mode, chosen: chosen,
        choice: .range(volume: volume, breakpoints: breakpoints, continuous: range.continuous),
        payment: payment))
  }

  private mutating func addPayment(
    of volume: Variable, price: Kronor, at position: Int, year index: Int
  ) -> InsatsColumns.Payment {
    let name = name("payment", position, index)
    let amount = program.addVariable(name, .continuous)
    let row = program.addConstraint(name, amount - Double(price.amount) * volume, .equal, 0)
    return InsatsColumns.Payment(amount: amount, price: price, row: row)
  }

  /// `k = ⌈x/N⌉` exactly: `x ≤ N·k`, `x ≥ N·(k − 1) + ε`, `k ≤ ⌈most/N⌉ · chosen`, where ε is one
  /// person, or a hundredth for continuous volumes.
  ///
  /// Without the second row a rule that wants money spent could pay for teams that nobody needs.
  private mutating func addTeams(
    _ team: InsatsYear.Team, _ volume: Variable, _ range: Range, _ chosen: Variable,
    at position: Int, year index: Int
  ) -> Variable {
    let most = Double(team.count(for: range.most))
    let size = Double(team.size)
    let teams = program.addVariable(name("teams", position, index), .integer, upper: most)
    let name = name("teams", position, index)
    program.addConstraint(name + " enough", size * teams - volume, .greaterOrEqual, 0)
    program.addConstraint(
      name + " no more", size * teams - volume, .lessOrEqual,
      size - (range.continuous ? 0.01 : 1))
    program.addConstraint(name + " funded", teams - most * chosen, .lessOrEqual, 0)
    return teams
  }

  /// The volumes where the effect curve bends within a range, with its ends; empty where it has no
  /// bend below the largest volume, so that the first stage's rate is the only one.
  private func corners(of insats: Insats, year index: Int, within range: Range) -> [Volume] {
    let inside = scenario.curves(of: insats, year: index, by: .persons())
      .flatMap { $0.stages.compactMap(\.end) }
      .filter { $0 < range.most }
    guard !inside.isEmpty else { return [] }
    return Set(inside.filter { $0 > range.least } + [range.least, range.most]).sorted()
  }
}
