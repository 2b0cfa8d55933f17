public import Model

/// A column of the budget: a year, and how sure its figures are.
public struct BudgetColumn: Hashable, Sendable {
  /// What the figures of a column are.
  public enum Kind: String, CaseIterable, Sendable {
    /// The budget of the year before.
    case lastBudget = "last_budget"
    /// What that year is now expected to come to.
    case forecast
    /// What it has come to.
    case outcome
    /// The budget that is proposed.
    case budget
    /// The plan for a later year.
    case plan
  }

  /// What its figures are.
  public let kind: Kind
  /// The calendar year.
  public let year: Int
  /// Its place among the planned years; `nil` for the year before them.
  public let planned: Int?

  /// What stands above it, as Swedish budgets write it: `Budget 2027`, `Plan 2028`.
  public var title: Phrase {
    switch kind {
    case .lastBudget, .budget: Phrase(sv: "Budget \(year: year)", en: "Budget \(year: year)")
    case .forecast: Phrase(sv: "Prognos \(year: year)", en: "Forecast \(year: year)")
    case .outcome: Phrase(sv: "Utfall \(year: year)", en: "Outcome \(year: year)")
    case .plan: Phrase(sv: "Plan \(year: year)", en: "Plan \(year: year)")
    }
  }

  /// A name that programs read, the same in every version: `budget_2027`, `forecast_2026`.
  public var key: String {
    switch kind {
    case .lastBudget: "budget_\(year)"
    default: "\(kind.rawValue)_\(year)"
    }
  }

  /// The columns of a scenario: the year before as far as anything of it is stated, then the planned
  /// years.
  static func all(of scenario: Scenario) -> [BudgetColumn] {
    let before = scenario.years.lowerBound - 1
    let stated = LastYearKind.allCases.filter { scenario.states($0) }
    return stated.map { BudgetColumn(kind: $0.column, year: before, planned: nil) }
      + scenario.years.enumerated().map { place, year in
        BudgetColumn(kind: place == 0 ? .budget : .plan, year: year, planned: place)
      }
  }
}

/// The three figures that the year before the budget year can have.
enum LastYearKind: CaseIterable {
  case budget
  case forecast
  case outcome

  /// The column it stands in.
  var column: BudgetColumn.Kind {
    switch self {
    case .budget: .lastBudget
    case .forecast: .forecast
    case .outcome: .outcome
    }
  }

  /// The kind that a column shows; `nil` for the planned years.
  init?(_ column: BudgetColumn.Kind) {
    guard let kind = Self.allCases.first(where: { $0.column == column }) else { return nil }
    self = kind
  }

  /// This figure of one insats.
  func amount(of entry: LastYear.Entry) -> Kronor? {
    switch self {
    case .budget: entry.cost
    case .forecast: entry.forecast
    case .outcome: entry.outcome
    }
  }
}

extension LastYearKind {
  /// This figure of one line of money.
  func amount(of line: LastYearMoney.Line?) -> Kronor? {
    switch self {
    case .budget: line?.budget
    case .forecast: line?.forecast
    case .outcome: line?.outcome
    }
  }
}

extension Scenario {
  /// Whether anything of the year before is stated as this kind of figure.
  fileprivate func states(_ kind: LastYearKind) -> Bool {
    let money = stated.lastYearMoney
    return (stated.lastYear?.insatser ?? [:]).values.contains { kind.amount(of: $0) != nil }
      || (money?.contributions ?? [:]).values.contains { kind.amount(of: $0) != nil }
      || (money?.fixedCosts ?? [:]).values.contains { kind.amount(of: $0) != nil }
  }
}
