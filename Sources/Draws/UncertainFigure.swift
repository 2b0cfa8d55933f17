public import Model

/// A figure of an insats that may turn out otherwise than planned.
public struct UncertainFigure: Hashable, Sendable {
  /// Which figure.
  public enum Kind: Hashable, Sendable {
    /// The net effect on an outcome; all stages of its curve move together.
    case netEffect(OutcomeID)
    /// All its costs.
    case cost
    /// The places that are taken.
    case takeUp
    /// A late start.
    case startDelay
  }

  /// The insats.
  public let insats: InsatsID
  /// Which of its figures.
  public let kind: Kind
  /// The insats' position in ``Model/Scenario/insatser``.
  let position: Int
  /// How it may turn out: for a net effect per participant and then in each stage.
  let distributions: [Distribution]
  /// What it shares with other figures.
  let loadings: [Loading]

  /// How much of a figure's normal score is a factor's.
  struct Loading: Hashable, Sendable {
    let factor: String
    /// The share of its variance: the correlation with any other figure that the factor moves.
    let share: Double
  }

  /// Whether nothing else moves with it.
  public var isIndependent: Bool { loadings.isEmpty }

  /// The name that its numbers are made from: other insatser do not change it.
  var name: String {
    switch kind {
    case .netEffect(let outcome): "\(insats) effect \(outcome)"
    case .cost: "\(insats) cost"
    case .takeUp: "\(insats) take-up"
    case .startDelay: "\(insats) start"
    }
  }

  /// The mean of the figure, in its own unit: millionths, or months.
  public var mean: Double { distributions[0].mean }
}

extension Scenario {
  /// Every uncertain figure, insats by insats.
  func uncertainFigures() -> [UncertainFigure] {
    var known: [Spread: Distribution] = [:]
    let form = stated.uncertainty.shape
    /// A fitted distribution is worked out once, since most insatser share what holds for all.
    func fitted(_ spread: Spread, _ fit: (Spread, Uncertainty.Shape) -> Distribution)
      -> Distribution
    {
      if let distribution = known[spread] { return distribution }
      let distribution = fit(spread, form)
      known[spread] = distribution
      return distribution
    }
    var figures: [UncertainFigure] = []
    for (position, insats) in insatser.enumerated() {
      func add(
        _ kind: UncertainFigure.Kind, _ figure: CommonFactor.Figure,
        _ distributions: [Distribution]
      ) {
        figures.append(
          UncertainFigure(
            insats: insats.id, kind: kind, position: position, distributions: distributions,
            loadings: loadings(of: figure, in: insats)))
      }
      let stated = uncertainty(of: insats)
      for effect in insats.effects {
        let estimates = [effect.net] + effect.curve.map(\.net)
        let distributions = estimates.map { Distribution($0, form) }
        // An effect that is certain is a figure all the same where its participants are not.
        guard stated.takeUp != nil || distributions.contains(where: { !$0.isCertain }) else {
          continue
        }
        add(.netEffect(effect.outcome), .effects, distributions)
      }
      if let cost = stated.cost { add(.cost, .cost, [Distribution(cost: cost, form)]) }
      if let takeUp = stated.takeUp, insats.volume != nil {
        add(.takeUp, .takeUp, [fitted(takeUp) { Distribution(share: $0, $1) }])
      }
      if let delay = stated.startDelay, !insats.runsBefore(budgetYear: years.lowerBound) {
        add(.startDelay, .startDelay, [Distribution(cost: delay, form)])
      }
    }
    return figures
  }

  private func loadings(
    of figure: CommonFactor.Figure, in insats: Insats
  ) -> [UncertainFigure.Loading] {
    stated.uncertainty.factors.compactMap { factor in
      guard factor.moves.contains(figure), factor.correlation > .none,
        let name = factor.name(for: insats)
      else { return nil }
      return UncertainFigure.Loading(
        factor: name, share: Double(factor.correlation.millionths) / 1e6)
    }
  }
}

extension Distribution {
  fileprivate var isCertain: Bool { if case .certain = self { true } else { false } }
}
