public import Model

/// What a plan is worth, with its terms kept apart.
public struct ValueFindings: Hashable, Sendable {
  /// The levels of the objective, the most important first.
  public let levels: [Valuation.Level]
  /// What missed soft priorities cost, taken from the first level.
  public let penalty: Score
  /// Persons as the objective counts them: outcome and group weights and discount included.
  public let persons: Score
  /// Benefit points, undiscounted.
  public let points: Score
  /// What a benefit point counts for in persons; `nil` when points are not part of the value.
  public let pointWorth: Weight?
  /// What the points count for in the value, discount included.
  public let pointsValue: Score
  /// What closing equity counts for in the value, where it does.
  public let equityValue: Score
  /// New participants over all years.
  public let participants: Volume
  /// Net persons by outcome, as they are: without weights and discount.
  public let outcomes: [OutcomeFindings]
  /// Whether persons are counted as years in work rather than when they leave.
  public let countsYears: Bool

  init(_ account: Account, _ valuation: Valuation) {
    let scenario = account.scenario
    levels = valuation.levels
    penalty = valuation.penalty
    beforePenalty = valuation.beforePenalty
    persons = account.effect(by: .objective(scenario.objectiveWeights))
    points = account.points
    pointWorth = scenario.stated.objective.benefitPoint
    participants = account.participants
    pointsValue = account.pointsValue
    equityValue =
      scenario.stated.objective.closingEquityWorth == nil
      ? .zero
      : (scenario.stated.objective.risk?.aim == nil
        ? Score(units: valuation.beforePenalty) : account.objectiveValue) - persons
        - account.pointsValue
    outcomes = scenario.outcomes.map { OutcomeFindings($0, account) }
    countsYears = scenario.personUnit == .personYears
  }

  /// The first level, which the proof is about.
  public var first: Valuation.Level { levels[0] }

  /// The first level's value before penalties, in its units.
  public let beforePenalty: Int
}

/// Net persons on one outcome.
public struct OutcomeFindings: Hashable, Sendable {
  /// The outcome.
  public let outcome: OutcomeID
  /// Net persons, by the year in which their cohort starts.
  public let byYear: [Score]

  /// Net persons over all years.
  public var total: Score { byYear.total }

  init(_ outcome: OutcomeID, _ account: Account) {
    self.outcome = outcome
    byYear = (0..<account.scenario.yearCount).map { index in
      account.plan.choices.indices.map {
        account.effect($0, year: index, by: .persons(outcome))
      }.total
    }
  }
}

extension Account {
  /// What benefit points count for in the objective.
  fileprivate var pointsValue: Score {
    plan.choices.indices.flatMap { position in
      (0..<scenario.yearCount).map {
        scenario.worth(ofPoints: points(position, year: $0), year: $0)
      }
    }.total
  }
}
