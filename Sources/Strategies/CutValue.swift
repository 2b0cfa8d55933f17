public import Model

extension StrategyPlan {
  /// What the first level of the objective comes to: exact for a plan, pro rata for a cut.
  ///
  /// A cut's missed soft priorities are no part of it; it breaks a rule whatever it is worth.
  public var value: Valuation.Level {
    let whole = account.valuation().levels[0]
    guard let cut else { return whole }
    return Valuation.Level(
      direction: whole.direction, units: units(of: cut), unit: whole.unit)
  }

  private func units(of cut: ProRataCut) -> Int {
    switch account.scenario.stated.objective.goal {
    case .effect(let weights): return effectUnits(weights)
    case .maximin(let units, let weights, _):
      let compared = account.scenario.maximinUnits(units).compared
      return compared.map { gain(of: $0, weights: weights).units }.min() ?? 0
    case .leastCost: return cut.costs.total.amount
    case .inOrder(let levels):
      switch levels.first?.term {
      case .effect(let weights): return effectUnits(weights)
      case .points: return points.units
      case .participants: return (participants * Fraction(100)).floor
      case .cost, nil: return cut.costs.total.amount
      }
    }
  }

  /// Effect by the objective and points at their worth.
  private func effectUnits(_ weights: [OutcomeID: Weight]) -> Int {
    let scenario = account.scenario
    return scored { position, index in
      account.effect(position, year: index, by: .objective(weights))
        + scenario.worth(ofPoints: account.points(position, year: index), year: index)
    }.units
  }
}
