public import Model

/// How one rule stands, with the words and the source of the rule.
public struct RuleFindings: Hashable, Sendable {
  /// The verdict.
  public let verdict: Verdict
  /// What the rule says and where it is written.
  public let description: RuleDescription

  /// A verdict with its rule.
  public init(_ verdict: Verdict) {
    self.verdict = verdict
    description = verdict.rule.description
  }

  /// The rule.
  public var id: RuleID { verdict.rule }

  /// How it stands.
  public var status: Verdict.Status { verdict.status }
}

/// The rules that bear on a scenario whatever the plan is.
public struct LawCheck: Hashable, Sendable {
  /// A candidate that no plan may fund, and why.
  public struct Exclusion: Hashable, Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// The rule that keeps it out.
    public let rule: RuleID
    /// Why.
    public let why: Phrase
  }

  /// The rules that look at members, money and dates, each as it stands.
  public let rules: [RuleFindings]
  /// Candidates that no plan may fund.
  public let exclusions: [Exclusion]
  /// How many candidates there are.
  public let candidates: Int

  /// The rules whose verdicts are the same for every plan.
  static let planless: [RuleID] = [
    .contributionShares, .kommunSplit, .regionSplit, .kommunOutsideRegion, .composition,
    .threeYearPlan, .dates, .decisionPower, .decidedFitsFunds,
  ]

  /// Whether no hard rule is broken before there is a plan.
  public var isLawful: Bool { !rules.contains { $0.status == .broken } }

  init(_ scenario: Scenario) {
    let nothing = Account(of: .empty(for: scenario), in: scenario)
    rules = Self.planless.flatMap { $0.rule.verdicts(on: nothing) }.map(RuleFindings.init)
    candidates = scenario.insatser.count
    exclusions = scenario.insatser.flatMap { insats in
      scenario.exclusions(of: insats).map { rule, why in
        Exclusion(id: insats.id, name: insats.name, rule: rule, why: why)
      }
    }
  }
}
