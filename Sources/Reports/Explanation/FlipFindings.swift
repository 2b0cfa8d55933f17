public import Model
public import Planning

/// How far a figure of an insats can move before the insats goes in or out, as it is told.
public struct FlipFindings: Sendable {
  /// A figure with its value.
  public enum Value: Hashable, Sendable {
    /// What it costs the förbund in a full year.
    case money(Kronor)
    /// A net effect.
    case effect(PercentagePoints)
    /// New participants a year.
    case participants(Volume)
    /// Benefit points.
    case points(Score)
  }

  /// The flip.
  public let flip: Flip
  /// Whether the insats is in the best plan.
  public let isFunded: Bool
  /// What the figure is now.
  public let now: Value
  /// The values at which it is as good in, rising and apart.
  public let asGood: [ClosedValues]
  /// The value nearest to now at which it is strictly better in.
  public let better: Value?
  /// What the scenario itself allows the figure to be; `nil` where no range is stated.
  public let stated: ClosedRange<PercentagePoints>?

  /// Whether the cost is not the insats' own figure but what the förbund pays of it: others pay a
  /// share, or it runs for part of the year.
  public let isPartOfCost: Bool

  /// Two values and all between.
  public struct ClosedValues: Hashable, Sendable {
    /// The least.
    public let least: Value
    /// The most.
    public let most: Value
  }

  init(_ flip: Flip, of insats: Insats, isFunded: Bool, in scenario: Scenario) {
    self.flip = flip
    self.isFunded = isFunded
    let value = { (shift: Int) in Self.value(of: flip.figure, insats, shift, scenario) }
    let first = (0..<scenario.yearCount).lazy.map { scenario.year($0, of: insats) }
      .first { !$0.options.isEmpty }
    isPartOfCost = !insats.cost.financiers.isEmpty || (first?.months ?? 12) < 12
    now = value(0)
    asGood = flip.asGood.map {
      ClosedValues(least: value($0.lowerBound), most: value($0.upperBound))
    }
    better = flip.better.map(value)
    if case .netEffect(let outcome) = flip.figure {
      stated = insats.effects.first { $0.outcome == outcome }?.net.limits
    } else {
      stated = nil
    }
  }

  /// What the figure is after a shift.
  static func value(
    of figure: InsatsFigure, _ insats: Insats, _ shift: Int, _ scenario: Scenario
  ) -> Value {
    let shifted = insats.shifting(figure, by: shift)
    switch figure {
    case .cost:
      let years = (0..<scenario.yearCount).map { scenario.year($0, of: shifted) }
      let full = years.lazy.compactMap { FullYear($0, starts: false) }.first
      return .money(full?.cost ?? .zero)
    case .netEffect(let outcome):
      let net = shifted.effects.first { $0.outcome == outcome }?.net
      let value = net?.value(scenario.stated.objective.estimate) ?? .zero
      return .effect(
        PercentagePoints(millionths: (value * Fraction(1_000_000)).roundedHalfUp))
    case .participants: return .participants(shifted.volume?.largest ?? .zero)
    case .benefitPoints: return .points(shifted.benefitPoints ?? .zero)
    }
  }

  /// The value at which the decision turns: the nearest at which an insats that is out is as good
  /// in, and the last at which one that is in still is; `nil` where nothing turns it.
  public var turning: Value? {
    guard isFunded else {
      return flip.figure == .cost
        ? asGoodValue(upTo: flip.lowering) : asGoodValue(from: flip.raising)
    }
    guard let around = flip.around,
      let place = flip.asGood.firstIndex(of: around)
    else { return nil }
    if flip.figure == .cost {
      return around.upperBound < flip.range.upperBound ? asGood[place].most : nil
    }
    return around.lowerBound > flip.range.lowerBound ? asGood[place].least : nil
  }

  private func asGoodValue(upTo shift: Int?) -> Value? {
    guard let shift, let place = flip.asGood.firstIndex(where: { $0.upperBound == shift }) else {
      return nil
    }
    return asGood[place].most
  }

  private func asGoodValue(from shift: Int?) -> Value? {
    guard let shift, let place = flip.asGood.firstIndex(where: { $0.lowerBound == shift }) else {
      return nil
    }
    return asGood[place].least
  }

  /// How far the figure moves to where the decision turns, in its own unit; `nil` where nothing
  /// turns it.
  public var move: Int? {
    guard turning != nil else { return nil }
    guard isFunded else { return flip.figure == .cost ? flip.lowering : flip.raising }
    return flip.figure == .cost ? flip.around?.upperBound : flip.around?.lowerBound
  }

  /// The move as a share of the way to the end of the figure's own range on that side: at most 1 is
  /// within what the scenario itself holds possible; `nil` where no range is stated.
  public var shareOfRange: Double? {
    guard let stated, let move, case .effect(let now) = now else { return nil }
    let end = move < 0 ? stated.lowerBound : stated.upperBound
    let way = end.millionths - now.millionths
    guard way != 0, (way < 0) == (move < 0) else { return .infinity }
    return Double(move) / Double(way)
  }

  /// The move as a share of the figure itself; `nil` where the figure is nothing.
  public var shareOfFigure: Double? {
    guard let move else { return nil }
    let whole: Double =
      switch now {
      case .money(let amount): Double(amount.amount)
      case .effect(let net): Double(net.millionths)
      case .participants(let volume): Double(volume.hundredths) / 100
      case .points(let score): Double(score.units)
      }
    guard whole != 0, let turning else { return nil }
    if case .money(let there) = turning { return Double(there.amount) / whole - 1 }
    return Double(move) / whole
  }
}
