/// What a plan is worth over several futures, all equally likely, exact.
public struct RiskValuation: Hashable, Sendable {
  /// The value in each future, in ``Score`` units.
  public let values: [Int]
  /// The best value that a plan is known to have in each future, in ``Score`` units; `nil` where
  /// regret is not asked for.
  public let best: [Int]?

  /// Values over futures, of which there must be at least one.
  public init(values: [Int], best: [Int]? = nil) {
    self.values = values
    self.best = best
  }

  /// The mean, in units.
  public var mean: Fraction {
    Fraction(values.reduce(Int128(0)) { $0 + Int128($1) }, over: Int128(values.count))
  }

  /// The smallest value, in units.
  public var worst: Int { values.min() ?? 0 }

  /// The place of the first future with the smallest value.
  public var worstPlace: Int { values.indices.min { values[$0] < values[$1] } ?? 0 }

  /// The mean of the worst part of the values, in units: with n values and the level α, of the
  /// `α·n` smallest, the last of them in part.
  ///
  /// It is `max_η η − Σ max(0, η − v_s)/(α·n)` (Rockafellar and Uryasev 2000).
  ///
  /// - Parameter level: The share that counts as the worst, above none.
  /// - Returns: the mean of that share of the values.
  public func conditionalValueAtRisk(at level: Share) -> Fraction {
    let mass = level.fraction * Fraction(values.count)
    let whole = min(mass.floor, values.count)
    let sorted = values.sorted()
    var sum = Fraction(sorted[..<whole].reduce(Int128(0)) { $0 + Int128($1) }, over: 1)
    if whole < values.count { sum = sum + (mass - Fraction(whole)) * Fraction(sorted[whole]) }
    return sum / mass
  }

  /// The regret in each future, in units: how much better its own best plan is.
  ///
  /// It is negative where a future's own rules shut out what the plan does there.
  public var regrets: [Int]? { best.map { zip($0, values).map { $0 - $1 } } }

  /// The largest regret, in units.
  public var largestRegret: Int? { regrets?.max() }

  /// What the plan is worth to a board that weighs risk so, in units; a regret is to be small, all
  /// else large.
  public func value(of aim: Risk.Aim, _ risk: Risk) -> Fraction {
    switch aim {
    case .mean: mean
    case .cvar:
      risk.weight.complement.fraction * mean
        + risk.weight.fraction * conditionalValueAtRisk(at: risk.level)
    case .worstCase: Fraction(worst)
    case .regret: Fraction(largestRegret ?? 0)
    }
  }
}

extension Risk.Aim {
  /// Which way the aim is wanted.
  public var direction: Objective.Direction { self == .regret ? .minimise : .maximise }
}

extension Valuation {
  /// What a plan is worth by several values over futures that are to be large, each rounded down to a
  /// unit and with the penalty of the figures as stated taken off.
  public init(weighing values: [Fraction], penalisedAs stated: Valuation) {
    levels = values.map {
      Level(
        direction: .maximise, units: $0.floor - stated.penaltyUnits, unit: stated.levels[0].unit)
    }
    penaltyUnits = stated.penaltyUnits
  }

  /// What a plan is worth to a board that weighs risk: its aim over the futures instead of the level
  /// of the figures as stated, rounded to a unit against the plan, and the same penalty.
  public init(weighing value: Fraction, _ aim: Risk.Aim, penalisedAs stated: Valuation) {
    let units =
      aim.direction == .maximise
      ? value.floor - stated.penaltyUnits : value.ceiling + stated.penaltyUnits
    levels = [Level(direction: aim.direction, units: units, unit: stated.levels[0].unit)]
    penaltyUnits = stated.penaltyUnits
  }
}

extension Account {
  /// What the objective comes to at the figures of this account's scenario: persons with their
  /// weights, benefit points and closing equity at their worth, before any soft priority is missed.
  public var objectiveValue: Score { objectiveScore(scenario.objectiveWeights) }
}
