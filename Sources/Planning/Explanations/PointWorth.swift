public import Model
import Optimization

/// How far what a benefit point is worth can move before another plan is better.
public struct PointWorth: Sendable {
  /// One way out of the range.
  public struct Limit: Sendable {
    /// The last worth at which the plan is as good as any.
    public let worth: Weight
    /// What comes in beyond it.
    public let entering: [InsatsID]
    /// What goes out beyond it.
    public let leaving: [InsatsID]
  }

  /// What a point is worth now.
  public let stated: Weight
  /// Downwards; `nil` where the plan stays best even if points are worth nothing.
  public let low: Limit?
  /// Upwards; `nil` where the plan stays best up to a hundred persons a point.
  public let high: Limit?
  /// Whether every value it rests on is proven without a gap.
  public let isExact: Bool
}

/// Finds the limits by tangents: with w the worth, every plan's value is a straight line in w, so the
/// best value is convex and the plan is best on one interval.
struct PointWorthSearch {
  private static let mostSteps = 20

  let best: Proposal
  let options: PlanningOptions

  /// The range; `nil` where points are not part of the objective, or a gap is left in the plan, which
  /// then is best at no worth for certain.
  func range(in workspace: inout Workspace) throws(SolverError) -> PointWorth? {
    let objective = best.account.scenario.stated.objective
    guard best.gapUnits == 0, let stated = objective.benefitPoint, case .effect = objective.goal,
      best.account.scenario.insatser.contains(where: { $0.benefitPoints != nil })
    else { return nil }
    var isExact = best.proof.gap == 0
    let low = try limit(from: .zero, towards: stated, &isExact, in: &workspace)
    let high = try limit(
      from: Weight(tenThousandths: 1_000_000), towards: stated, &isExact, in: &workspace)
    return PointWorth(stated: stated, low: low, high: high, isExact: isExact)
  }

  /// The last worth on the way from the stated one to `outer` at which the plan is as good as any.
  private func limit(
    from outer: Weight, towards stated: Weight, _ isExact: inout Bool,
    in workspace: inout Workspace
  ) throws(SolverError) -> PointWorth.Limit? {
    let scenario = best.account.scenario
    var worth = outer
    var rival: Plan?
    for _ in 0..<Self.mostSteps {
      let valued = scenario.valuingPoints(at: worth)
      let ours = value(best.account.plan, at: worth)
      let answer = try ValueSearch(scenario: valued, options: options)
        .best([], atLeast: ours + 1, in: &workspace)
      if case .unknown = answer { isExact = false }
      guard case .best(let other) = answer, other.units > ours else { break }
      isExact = isExact && other.isExact
      rival = other.plan
      worth = meeting(other.plan, stated)
      guard worth != stated else { break }
    }
    guard let rival else { return nil }
    let swap = best.account.plan.swap(to: rival)
    return PointWorth.Limit(
      worth: worth, entering: swap.in.map { scenario.insatser[$0].id },
      leaving: swap.out.map { scenario.insatser[$0].id })
  }

  /// Where the line of another plan crosses that of the best, rounded towards what is stated.
  private func meeting(_ other: Plan, _ stated: Weight) -> Weight {
    let zero = Fraction(value(best.account.plan, at: .zero) - value(other, at: .zero))
    let one = Fraction(value(best.account.plan, at: .one) - value(other, at: .one))
    let slope = one - zero
    guard slope != .zero else { return stated }
    let crossing = zero / (Fraction.zero - slope) * Fraction(10_000)
    let units = slope > .zero ? crossing.ceiling : crossing.floor
    return Weight(tenThousandths: units)
  }

  private func value(_ plan: Plan, at worth: Weight) -> Int {
    Account(of: plan, in: best.account.scenario.valuingPoints(at: worth)).valuation()
      .levels[0].maximisedUnits
  }
}
