/// How the budget year's money differs from the year before, line by line.
public struct MoneyChange: Hashable, Sendable {
  /// How one line differs.
  public struct Line: Hashable, Sendable {
    /// The budget year minus last year's budget.
    public let fromBudget: Kronor
    /// The budget year minus what last year came to, as far as is known.
    public let fromLatest: Kronor
  }

  /// What members pay.
  public let contributions: [MemberID: Line]
  /// The förbund's own costs.
  public let fixedCosts: [String: Line]
  /// Equity when the budget year opens minus equity when the year before opened; `nil` is not stated.
  public let equity: Kronor?
}

extension Account {
  /// How the budget year's money differs from the year before; `nil` where nothing of that year's is
  /// stated.
  public var moneyChange: MoneyChange? {
    guard let last = scenario.stated.lastYearMoney else { return nil }
    let paid = Dictionary(
      funding[0].payments.map { ($0.member, $0.paid) }, uniquingKeysWith: { first, _ in first })
    let fixed = Dictionary(
      scenario.stated.fixedCosts.map { ($0.id, $0.amounts[0]) },
      uniquingKeysWith: { first, _ in first })
    func change(_ line: LastYearMoney.Line, to amount: Kronor?) -> MoneyChange.Line {
      let now = amount ?? .zero
      return MoneyChange.Line(fromBudget: now - line.budget, fromLatest: now - line.latest)
    }
    return MoneyChange(
      contributions: Dictionary(
        uniqueKeysWithValues: last.contributions.map { ($0, change($1, to: paid[$0])) }),
      fixedCosts: Dictionary(
        uniqueKeysWithValues: last.fixedCosts.map { ($0, change($1, to: fixed[$0])) }),
      equity: last.opening.map { scenario.stated.equity.opening - $0 })
  }
}
