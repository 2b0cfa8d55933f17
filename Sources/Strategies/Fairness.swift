public import Model

/// How evenly the expected effect of a plan falls over kommuner, or over target groups.
///
/// Each unit has a gain `g`: expected effect by the objective's outcomes and weights per 1 000
/// inhabitants (or people in the group) over the planned years, as in a maximin objective. Units that
/// nothing reaches, or whose size is unknown, are left out and named.
public struct Fairness: Sendable {
  /// The gain of one unit.
  public struct Gain: Sendable {
    /// The kommun or group.
    public let unit: MaximinUnit
    /// Expected effect per thousand of its people, rounded down to a unit.
    public let perThousand: Score
  }

  /// The gain of each unit.
  public let gains: [Gain]
  /// The names of units that are left out.
  public let leftOut: [String]

  /// The fairness of what a strategy makes.
  public init(of plan: StrategyPlan, over units: Objective.Units) {
    let scenario = plan.account.scenario
    let (compared, leftOut) = scenario.maximinUnits(units)
    self.leftOut = leftOut
    gains = compared.map { unit in
      Gain(
        unit: unit, perThousand: plan.gain(of: unit, weights: scenario.objectiveWeights))
    }
  }

  /// The least gain: the floor.
  public var floor: Score? { gains.map(\.perThousand).min() }

  /// Gini's coefficient of the gains, each unit counted once: `Σ_i Σ_j |g_i − g_j| / (2 n Σ g)`.
  ///
  /// 0 is all alike and `1 − 1/n` is all to one. `nil` where there are fewer than two units, where a
  /// gain is below zero or where nobody gains. (Gini, “Variabilità e mutabilità”, 1912.)
  public var gini: Fraction? {
    let units = gains.map { Int128($0.perThousand.units) }.sorted()
    let sum = units.reduce(0, +)
    guard units.count > 1, let least = units.first, least >= 0, sum > 0 else { return nil }
    // With gains sorted, Σ_i Σ_j |g_i − g_j| = 2 Σ_k (2k − n + 1) g_k, k from 0.
    let count = Int128(units.count)
    let spread = units.enumerated().reduce(Int128(0)) { total, entry in
      total + (2 * Int128(entry.offset) - count + 1) * entry.element
    }
    return Fraction(spread, over: count * sum)
  }
}

extension StrategyPlan {
  /// Expected effect in a kommun or group per thousand of its people, rounded down to a unit, as
  /// ``Model/Account/gain(of:weights:)`` has it for a plan that is not cut.
  func gain(of unit: MaximinUnit, weights: [OutcomeID: Weight]) -> Score {
    var sum = ExactSum()
    for position in account.scenario.insatser.indices {
      for index in account.ledger.indices {
        let share = account.scenario.weight(
          of: position, in: unit.selection, counting: false, year: index)
        guard share > .zero else { continue }
        let effect = account.effect(position, year: index, by: .objective(weights))
        sum.add(share * unit.perThousand * remaining(year: index), times: effect.units)
      }
    }
    return Score(units: sum.floor)
  }
}
