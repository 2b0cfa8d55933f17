/// What a plan is worth by the scenario's objective, exact.
public struct Valuation: Hashable, Sendable {
  /// The value of one level of the objective.
  public struct Level: Hashable, Sendable {
    /// Which way it is wanted.
    public let direction: Objective.Direction
    /// The value: ``Score`` units, hundredths of participants or kronor.
    public let units: Int
    /// What the units are.
    public let unit: Unit

    /// A value.
    package init(direction: Objective.Direction, units: Int, unit: Unit) {
      self.direction = direction
      self.units = units
      self.unit = unit
    }

    /// Whether this value is better than another one of the same level.
    public func isBetter(than other: Level) -> Bool {
      direction == .maximise ? units > other.units : units < other.units
    }
  }

  /// What an objective is counted in.
  public enum Unit: String, Hashable, Sendable {
    /// Net persons when they leave.
    case persons
    /// Net person-years.
    case personYears = "person-years"
    /// Benefit points.
    case points = "benefit points"
    /// New participants.
    case participants
    /// Money.
    case kronor = "kr"
    /// Net persons per thousand inhabitants or people in the group.
    case perThousand = "persons per thousand"

    /// Units per whole: one person is 10⁸ units, one participant 100, one krona 1.
    public var unitsPerWhole: Int {
      switch self {
      case .persons, .personYears, .points, .perThousand: Score.unitsPerWhole
      case .participants: 100
      case .kronor: 1
      }
    }
  }

  /// The levels, the most important first.
  ///
  /// Penalties are part of the first.
  public let levels: [Level]
  /// What missed soft priorities cost in units of the first level, whose value they make worse.
  public let penaltyUnits: Int

  /// What missed soft priorities cost, in wholes of the first level's unit.
  public var penalty: Score {
    Score(Fraction(Int128(penaltyUnits), over: Int128(levels[0].unit.unitsPerWhole)))
  }

  /// The first level's value before penalties.
  public var beforePenalty: Int {
    levels[0].direction == .maximise
      ? levels[0].units + penaltyUnits : levels[0].units - penaltyUnits
  }
}

/// A unit that a maximin objective compares.
public struct MaximinUnit: Hashable, Sendable {
  /// The kommun or group.
  public let selection: Selection
  /// Its name.
  public let name: String
  /// Inhabitants, or people in the group.
  public let size: Int
  /// The share of the planned time in which it is there to be reached: a kommun is so while it is a
  /// member.
  public let presence: Fraction

  /// What turns a gain over its presence into a gain per thousand of its people over the whole plan.
  public var perThousand: Fraction { Fraction(1_000, over: Int128(size)) / presence }
}

extension Scenario {
  /// The unit of persons in this scenario's objective.
  public var personUnit: Valuation.Unit {
    stated.objective.measure == .atExit ? .persons : .personYears
  }

  /// The units a maximin objective compares, and the names of those that nothing reaches or whose
  /// size is unknown, which are left out.
  public func maximinUnits(
    _ units: Objective.Units
  ) -> (compared: [MaximinUnit], leftOut: [String]) {
    let all: [(Selection, String, Int?)] =
      switch units {
      case .kommun:
        kommuner.map { kommun in
          var selection = Selection()
          selection.kommun = .one(kommun.id)
          return (selection, kommun.name, kommun.inhabitants)
        }
      case .group:
        stated.targetGroups.sorted { $0.id < $1.id }.map { group in
          var selection = Selection()
          selection.group = .one(group.id)
          return (selection, group.name, group.people)
        }
      }
    var compared: [MaximinUnit] = []
    var leftOut: [String] = []
    for (selection, name, size) in all {
      let isReached = insatser.indices.contains { position in
        !insatser[position].effects.isEmpty
          && (0..<yearCount).contains {
            weight(of: position, in: selection, counting: false, year: $0) > .zero
          }
      }
      if let size, size > 0, isReached {
        compared.append(
          MaximinUnit(
            selection: selection, name: name, size: size, presence: presence(of: selection)))
      } else {
        leftOut.append(name)
      }
    }
    return (compared, leftOut)
  }
}

extension Scenario {
  /// The share of the planned months in which the kommun of a selection is a member.
  private func presence(of selection: Selection) -> Fraction {
    guard case .one(let kommun) = selection.kommun else { return .one }
    let months = (0..<yearCount).map { memberMonths(of: kommun, year: $0) }.reduce(0, +)
    return Fraction(Int128(months), over: Int128(12 * yearCount))
  }
}

extension Account {
  /// The plan's value by the scenario's objective.
  public func valuation() -> Valuation {
    var levels: [Valuation.Level]
    switch scenario.stated.objective.goal {
    case .effect(let weights):
      levels = [level(.maximise, .effect(weights))]
    case .inOrder(let stated):
      levels = stated.map { level($0.direction, $0.term) }
    case .maximin(let units, let weights, let then):
      levels = maximinLevels(units, weights: weights, then: then)
    case .leastCost:
      levels = [level(.minimise, .cost)]
    }
    let first = levels[0]
    let penalty = penalty(in: first.unit)
    let worse = first.direction == .maximise ? -penalty : penalty
    levels[0] = Valuation.Level(
      direction: first.direction, units: first.units + worse, unit: first.unit)
    return Valuation(levels: levels, penaltyUnits: penalty)
  }

  private func level(
    _ direction: Objective.Direction, _ term: Objective.Term
  ) -> Valuation.Level {
    switch term {
    case .effect(let weights):
      Valuation.Level(
        direction: direction, units: objectiveScore(weights).units, unit: scenario.personUnit)
    case .points:
      Valuation.Level(direction: direction, units: points.units, unit: .points)
    case .participants:
      Valuation.Level(
        direction: direction, units: participants.hundredths, unit: .participants)
    case .cost:
      Valuation.Level(
        direction: direction, units: ledger.map(\.insatser).total.amount, unit: .kronor)
    }
  }

  /// New participants over all years.
  public var participants: Volume {
    plan.choices.joined().reduce(.zero) { $0 + ($1?.volume ?? .zero) }
  }

  /// Persons with their weights, benefit points at their worth and closing equity at its worth.
  ///
  /// `Σ rate·x − people counted elsewhere + Σ points · worth · (1 + d)^−t + worth · UB`.
  func objectiveScore(_ weights: [OutcomeID: Weight]) -> Score {
    var score = effect(by: .objective(weights))
    for position in plan.choices.indices {
      for index in 0..<scenario.yearCount {
        score += scenario.worth(ofPoints: points(position, year: index), year: index)
      }
    }
    if let worth = scenario.stated.objective.closingEquityWorth,
      let closing = ledger.last?.closing
    {
      let units = Fraction(closing.amount) * Fraction(worth.score.units)
      score += Score(units: (units / Fraction(worth.per.amount)).floor)
    }
    return score
  }

  private func maximinLevels(
    _ units: Objective.Units, weights: [OutcomeID: Weight], then: Objective.Then
  ) -> [Valuation.Level] {
    let gains = scenario.maximinUnits(units).compared
      .map { gain(of: $0, weights: weights).units }.sorted()
    let levels = gains.indices.map { count in
      Valuation.Level(
        direction: .maximise, units: gains[...count].reduce(0, +), unit: .perThousand)
    }
    let worst = levels.first ?? Valuation.Level(direction: .maximise, units: 0, unit: .perThousand)
    switch then {
    case .leximin: return [worst] + levels.dropFirst()
    case .sum: return [worst, level(.maximise, .effect(weights))]
    }
  }

  /// Expected effect in a kommun or group per thousand of its people, rounded down to a unit.
  public func gain(of unit: MaximinUnit, weights: [OutcomeID: Weight]) -> Score {
    var sum = ExactSum()
    let perThousand = unit.perThousand
    for position in scenario.insatser.indices {
      for index in 0..<scenario.yearCount {
        let share = scenario.weight(
          of: position, in: unit.selection, counting: false, year: index)
        guard share > .zero else { continue }
        let effect = effect(position, year: index, by: .objective(weights))
        sum.add(share * perThousand, times: effect.units)
      }
    }
    return Score(units: sum.floor)
  }

  /// What missed soft priorities cost: `price · shortfall` for each row, rounded up to a unit.
  private func penalty(in unit: Valuation.Unit) -> Int {
    var units = 0
    for row in scenario.priorityRows {
      guard case .soft(let price) = row.priority.strength else { continue }
      for side in PriorityRow.Side.allCases {
        guard let excess = excess(of: row, side) else { continue }
        let cost = excess.scaled(by: Fraction(0) - price.units(of: unit))
        units += max(0, -cost.scaled(by: Fraction(-1)).floor)
      }
    }
    return units
  }
}

extension Scenario {
  /// What the first level of the objective is counted in.
  public var objectiveUnit: Valuation.Unit {
    switch stated.objective.goal {
    case .effect: personUnit
    case .maximin: .perThousand
    case .leastCost: .kronor
    case .inOrder(let levels): levels.first.map { unit(of: $0.term) } ?? personUnit
    }
  }

  /// What a term is counted in.
  public func unit(of term: Objective.Term) -> Valuation.Unit {
    switch term {
    case .effect: personUnit
    case .points: .points
    case .participants: .participants
    case .cost: .kronor
    }
  }
}

extension Priority.Price {
  /// What one krona, hundredth of a participant, ``Score`` unit or insats short costs, in units of
  /// a level: a price is stated in wholes of the objective's unit.
  public func units(of unit: Valuation.Unit) -> Fraction {
    score.fraction * Fraction(unit.unitsPerWhole) / Fraction(per)
  }
}

extension Scenario {
  /// What benefit points of the year `index` are worth in the objective, rounded once.
  public func worth(ofPoints points: Score, year index: Int) -> Score {
    guard let worth = stated.objective.benefitPoint else { return .zero }
    return Score(points.fraction * worth.fraction * discountFactor(year: index))
  }
}
