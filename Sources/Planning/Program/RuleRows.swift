package import Model

/// How a rule of ``Model`` enters the program.
package protocol RuleRows: Rule {
  /// Adds the rule's rows, or says why it needs none.
  static func addRows(to program: inout ScenarioProgram) -> RowOutcome
}

/// What a rule did to the program.
package enum RowOutcome: Sendable, Equatable {
  /// It has rows wherever the scenario gives it anything to limit.
  case rows
  /// It needs no row, for this reason.
  case none(because: String)
}

extension RuleID {
  /// The rows of the rule.
  ///
  /// The switch is exhaustive: a rule without rows, or without a reason why it needs none, does not
  /// compile.
  package var rows: any RuleRows.Type {
    switch self {
    case .contributionShares: ContributionShares.self
    case .kommunSplit: KommunSplit.self
    case .regionSplit: RegionSplit.self
    case .kommunOutsideRegion: KommunOutsideRegion.self
    case .composition: Composition.self
    case .purpose: PurposeRule.self
    case .partsTakingPart: PartsTakingPart.self
    case .prohibitedContent: ProhibitedContent.self
    case .owner: OwnerRule.self
    case .schoolExclusion: SchoolExclusion.self
    case .funds: Funds.self
    case .noDebt: NoDebt.self
    case .balancedBudget: BalancedBudget.self
    case .threeYearPlan: ThreeYearPlan.self
    case .equityCeiling: EquityCeiling.self
    case .grantBrake: GrantBrake.self
    case .decidedInsatser: DecidedInsatser.self
    case .volumes: Volumes.self
    case .relations: Relations.self
    case .groupSize: GroupSize.self
    case .focusSplit: FocusSplit.self
    case .priorityGroup: PriorityGroup.self
    case .sexBalance: SexBalance.self
    case .geography: Geography.self
    case .gainAgainstContribution: GainAgainstContribution.self
    case .dates: Dates.self
    case .midYearDecision: MidYearDecision.self
    case .exit: Exit.self
    case .decisionPower: DecisionPower.self
    case .decidedFitsFunds: DecidedFitsFunds.self
    case .runs: Runs.self
    case .capacities: Capacities.self
    }
  }
}
