public import Model

/// What it costs in effect to keep what was funded last year.
public struct Stability: Sendable {
  /// How many of last year's insatser may be dropped.
  public let droppingAtMost: Int
  /// The best plan without the condition.
  public let best: Proposal
  /// The best plan that keeps last year's insatser, or why there is none.
  public let kept: PlanningAnswer

  /// The price of stability, level by level: the best plan's value less the kept plan's, exact in
  /// the level's units; `nil` where no plan keeps them.
  ///
  /// On the first level it is never negative but for a gap that is left; on later levels it can be.
  public var price: [Int]? {
    guard case .proposal(let proposal) = kept else { return nil }
    return best.valuation.lead(over: proposal.valuation)
  }
}

extension Valuation {
  /// How much better this value is than another one of the same objective, level by level, in each
  /// level's units; negative is worse.
  public func lead(over other: Valuation) -> [Int] {
    zip(levels, other.levels).map { ours, theirs in
      ours.direction == .maximise ? ours.units - theirs.units : theirs.units - ours.units
    }
  }
}

extension Planner {
  /// The best plan that keeps all but at most `count` of last year's insatser in the budget year,
  /// beside the best plan of all.
  ///
  /// Where the best plan keeps them already it is the answer.
  ///
  /// - Parameters:
  ///   - count: How many may be dropped.
  ///   - best: The best plan of this scenario without the condition.
  ///   - options: How far to search.
  /// - Returns: both plans, with the price.
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func keepingLastYear(
    droppingAtMost count: Int, beside best: Proposal,
    _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Stability {
    if best.account.droppedFromLastYear.count <= count {
      return Stability(droppingAtMost: count, best: best, kept: .proposal(best))
    }
    var asking = options
    asking.searchesNearRelaxation = true
    asking.conditions.append(.keepsLastYear(droppingAtMost: count))
    return Stability(droppingAtMost: count, best: best, kept: try plan(asking))
  }
}

extension Account {
  /// The positions of last year's insatser that the plan does not fund in the budget year.
  public var droppedFromLastYear: [Int] {
    scenario.insatser.indices.filter {
      scenario.ranLastYear(scenario.insatser[$0]) && plan.choices[$0][0] == nil
    }
  }
}
