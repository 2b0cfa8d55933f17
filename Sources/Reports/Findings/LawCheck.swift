import Model

/// The rules that bear on a scenario whatever the plan is.
public struct LawCheck: Hashable, Sendable {
  /// The rules that look at members, money and dates, each as it stands.
  public let rules: [RuleFindings]
  /// Candidates that no plan may fund.
  public let exclusions: [Exclusion]
  /// How many candidates there are.
  public let candidates: Int

  /// The rules whose verdicts are the same for every plan.
  static let planless: [RuleID] = [
    .contributionShares, .kommunSplit, .regionSplit, .kommunOutsideRegion, .composition,
    .threeYearPlan, .grantBrake, .dates, .midYearDecision, .exit, .decisionPower, .decidedFitsFunds,
  ]

  /// Whether no hard rule is broken before there is a plan.
  public var isLawful: Bool { !rules.contains { $0.status == .broken } }

  init(_ scenario: Scenario) {
    let nothing = Account(of: .empty(for: scenario), in: scenario)
    rules = Self.planless.flatMap { $0.rule.verdicts(on: nothing) }.map(RuleFindings.init)
    candidates = scenario.insatser.count
    exclusions = Exclusion.all(in: scenario)
  }
}
