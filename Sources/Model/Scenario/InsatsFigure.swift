/// A single figure of an insats that could be another than it is.
///
/// A figure is shifted by a whole number of its unit, so that what is asked about is always
/// something that a file can state.
public enum InsatsFigure: Hashable, Sendable {
  /// The fixed cost of a full year, in kronor of the budget year's prices.
  case cost
  /// The net effect on an outcome, in millionths of the whole: 1 pe is 10 000.
  case netEffect(OutcomeID)
  /// New participants in a full year, in people.
  case participants
  /// Benefit points of a full funded year, in ``Score`` units.
  case benefitPoints
}

extension Insats {
  /// The figures that can be shifted: its cost unless amounts are graded, its net effect on each
  /// outcome, its participants where there is one volume or none and one effect for all of them, and
  /// its benefit points.
  public var figures: [InsatsFigure] {
    var figures: [InsatsFigure] = cost.grants.isEmpty ? [.cost] : []
    if case .allOrNothing? = volume, isPlain { figures.append(.participants) }
    figures += Set(effects.map(\.outcome)).sorted().map { .netEffect($0) }
    if benefitPoints != nil, cost.grants.isEmpty { figures.append(.benefitPoints) }
    return figures
  }

  /// Whether each participant counts the same from the first day.
  private var isPlain: Bool {
    rampUp.allSatisfy { $0 == .all } && cost.team == nil && cost.grants.isEmpty
      && effects.allSatisfy(\.curve.isEmpty) && !effects.isEmpty
  }

  /// The same insats with one figure shifted.
  ///
  /// An uncertain effect is shifted whole: low, likely and high alike. Where the cost is listed by
  /// year every year is shifted. Nothing checks that the figure stays within what can be.
  public func shifting(_ figure: InsatsFigure, by units: Int) -> Insats {
    var shifted = self
    switch figure {
    case .cost: shifted.cost.fixed = cost.fixed.shifted(by: Kronor(units))
    case .netEffect(let outcome):
      for place in effects.indices where effects[place].outcome == outcome {
        shifted.effects[place].shift(by: units)
      }
    case .participants:
      if case .allOrNothing(let volume)? = volume {
        shifted.volume = .allOrNothing(volume + Volume(units))
      }
      if let decidedVolume { shifted.decidedVolume = decidedVolume + Volume(units) }
    case .benefitPoints:
      shifted.benefitPoints = (benefitPoints ?? .zero) + Score(units: units)
    }
    return shifted
  }
}

extension Scenario {
  /// The same scenario with one figure of one insats shifted.
  ///
  /// - Parameters:
  ///   - id: The insats; one that does not exist changes nothing.
  ///   - figure: The figure.
  ///   - units: By how much, in the figure's unit.
  /// - Returns: the scenario, of which nothing is validated anew.
  public func shifting(_ id: InsatsID, _ figure: InsatsFigure, by units: Int) -> Scenario {
    replacing(id) { $0.shifting(figure, by: units) }
  }
}

extension YearlyAmount {
  fileprivate func shifted(by amount: Kronor) -> YearlyAmount {
    switch self {
    case .indexed(let stated): .indexed(stated + amount)
    case .listed(let amounts): .listed(amounts.map { $0 + amount })
    }
  }
}

extension Effect {
  fileprivate mutating func shift(by units: Int) {
    net = net.shifted(by: units)
    for place in curve.indices { curve[place].net = curve[place].net.shifted(by: units) }
  }
}

extension Estimate {
  fileprivate func shifted(by units: Int) -> Estimate {
    func moved(_ points: PercentagePoints) -> PercentagePoints {
      PercentagePoints(millionths: points.millionths + units)
    }
    let range: Range =
      switch self.range {
      case .none: .none
      case .bounds(let low, let high): .bounds(low: moved(low), high: moved(high))
      case .percentiles(let low, let high): .percentiles(p10: moved(low), p90: moved(high))
      }
    return Estimate(likely: moved(likely), range: range)
  }

  /// The least and the most that the estimate allows for; `nil` where no range is stated.
  public var limits: ClosedRange<PercentagePoints>? {
    switch range {
    case .none: nil
    case .bounds(let low, let high), .percentiles(let low, let high):
      low <= high ? low...high : nil
    }
  }
}
