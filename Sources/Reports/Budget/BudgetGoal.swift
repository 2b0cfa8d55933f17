public import Model

/// A financial goal of the budget (KL 11:6), and whether it is met in each planned year.
public struct BudgetGoal: Hashable, Sendable {
  /// Which goal it is.
  public enum ID: String, CaseIterable, Sendable {
    /// Income exceeds cost (KL 11:5).
    case balance
    /// Equity is never below what must remain, and there is never a debt (21 §).
    case equityFloor = "equity_floor"
    /// Equity stays within what is reasonable for the pool.
    case equityCeiling = "equity_ceiling"
    /// The förbund's own costs take no larger share of the income than the board wants.
    case fixedCosts = "fixed_costs"
  }

  /// What is measured, in the goal's own unit.
  public enum Measure: Hashable, Sendable {
    /// Money.
    case amount(Kronor)
    /// A share of the income.
    case share(Share)

    /// The measure as it is written.
    public var phrase: Phrase {
      switch self {
      case .amount(let amount): Phrase(sv: "\(amount)", en: "\(amount)")
      case .share(let share): Phrase(sv: "\(share)", en: "\(share)")
      }
    }
  }

  /// How it goes in one year.
  public struct Year: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// What the budget comes to.
    public let measure: Measure
    /// What it is held against; `nil` where the board has set no limit.
    public let limit: Measure?
    /// Whether it is met; `nil` where there is no limit.
    public let isMet: Bool?
  }

  /// Which goal.
  public let id: ID
  /// The goal in words.
  public let name: Phrase
  /// Where the goal is written; empty where the board sets it.
  public let reference: String
  /// Whether its limit is a national figure that nobody has verified.
  public let isUnverified: Bool
  /// Year by year.
  public let years: [Year]

  /// Whether it is met in every year; `nil` where no year has a limit.
  public var isMet: Bool? {
    let judged = years.compactMap(\.isMet)
    return judged.isEmpty ? nil : judged.allSatisfy { $0 }
  }

  /// The goals of a plan.
  static func all(of plan: PlanFindings, in scenario: Scenario) -> [BudgetGoal] {
    [balance(plan), floor(plan, scenario)] + (ceiling(plan, scenario).map { [$0] } ?? [])
      + [fixedCosts(plan)]
  }

  private static func balance(_ plan: PlanFindings) -> BudgetGoal {
    BudgetGoal(
      id: .balance,
      name: Phrase(sv: "Intäkterna är större än kostnaderna", en: "Income exceeds cost"),
      reference: "KL 11:5", isUnverified: false,
      years: plan.years.map { year in
        Year(
          year: year.ledger.year, measure: .amount(year.ledger.result), limit: .amount(Kronor(1)),
          isMet: year.ledger.result >= Kronor(1))
      })
  }

  private static func floor(_ plan: PlanFindings, _ scenario: Scenario) -> BudgetGoal {
    let floor = scenario.stated.equity.floor
    return BudgetGoal(
      id: .equityFloor,
      name: floor > .zero
        ? Phrase(
          sv: "Minst \(floor) av det egna kapitalet finns kvar vid årets slut",
          en: "At least \(floor) of equity remains when the year closes")
        : Phrase(
          sv: "Det egna kapitalet räcker: inga skulder", en: "Equity is enough: there is no debt"),
      reference: "lag (2003:1210) 21 §", isUnverified: false,
      years: plan.years.map { year in
        Year(
          year: year.ledger.year, measure: .amount(year.ledger.closing), limit: .amount(floor),
          isMet: year.ledger.closing >= floor)
      })
  }

  private static func ceiling(_ plan: PlanFindings, _ scenario: Scenario) -> BudgetGoal? {
    guard plan.years.contains(where: { $0.equityCeiling != nil }) else { return nil }
    let isNational = scenario.stated.equity.ceiling == .national
    return BudgetGoal(
      id: .equityCeiling,
      name: Phrase(
        sv: "Det egna kapitalet är inte större än taket", en: "Equity is not above its ceiling"),
      reference: isNational ? scenario.law.equityCeiling.reference : "",
      isUnverified: scenario.ceilingIsUnverified,
      years: plan.years.map { year in
        Year(
          year: year.ledger.year, measure: .amount(year.ledger.closing),
          limit: year.equityCeiling.map { .amount($0) },
          isMet: year.equityCeiling.map { year.ledger.closing <= $0 })
      })
  }

  private static func fixedCosts(_ plan: PlanFindings) -> BudgetGoal {
    BudgetGoal(
      id: .fixedCosts,
      name: Phrase(
        sv: "De fasta kostnadernas andel av intäkterna", en: "The fixed costs' share of the income"),
      reference: "", isUnverified: false,
      years: plan.years.map { year in
        Year(
          year: year.ledger.year,
          measure: .share(Share.rounded(year.ledger.fixedCosts, of: year.ledger.pool)), limit: nil,
          isMet: nil)
      })
  }
}

extension Share {
  /// One amount's share of another, rounded half up to a tenth of a percent; none of nothing.
  static func rounded(_ amount: Kronor, of whole: Kronor) -> Share {
    guard whole > .zero else { return .none }
    let share = Fraction(Int128(amount.amount), over: Int128(whole.amount)) * Fraction(1_000)
    return Share(millionths: share.roundedHalfUp * 1_000)
  }
}
