/// How the uncertain figures of one insats turn out.
public struct Realisation: Hashable, Sendable {
  /// The net effect of one effect: that of each participant, and of each stage of its curve.
  public struct NetEffect: Hashable, Sendable {
    /// Per participant; with a curve, within the first stage.
    public var net: PercentagePoints
    /// Within each stage of the curve.
    public var stages: [PercentagePoints]

    /// A net effect.
    public init(net: PercentagePoints, stages: [PercentagePoints] = []) {
      self.net = net
      self.stages = stages
    }
  }

  /// For each effect of the insats, how it turns out; `nil` is as stated.
  public var effects: [NetEffect?]
  /// What it costs beyond what is planned, in millionths.
  public var costChange = 0
  /// The share of its places that are taken, in millionths.
  public var takeUp = 1_000_000
  /// By how many months it starts late.
  public var delay = 0

  /// All as stated.
  public init(of insats: Insats) {
    effects = Array(repeating: nil, count: insats.effects.count)
  }
}

extension Scenario {
  /// The same scenario as it would be planned if everybody knew how its figures turn out.
  ///
  /// Nothing of it is validated anew: places that nobody takes are no mistake. No risk is left to
  /// weigh.
  ///
  /// - Parameter realisations: One for each insats, in the order of ``Scenario/insatser``.
  /// - Returns: a scenario with certain figures where they are realised.
  public func realising(_ realisations: [Realisation]) -> Scenario {
    replacingEach { position, insats in
      insats.realising(realisations[position], from: years.lowerBound)
    }.withoutRisk
  }
}

extension Insats {
  /// The insats as its figures turn out; an insats that does not run before `budgetYear` starts late
  /// by the delay.
  fileprivate func realising(_ realisation: Realisation, from budgetYear: Int) -> Insats {
    var turned = self
    turned.effects = zip(effects, realisation.effects).map { $1.map($0.realising) ?? $0 }
    if realisation.costChange != 0 {
      turned.cost = cost.scaled(
        by: Fraction(Int128(1_000_000 + realisation.costChange), over: 1_000_000))
    }
    if realisation.takeUp != 1_000_000 {
      let share = Share(millionths: realisation.takeUp).fraction
      turned.volume = volume?.scaledDown(by: share)
      turned.decidedVolume = decidedVolume?.scaledDown(
        by: share, continuous: volume?.isContinuous ?? false)
    }
    if realisation.delay > 0, !runsBefore(budgetYear: budgetYear) {
      let stated = start ?? CivilDate(year: budgetYear, month: 1, day: 1)
      turned.start = stated?.adding(months: realisation.delay)
    }
    return turned
  }
}

extension Effect {
  /// The effect as it turns out.
  fileprivate func realising(_ drawn: Realisation.NetEffect) -> Effect {
    var turned = self
    turned.net = Estimate(likely: drawn.net)
    for (place, net) in drawn.stages.enumerated() {
      turned.curve[place].net = Estimate(likely: net)
    }
    return turned
  }
}

extension Cost {
  /// Every amount times a factor, rounded half up to a krona.
  fileprivate func scaled(by factor: Fraction) -> Cost {
    var scaled = self
    scaled.fixed = fixed.scaled(by: factor)
    scaled.perParticipant = perParticipant.scaled(by: factor)
    scaled.team?.cost = team?.cost.scaled(by: factor) ?? .zero
    scaled.startUp = startUp.scaled(by: factor)
    scaled.windDown = windDown.scaled(by: factor)
    scaled.grants = grants.map { $0.scaled(by: factor) }
    return scaled
  }
}

extension YearlyAmount {
  fileprivate func scaled(by factor: Fraction) -> YearlyAmount {
    switch self {
    case .indexed(let amount): .indexed(amount.scaled(by: factor))
    case .listed(let amounts): .listed(amounts.map { $0.scaled(by: factor) })
    }
  }
}

extension VolumeForm {
  /// Every volume times a share, rounded down.
  fileprivate func scaledDown(by share: Fraction) -> VolumeForm {
    switch self {
    case .allOrNothing(let volume): .allOrNothing(volume.scaledDown(by: share))
    case .noneOr(let least, let most, let continuous):
      .noneOr(
        least.scaledDown(by: share, continuous: continuous),
        most.scaledDown(by: share, continuous: continuous), continuous: continuous)
    case .levels(let levels): .levels(levels.map { $0.scaledDown(by: share) })
    }
  }
}
