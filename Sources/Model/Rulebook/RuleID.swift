/// Every rule, numbered as the domain's table of rules; numbers above 31 are terms of the data.
public enum RuleID: Int, CaseIterable, Hashable, Sendable {
  case contributionShares = 1
  case kommunSplit
  case regionSplit
  case kommunOutsideRegion
  case composition
  case purpose
  case partsTakingPart
  case prohibitedContent
  case owner
  case schoolExclusion
  case funds
  case noDebt
  case balancedBudget
  case threeYearPlan
  case equityCeiling
  case grantBrake
  case decidedInsatser = 17
  case volumes
  case relations
  case groupSize
  case focusSplit
  case priorityGroup
  case sexBalance
  case geography
  case gainAgainstContribution = 25
  case dates = 26
  case midYearDecision
  case exit
  case decisionPower = 30
  case decidedFitsFunds
  case runs
  case capacities

  /// The rule.
  public var rule: any Rule.Type {
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

  /// What the rule says and where it is written.
  public var description: RuleDescription { rule.description }

  /// The name used in JSON and on the command line: `contribution-shares`.
  public var slug: String {
    var slug = ""
    for letter in "\(self)" {
      if letter.isUppercase { slug += "-" }
      slug += letter.lowercased()
    }
    return slug
  }

  /// Numbers of the domain's table whose feature is not in this version.
  public static let later: [Int: Phrase] = [
    29: Phrase(sv: "brist vid obestånd", en: "shortfall at insolvency")
  ]
}

extension Account {
  /// Every verdict of every rule, in the order of the rules.
  public func judge() -> [Verdict] {
    RuleID.allCases.flatMap { $0.rule.verdicts(on: self) }
  }
}
