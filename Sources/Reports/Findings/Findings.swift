public import Model
public import Planning
public import ScenarioFiles

/// What there is to say about a scenario: the one view that every output reads.
///
/// Text and JSON are written from the same findings, so they cannot disagree.
public struct Findings: Sendable {
  /// The command whose answer this is.
  public enum Command: String, Sendable {
    /// The scenario held against the law, without a plan.
    case check
    /// The best plan.
    case plan
    /// A plan that somebody else made.
    case review
    /// Why the best plan is what it is.
    case explain
  }

  /// What came of the command.
  public enum Outcome: Sendable {
    /// A plan with how good it is proven to be.
    case proposal(PlanFindings, Certainty)
    /// A given plan, judged and valued.
    case judged(PlanFindings)
    /// The rules that can be judged without a plan.
    case lawCheck(LawCheck)
    /// No plan keeps every hard rule.
    case conflict(ConflictFindings)
    /// No plan keeps every hard rule and what was asked of it besides.
    case unattainable
    /// The limit came before any plan was found; the bound is in wholes of the objective's unit.
    case limit(bound: Double?)
  }

  /// The command.
  public let command: Command
  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What came of it.
  public let outcome: Outcome
  /// What the answer rests on.
  public let evidence: Evidence
  /// What was changed on the base before it was read.
  public let changes: ScenarioChanges
  /// Plans near the one that was found, where they were asked for.
  public let nearby: NearbyFindings
  /// The what-ifs of the file, for a check.
  public let whatIfs: [WhatIfFindings]
  /// Why the plan is what it is; `nil` where it was not asked for or there is no plan.
  public let explanation: ExplanationFindings?
  /// What the plan comes to over the futures that risk is weighed over; `nil` where it is not.
  public let risk: RiskFindings?

  /// What planning came to.
  ///
  /// With positions, a conflict says where each thing in it stands; with a fresh budget, how often the
  /// money suffices in draws that had no part in choosing the plan.
  public init(
    _ command: Command = .plan, answer: PlanningAnswer, to scenario: Scenario,
    changes: ScenarioChanges = .none, nearby: NearbyFindings = .none,
    explanation: ExplanationFindings? = nil, positions: SourcePositions = .none,
    freshBudget: BudgetReliability? = nil
  ) {
    if case .proposal(let proposal) = answer {
      risk = proposal.risk.map { RiskFindings($0, of: scenario, fresh: freshBudget) }
    } else {
      risk = nil
    }
    self.nearby = nearby
    self.command = command
    self.explanation = explanation
    self.changes = changes
    whatIfs = []
    forbund = ForbundFindings(scenario)
    evidence = Evidence(scenario)
    switch answer {
    case .proposal(let proposal):
      let plan = PlanFindings(
        proposal.account, valuation: proposal.valuation, verdicts: proposal.verdicts)
      outcome = .proposal(plan, Certainty(proposal))
    case .infeasible(let conflict):
      outcome = .conflict(ConflictFindings(conflict, in: scenario, positions))
    case .unattainable: outcome = .unattainable
    case .limit(let bound): outcome = .limit(bound: bound)
    }
  }

  /// What a plan made by somebody else comes to, by the same account and the same yardstick.
  public init(
    reviewing plan: Plan, in scenario: Scenario, changes: ScenarioChanges = .none
  ) {
    let account = Account(of: plan, in: scenario)
    command = .review
    risk = nil
    nearby = .none
    explanation = nil
    self.changes = changes
    whatIfs = []
    forbund = ForbundFindings(scenario)
    evidence = Evidence(scenario)
    outcome = .judged(
      PlanFindings(account, valuation: account.valuation(), verdicts: account.judge()))
  }

  /// What the law says of a scenario before there is a plan.
  public init(
    checking scenario: Scenario, changes: ScenarioChanges = .none, whatIfs: [WhatIfFindings] = []
  ) {
    command = .check
    risk = nil
    nearby = .none
    explanation = nil
    self.changes = changes
    self.whatIfs = whatIfs
    forbund = ForbundFindings(scenario)
    evidence = Evidence(scenario)
    outcome = .lawCheck(LawCheck(scenario))
  }

  /// The plan that was found or given; `nil` where there is none.
  public var plan: PlanFindings? {
    switch outcome {
    case .proposal(let plan, _), .judged(let plan): plan
    case .lawCheck, .conflict, .unattainable, .limit: nil
    }
  }

  /// How it went, in the word that JSON uses.
  public var status: Status {
    switch outcome {
    case .proposal(_, let certainty): certainty.isProven ? .optimal : .feasible
    case .judged(let plan): plan.isLawful ? .feasible : .broken
    case .lawCheck(let check): check.isLawful ? .feasible : .broken
    case .conflict, .unattainable: .infeasible
    case .limit: .limit
    }
  }

  /// Whether there is a plan, or a scenario to plan with, that breaks no hard rule.
  ///
  /// The best plan can be proven and still not lawful to decide: the day of the meeting is not the
  /// plan's to choose.
  public var isLawful: Bool {
    switch outcome {
    case .proposal(let plan, _), .judged(let plan): plan.isLawful
    case .lawCheck(let check): check.isLawful
    case .conflict, .unattainable, .limit: false
    }
  }

  /// How a command went.
  public enum Status: String, Sendable {
    /// No plan is better within the gap asked for.
    case optimal
    /// A plan that keeps every hard rule, or a scenario that allows one so far as can be seen.
    case feasible
    /// A hard rule is broken.
    case broken
    /// No plan keeps every hard rule.
    case infeasible
    /// The limit came before any plan.
    case limit
  }
}

/// The förbund and its years, as every heading says them.
public struct ForbundFindings: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Whether it is made up.
  public let isFictional: Bool
  /// The planned years, budget year first.
  public let years: [Int]
  /// The case number, where stated.
  public let caseNumber: String?

  init(_ scenario: Scenario) {
    name = scenario.stated.forbund.name
    isFictional = scenario.stated.forbund.fictional
    years = Array(scenario.years)
    caseNumber = scenario.stated.decision.caseNumber
  }
}
