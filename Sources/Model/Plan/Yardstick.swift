/// How effects are counted: which outcomes, with what weights, discounted or not.
///
/// A rate is the net effect of one participant in millionths of a person (or person-year), rounded
/// once, half up:
/// `rate = net · measure · outcome weight · group weight · (1 + discount)^−year`.
public struct Yardstick: Hashable, Sendable {
  /// Weights by outcome; an outcome that is not named does not count.
  ///
  /// Empty counts every outcome as it is.
  public var weights: [OutcomeID: Weight]
  /// Whether target groups' weights and the discount apply, as they do in the objective.
  public var isObjective: Bool

  /// Persons on one outcome, or on all, as they are.
  public static func persons(_ outcome: OutcomeID? = nil) -> Yardstick {
    Yardstick(weights: outcome.map { [$0: .one] } ?? [:], isObjective: false)
  }

  /// What the objective counts.
  public static func objective(_ weights: [OutcomeID: Weight]) -> Yardstick {
    Yardstick(weights: weights, isObjective: true)
  }

  /// A yardstick.
  public init(weights: [OutcomeID: Weight], isObjective: Bool) {
    self.weights = weights
    self.isObjective = isObjective
  }

  /// The weight of one outcome.
  public func weight(of outcome: OutcomeID) -> Weight {
    weights.isEmpty ? .one : weights[outcome] ?? .zero
  }
}

/// Net effect as a concave function of volume: full up to each stage's end, at falling rates.
public struct EffectCurve: Hashable, Sendable {
  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// Where it ends; the last stage has no end.
    public let end: Volume?
    /// Millionths of a person per participant.
    public let rate: Int
  }

  /// The stages by rising volume.
  public let stages: [Stage]

  /// The effect of a volume, exact.
  public func effect(of volume: Volume) -> Score {
    var counted = 0
    var units = 0
    for stage in stages {
      let end = min(stage.end ?? volume, volume).hundredths
      guard end > counted else { continue }
      units += (end - counted) * stage.rate
      counted = end
    }
    return Score(units: units)
  }

  /// The rate of the next participant after a volume, in millionths of a person; 0 where no stage is.
  public func rate(after volume: Volume) -> Int {
    stages.first { stage in stage.end.map { $0 > volume } ?? true }?.rate ?? 0
  }

  /// Whether more than one rate applies below a volume.
  public func bends(below most: Volume) -> Bool {
    guard let end = stages.first?.end, stages.count > 1 else { return false }
    return end < most
  }
}

extension Scenario {
  /// The effect of an insats in the year `index`, all outcomes of the yardstick together.
  ///
  /// One curve per effect, since stages may end at different volumes. A stage ends at its volume
  /// pro rata of the months, rounded down as volumes are.
  public func curves(
    of insats: Insats, year index: Int, by yardstick: Yardstick
  ) -> [EffectCurve] {
    let months = insats.months(in: years.lowerBound + index)
    let partOfYear = Fraction(Int128(months), over: 12)
    let isContinuous = insats.volume?.isContinuous ?? false
    return insats.effects.compactMap { effect in
      guard let factor = factor(of: effect, of: insats, year: index, by: yardstick) else {
        return nil
      }
      guard let last = effect.curve.indices.last else {
        return EffectCurve(stages: [EffectCurve.Stage(end: nil, rate: rate(effect.net, factor))])
      }
      return EffectCurve(
        stages: effect.curve.indices.map { place in
          let stage = effect.curve[place]
          let end = stage.to.scaledDown(by: partOfYear, continuous: isContinuous)
          return EffectCurve.Stage(end: place == last ? nil : end, rate: rate(stage.net, factor))
        })
    }
  }

  /// What the net effect of a participant counts for: `measure · outcome weight · group weight ·
  /// (1 + discount)^−year`; nothing where the outcome does not count.
  public func factor(
    of effect: Effect, of insats: Insats, year index: Int, by yardstick: Yardstick
  ) -> Fraction? {
    let weight = yardstick.weight(of: effect.outcome)
    guard weight > .zero else { return nil }
    let factor = measureFactor(of: effect) * weight.fraction
    return yardstick.isObjective
      ? factor * groupWeight(of: insats) * discountFactor(year: index) : factor
  }

  /// The effect of one participant, in millionths of a person, rounded half up.
  public func rate(_ net: Estimate, _ factor: Fraction) -> Int {
    (net.millionths(stated.objective.estimate) * factor).roundedHalfUp
  }

  /// What a person's effect counts for: 1 at exit; in person-years the sum over the cohort's
  /// window, nothing before the months to effect and then falling by retention each year.
  func measureFactor(of effect: Effect) -> Fraction {
    guard case .personYears(let window) = stated.objective.measure else { return .one }
    var months = window - effect.monthsToEffect
    var sum = Fraction.zero
    var kept = Fraction.one
    while months > 0 {
      sum = sum + kept * Fraction(Int128(min(12, months)), over: 12)
      kept = kept * effect.retention.fraction
      months -= 12
    }
    return sum
  }

  /// `Σ share of group · weight of group`; 1 for an insats without groups.
  func groupWeight(of insats: Insats) -> Fraction {
    guard !insats.groups.isEmpty else { return .one }
    // Millionths times ten-thousandths.
    let sum = insats.groups.reduce(0) { sum, entry in
      sum + entry.value.millionths * (group(entry.key)?.weight ?? .one).tenThousandths
    }
    return Fraction(Int128(sum), over: 10_000_000_000)
  }

  /// `(1 + discount)^−year`.
  public func discountFactor(year index: Int) -> Fraction {
    guard index > 0, stated.objective.discount != .none else { return .one }
    return Fraction.one / (Fraction.one + stated.objective.discount.fraction).power(index)
  }

  /// The outcomes and weights that the objective counts first.
  public var objectiveWeights: [OutcomeID: Weight] {
    switch stated.objective.goal {
    case .effect(let weights), .maximin(_, let weights, _): return weights
    case .leastCost: return [:]
    case .inOrder(let levels):
      for level in levels { if case .effect(let weights) = level.term { return weights } }
      return [:]
    }
  }

  /// Every outcome that an insats names, in order.
  public var outcomes: [OutcomeID] {
    Set(insatser.flatMap { $0.effects.map(\.outcome) }).sorted()
  }
}
