public import Model

/// What a plan's budget year keeps of the year before.
public struct LastYearStability: Hashable, Sendable {
  /// The insatser that were funded last year and are candidates still.
  public let before: Int
  /// How many of them the budget year funds.
  public let kept: Int
  /// The insatser of the budget year that were not funded last year.
  public let new: Int
  /// Money moved: the sum over insatser of how far the budget year's cost is from last year's budget,
  /// up or down; `nil` where last year's costs are not stated.
  public let moved: Kronor?

  /// What a plan keeps of the year before.
  public init(of plan: StrategyPlan) {
    let account = plan.account
    let scenario = account.scenario
    let ran = scenario.insatser.map(scenario.ranLastYear)
    let funded = account.plan.choices.map { $0[0] != nil }
    before = ran.count { $0 }
    kept = zip(ran, funded).count { $0 && $1 }
    new = zip(ran, funded).count { !$0 && $1 }
    guard let last = scenario.stated.lastYear else {
      moved = nil
      return
    }
    let share = plan.remaining(year: 0)
    moved =
      scenario.insatser.enumerated().map { position, insats in
        let cost = account.costs[position][0]
        let now = Kronor((Fraction(cost.amount) * share).floor)
        let then = last.insatser[insats.id]?.cost ?? .zero
        return Kronor(abs(now.amount - then.amount))
      }.total
  }
}
