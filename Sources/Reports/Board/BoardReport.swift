public import Model
public import Planning
import Simulation

/// What a board reads before it decides: the proposal on one page, and then what stands behind it.
///
/// Everything that is written is in the findings of the parts; the report only puts them in order.
public struct BoardReport: Sendable {
  /// The scenario and its best plan, with the plans beside it and the reasons.
  public let findings: Findings
  /// The budget that follows from the plan; `nil` where there is none.
  public let budget: BudgetFindings?
  /// The plan beside what happens if something is changed; `nil` where nothing was asked.
  public let comparison: Comparison?
  /// What a larger or smaller pool gives; `nil` where it was not worked out.
  public let frontier: PoolFrontierFindings?
  /// The best plan if only persons counted; `nil` where that is the same plan, or points do not count.
  public let personsOnly: PlanStep?
  /// The nearest plan one swap away; `nil` where there is none.
  public let neighbour: PlanStep?
  /// What comes of the plan if every assumption is wrong in the same direction; `nil` where no effect
  /// has a range.
  public let range: EffectRange?
  /// The persons that the budget year comes to in four cases of five; `nil` where nothing is
  /// uncertain.
  public let likely: ClosedRange<Score>?
  /// The insatser of which some planned year hides how many take part.
  let hidden: Set<InsatsID>
  /// The target groups of those insatser.
  let hiddenGroups: Set<String>
  /// The people in need in each target group, by identifier, where known.
  let need: [String: Int]

  /// The report on what planning came to, with the answers to what a board asks beside it.
  public init(
    findings: Findings, of scenario: Scenario, comparison: Comparison? = nil,
    frontier: PoolFrontierFindings? = nil, personsOnly: PlanningAnswer? = nil,
    neighbour: PlanningAnswer? = nil, beside best: Proposal? = nil
  ) {
    self.findings = findings
    self.comparison = comparison
    self.frontier = frontier
    let budget = findings.plan.map { BudgetFindings($0, in: scenario) }
    self.budget = budget
    let hidden = Set(
      (budget?.insatser ?? []).filter { $0.people.contains(where: \.hidesSome) }.map(\.id))
    self.hidden = hidden
    hiddenGroups = Set(hidden.compactMap { scenario[$0] }.flatMap(\.groups.keys).map(\.text))
    range = best.flatMap { EffectRange(of: $0.account) }
    likely = best.flatMap { YearOutlook(of: $0.account, year: 0)?.likely }
    self.neighbour = best.flatMap { PlanStep(to: neighbour, from: $0) }
    self.personsOnly = best.flatMap { PlanStep(to: personsOnly, from: $0) }
    need = Dictionary(
      scenario.stated.targetGroups.compactMap { group in
        group.people.map { (group.id.text, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// The way from the proposal to another plan, told in the budget year's money and effects.
public struct PlanStep: Sendable {
  /// What goes out and comes in.
  public let change: PlanChange
  /// What insatser cost over all planned years, the other plan's less the proposal's.
  public let cost: Kronor
  /// What persons and points differ by over all planned years.
  public let difference: EffectDifference

  /// The way to an answer; `nil` where it is no plan or the same one.
  init?(to answer: PlanningAnswer?, from best: Proposal) {
    guard case .proposal(let other)? = answer else { return nil }
    // The other plan is valued in the proposal's own scenario, whatever it was found in.
    let account = Account(of: other.account.plan, in: best.account.scenario)
    let plans = [best.account, account].map {
      PlanFindings($0, valuation: $0.valuation(), verdicts: [])
    }
    change = PlanChange(from: plans[0], to: plans[1])
    guard !change.insatser.isEmpty else { return nil }
    cost = account.ledger.map(\.insatser).total - best.account.ledger.map(\.insatser).total
    difference = EffectDifference(from: best.account, to: account)
  }
}
