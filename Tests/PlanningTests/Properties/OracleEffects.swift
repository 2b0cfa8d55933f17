import Model

/// Effects of one insats in one year, counted by semantics.md from the raw scenario.
struct OracleEffects {
  /// How persons are counted.
  enum Count: Hashable {
    /// On one outcome, or on all, as they are.
    case plain(OutcomeID?)
    /// By outcome weights, as priorities count them.
    case weighted([OutcomeID: Weight])
    /// By outcome weights, group weights and discount.
    case objective([OutcomeID: Weight])
  }

  let stated: ScenarioDescription

  /// Score units of so many hundredths of participants.
  func units(_ hundredths: Int, of insats: Insats, _ index: Int, _ count: Count) -> Int {
    let months = OracleInsats(insats: insats, stated: stated).months(index)
    var sum = 0
    for effect in insats.effects {
      let factor = factor(of: effect, insats, index, count)
      guard factor > .zero else { continue }
      if effect.curve.isEmpty {
        sum += hundredths * rate(effect.net, factor)
        continue
      }
      var from = 0
      for (place, stage) in effect.curve.enumerated() {
        var end = stage.to.hundredths * months / 12
        if !(insats.volume?.isContinuous ?? false) { end = end / 100 * 100 }
        if place == effect.curve.count - 1 { end = .max }
        let inside = min(end, hundredths) - from
        guard inside > 0 else { continue }
        sum += inside * rate(stage.net, factor)
        from += inside
      }
    }
    return sum
  }

  private func rate(_ net: Estimate, _ factor: Fraction) -> Int {
    let millionths: Fraction
    switch (stated.objective.estimate, net.range) {
    case (.likely, _), (.mean, .none): millionths = Fraction(net.likely.millionths)
    case (.mean, .bounds(let low, let high)):
      millionths = Fraction(
        Int128(low.millionths + net.likely.millionths + high.millionths), over: 3)
    case (.mean, .percentiles(let low, let high)):
      millionths = Fraction(
        Int128(3 * low.millionths + 4 * net.likely.millionths + 3 * high.millionths), over: 10)
    }
    return (millionths * factor * Fraction(2) + .one).floor.floorHalf
  }

  private func factor(
    of effect: Effect, _ insats: Insats, _ index: Int, _ count: Count
  ) -> Fraction {
    var factor = followed(effect)
    switch count {
    case .plain(let outcome):
      if let outcome, outcome != effect.outcome { return .zero }
    case .weighted(let weights):
      factor = factor * weight(effect.outcome, weights)
    case .objective(let weights):
      factor = factor * weight(effect.outcome, weights) * discount(index)
      if !insats.groups.isEmpty {
        var sum = Fraction.zero
        for group in stated.targetGroups {
          let share = insats.groups[group.id]?.millionths ?? 0
          sum = sum + Fraction(Int128(share * group.weight.tenThousandths), over: 10_000_000_000)
        }
        factor = factor * sum
      }
    }
    return factor
  }

  private func weight(_ outcome: OutcomeID, _ weights: [OutcomeID: Weight]) -> Fraction {
    if weights.isEmpty { return .one }
    return Fraction(Int128(weights[outcome]?.tenThousandths ?? 0), over: 10_000)
  }

  func discount(_ index: Int) -> Fraction {
    var factor = Fraction.one
    for _ in 0..<index {
      factor =
        factor * Fraction(1_000_000, over: Int128(1_000_000 + stated.objective.discount.millionths))
    }
    return factor
  }

  /// Person-years month by month: nothing before the effect, then falling once a year.
  private func followed(_ effect: Effect) -> Fraction {
    guard case .personYears(let window) = stated.objective.measure else { return .one }
    var sum = Fraction.zero
    for month in 0..<window where month >= effect.monthsToEffect {
      var kept = Fraction.one
      for _ in 0..<((month - effect.monthsToEffect) / 12) {
        kept = kept * effect.retention.fraction
      }
      sum = sum + kept * Fraction(1, over: 12)
    }
    return sum
  }
}
