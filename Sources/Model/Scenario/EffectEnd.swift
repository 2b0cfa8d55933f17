/// Which end of every uncertain net effect is assumed at once.
public enum EffectEnd: Hashable, Sendable, CaseIterable {
  /// Every effect is the least that its range allows for.
  case low
  /// Every effect is the most that its range allows for.
  case high
}

extension Scenario {
  /// The same scenario with every net effect at one end of its stated range: what comes of a plan if
  /// all assumptions are wrong in the same direction.
  ///
  /// Effects without a range stay as they are.
  public func assuming(_ end: EffectEnd) -> Scenario {
    insatser.reduce(self) { scenario, insats in
      scenario.replacing(insats.id) { insats in
        var changed = insats
        changed.effects = insats.effects.map { $0.assuming(end) }
        return changed
      }
    }
  }

  /// Whether some net effect has a range.
  public var hasEffectRanges: Bool {
    insatser.contains { insats in
      insats.effects.contains { effect in
        ([effect.net] + effect.curve.map(\.net)).contains { $0.limits != nil }
      }
    }
  }
}

extension Effect {
  fileprivate func assuming(_ end: EffectEnd) -> Effect {
    var effect = self
    effect.net = net.assuming(end)
    for place in curve.indices { effect.curve[place].net = curve[place].net.assuming(end) }
    return effect
  }
}

extension Estimate {
  /// The end of the range as a figure that is certain.
  fileprivate func assuming(_ end: EffectEnd) -> Estimate {
    guard let limits else { return self }
    return Estimate(likely: end == .low ? limits.lowerBound : limits.upperBound)
  }
}
