public import Model

/// Who decides the budget, by when, and what is proposed to be decided.
public struct BudgetDecision: Hashable, Sendable {
  /// The case number; `nil` is not stated.
  public let caseNumber: String?
  /// The last day to fix the budget: 30 November, or earlier by the förbundsordning (23 §).
  public let lastDay: CivilDate?
  /// The day the members were consulted (samråd).
  public let consulted: CivilDate?
  /// The day the meeting is announced.
  public let announced: CivilDate?
  /// The day of the meeting.
  public let meeting: CivilDate?
  /// Whether the meeting is public (19 §).
  public let isPublic: Bool
  /// Insatser that the budget funds and whose owner has not accepted yet.
  public let awaiting: [BudgetInsats]
  /// Why the budget is unbalanced all the same (KL 11:5); `nil` is not stated.
  public let motive: String?
  /// The years whose cost is at least their income.
  public let unbalanced: [Int]
  /// A decision within the budget year, with its financing (KL 11:15).
  public let midYear: MidYear?
  /// What the board is proposed to decide, each beginning with "att".
  public let clauses: [Phrase]

  init(_ plan: PlanFindings, _ insatser: [BudgetInsats], in scenario: Scenario) {
    let decision = scenario.stated.decision
    let lawful = scenario.law.budgetBy.value
    let latest = min(scenario.stated.forbundsordning.budgetBy ?? lawful, lawful)
    caseNumber = decision.caseNumber
    lastDay = CivilDate(
      year: scenario.years.lowerBound - 1, month: latest.month, day: latest.day)
    consulted = decision.consulted
    announced = decision.announced
    meeting = decision.meeting
    isPublic = decision.publicMeeting
    awaiting = insatser.filter { $0.isFundedInBudgetYear && !$0.isAccepted }
    motive = scenario.stated.equity.motive
    unbalanced = plan.years.map(\.ledger).filter { $0.result < Kronor(1) }.map(\.year)
    midYear = scenario.stated.midYear
    clauses =
      [Self.budgetClause(plan), Self.insatserClause(plan, insatser)]
      + Self.equityClause(plan, motive: scenario.stated.equity.motive)
      + Self.midYearClause(scenario.stated.midYear)
  }

  /// That the budget and the plan are fixed.
  private static func budgetClause(_ plan: PlanFindings) -> Phrase {
    let first = plan.years[0].ledger
    let costs = first.fixedCosts + first.reserve + first.insatser
    let budget = Phrase(
      sv:
        "att fastställa budgeten för \(year: first.year) (intäkter \(first.pool), kostnader \(costs), resultat \(first.result))",
      en:
        "to fix the budget for \(year: first.year) (income \(first.pool), costs \(costs), result \(first.result))"
    )
    let later = plan.years.dropFirst().map(\.ledger.year)
    guard !later.isEmpty else { return budget }
    let years = YearSpan.text(later)
    return Phrase(
      sv: "\(budget) och planen för \(years)", en: "\(budget) and the plan for \(years)")
  }

  /// That the insatser are financed, on the condition that their owners agree.
  private static func insatserClause(_ plan: PlanFindings, _ insatser: [BudgetInsats]) -> Phrase {
    let count = insatser.count(where: \.isFundedInBudgetYear)
    let word = CountWord.phrase(count)
    let money = plan.years[0].ledger.insatser
    let noun = Phrase(sv: "insats\(count == 1 ? "" : "er")", en: "insats\(count == 1 ? "" : "er")")
    return Phrase(
      sv:
        "att finansiera \(word) \(noun) med \(money) enligt budgeten, när överenskommelse finns med insatsägaren",
      en:
        "to finance \(word) \(noun) with \(money) by the budget, once there is an agreement with the owner"
    )
  }

  /// That equity is used, and why.
  private static func equityClause(_ plan: PlanFindings, motive: String?) -> [Phrase] {
    let used = plan.years[0].ledger.equityUsed
    guard used > .zero else { return [] }
    let why =
      motive.map(\.withoutFullStop).map { Phrase(sv: "\($0)", en: "\($0)") }
      ?? Phrase(sv: "saknas", en: "missing")
    return [
      Phrase(
        sv: "att ta \(used) av det egna kapitalet i anspråk. Motiv: \(why)",
        en: "to use \(used) of equity. Motive: \(why)")
    ]
  }

  /// How a decision within the year is paid for.
  private static func midYearClause(_ midYear: MidYear?) -> [Phrase] {
    guard let midYear, let date = midYear.date else { return [] }
    let financing =
      midYear.financing.map(\.withoutFullStop).map { Phrase(sv: "\($0)", en: "\($0)") }
      ?? Phrase(sv: "inte angiven", en: "not stated")
    return [
      Phrase(
        sv: "att ändringen från \(date) finansieras så (KL 11:15): \(financing)",
        en: "that the change from \(date) is financed so (KL 11:15): \(financing)")
    ]
  }
}

extension String {
  /// The text without a full stop at its end, so that a sentence can go on after it.
  fileprivate var withoutFullStop: String { last == "." ? String(dropLast()) : self }
}
