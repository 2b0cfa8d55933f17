import Model
public import Planning

/// Why the plan is what it is, as it is told.
public struct ExplanationFindings: Sendable {
  /// Every insats that was asked about, in the order of identifiers.
  public let reasons: [ReasonFindings]
  /// Every priority and rule that can be thought away.
  public let weights: [WeightFindings]
  /// Which figures would change the decision; `nil` where figures were not moved.
  public let switching: SwitchingFindings?
  /// How far the worth of a benefit point can move.
  public let pointWorth: PointWorthFindings?

  /// The same without the reasons of some insatser.
  func without(_ hidden: Set<InsatsID>) -> ExplanationFindings {
    ExplanationFindings(
      reasons: reasons.filter { !hidden.contains($0.id) }, weights: weights,
      switching: switching, pointWorth: pointWorth)
  }

  private init(
    reasons: [ReasonFindings], weights: [WeightFindings], switching: SwitchingFindings?,
    pointWorth: PointWorthFindings?
  ) {
    self.reasons = reasons
    self.weights = weights
    self.switching = switching
    self.pointWorth = pointWorth
  }

  /// What an explanation says.
  public init(_ explanation: Explanation) {
    let best = explanation.proposal
    let scenario = best.account.scenario
    let plan = PlanFindings(best)
    reasons = explanation.reasons.map { ReasonFindings($0, beside: best, plan) }
    weights = explanation.weights.map { WeightFindings($0, beside: best) }
    pointWorth = explanation.pointWorth.map { PointWorthFindings($0, in: scenario) }
    let hasFlips = explanation.reasons.contains { !$0.flips.isEmpty }
    switching =
      hasFlips
      ? SwitchingFindings(
        reasons, Evidence(scenario), pointWorth: explanation.pointWorth != nil) : nil
  }
}
