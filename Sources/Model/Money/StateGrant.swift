/// What the national model gives the förbund in one year.
///
/// With the appropriation A, the base b, n förbund and the share w that follows full-year equivalents,
/// `M_t = b + (A − b·n)·(w·FM/ΣFM + (1 − w)·P/ΣP)`. Then
/// `G_t = min(asked, M_t)` when equity closed above its ceiling the year before, otherwise
/// `G_t = min(asked, max(M_t, (1 − brake)·G_{t−1}))`, rounded down to the unit of contributions; and
/// `S_t = max(0, G_t − cut)`, where the cut is the equity above the ceiling one or two years before.
/// The brake holds against the grant before the cut.
///
/// Before the budget year equity is what it opens with, held to the ceiling of the pool that the
/// year's grant makes. Without feedback later years never find equity above its ceiling; with it the
/// plan's own closing equity is held to the ceiling of the pool without feedback, which is data.
public struct StateGrant: Hashable, Sendable {
  /// What the model alone gives, rounded down to a krona.
  public let model: Kronor
  /// What is granted before any cut.
  public let beforeCut: Kronor
  /// What is taken for equity above its ceiling.
  public let cut: Kronor
  /// Whether the brake holds it above the model.
  public let isBraked: Bool

  /// What the state gives.
  public var granted: Kronor { max(.zero, beforeCut - cut) }
}

extension Scenario {
  /// The grant of the year `index`; `nil` where the national model is not asked for.
  ///
  /// Closings are the closing equity of the plan's first years; what is not there counts as within its
  /// ceiling.
  public func stateGrant(year index: Int, closings: [Kronor] = []) -> StateGrant? {
    guard let stated = stated.nationalGrant, let figures = law.grant else { return nil }
    var before = stated.previous
    var isOver = excessBefore(stated) > .zero
    var grant: StateGrant?
    for year in 0...index {
      grant = self.grant(year, of: stated, figures, after: isOver ? nil : before, closings)
      before = grant?.beforeCut
      isOver = excess(year: year, closings) > .zero
    }
    return grant
  }

  /// The grant of a year that follows another, which the brake holds it to; `nil` is that nothing does.
  private func grant(
    _ index: Int, of stated: NationalGrant, _ figures: GrantFigures, after before: Kronor?,
    _ closings: [Kronor]
  ) -> StateGrant {
    let model = modelGrant(year: index, of: stated, figures)
    let grant = brakedGrant(model: model, year: index, of: stated, figures, after: before)
    var cut = Kronor.zero
    if let lag = stated.cutLag {
      if index - lag >= 0 {
        cut = excess(year: index - lag, closings)
      } else if index - lag == -1 {
        cut = excessBefore(stated)
      }
    }
    return StateGrant(
      model: Kronor(model.floor), beforeCut: grant, cut: min(cut, grant),
      isBraked: Fraction(grant.amount) > model)
  }

  /// `min(asked, max(M, (1 − brake)·G))`, rounded down to the unit.
  private func brakedGrant(
    model: Fraction, year index: Int, of stated: NationalGrant, _ figures: GrantFigures,
    after before: Kronor?
  ) -> Kronor {
    let unit = self.stated.contributions.roundTo
    var exact = model
    if let before {
      exact = max(exact, Fraction(before.amount) * figures.brake.value.complement.fraction)
    }
    if let asked = stated.askedFor?[index] { exact = min(exact, Fraction(asked.amount)) }
    return unit * (exact.floor / unit.amount)
  }

  /// `M_t`: a kommun's own counts are there for its months of membership.
  private func modelGrant(
    year index: Int, of stated: NationalGrant, _ figures: GrantFigures
  ) -> Fraction {
    func sum(_ count: KeyPath<NationalCount, Int>) -> Fraction {
      kommuner.reduce(.zero) { sum, kommun in
        let months = Int128(memberMonths(of: kommun.id, year: index))
        let own = Int128(kommun.national?[keyPath: count] ?? 0)
        return sum + Fraction(own * months, over: 12)
      }
    }
    let equivalents =
      stated.fullYearEquivalents.map { Fraction($0) } ?? sum(\.fullYearEquivalents)
    let inhabitants = stated.inhabitants.map { Fraction($0) } ?? sum(\.inhabitants)
    let weight = figures.needShare.value
    let share =
      weight.fraction * equivalents / Fraction(figures.fullYearEquivalents.value)
      + weight.complement.fraction * inhabitants / Fraction(figures.inhabitants.value)
    let base = figures.base.value
    let rest = figures.appropriation.value - base * figures.forbund.value
    return Fraction(base.amount) + Fraction(rest.amount) * share
  }

  /// Equity above its ceiling before the budget year, in the pool that the year's grant makes.
  private func excessBefore(_ stated: NationalGrant) -> Kronor {
    guard let figures = law.grant else { return .zero }
    let grant = stated.previous ?? Kronor(modelGrant(year: 0, of: stated, figures).floor)
    let pool = Fraction(grant.amount) / lawfulShares(year: 0)[.state].fraction
    guard let ceiling = equityCeiling(pool: Kronor(pool.floor)) else { return .zero }
    return max(.zero, self.stated.equity.opening - ceiling)
  }

  /// Equity above its ceiling at a year's close, where the close is known.
  private func excess(year index: Int, _ closings: [Kronor]) -> Kronor {
    guard index < closings.count, let ceiling = feedbackCeiling(year: index) else { return .zero }
    return max(.zero, closings[index] - ceiling)
  }

  /// The ceiling that closing equity is held to when it decides later grants: that of the pool without
  /// feedback.
  public func feedbackCeiling(year index: Int) -> Kronor? {
    equityCeiling(pool: Funding(of: self, year: index).pool)
  }

  /// Whether a plan's closing equity decides later grants.
  public var hasGrantFeedback: Bool { stated.nationalGrant?.feedback ?? false }

  /// What the state may be granted in the year `index` before any cut, by the last year that closed
  /// above its ceiling: the first is none of the plan's years.
  public func grantStates(year index: Int) -> [Kronor] {
    (-1..<index).compactMap { last in
      let closings = (0..<index).map { year -> Kronor in
        let ceiling = feedbackCeiling(year: year) ?? .zero
        return year == last ? ceiling + Kronor(1) : ceiling
      }
      return stateGrant(year: index, closings: closings)?.beforeCut
    }
  }
}
