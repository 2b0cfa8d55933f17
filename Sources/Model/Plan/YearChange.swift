/// What changes for one insats when the budget year begins.
public struct YearChange: Hashable, Sendable {
  /// Whether it goes on, begins or ends.
  public enum Kind: String, Hashable, Sendable {
    /// It runs and goes on.
    case continues
    /// It begins.
    case new
    /// It runs and ends.
    case ends
    /// It does not run and does not begin.
    case none
  }

  /// Whether it goes on, begins or ends.
  public let kind: Kind
  /// The budget year's cost minus last year's budget; `nil` when last year's is not stated.
  public let cost: Kronor?
  /// The budget year's cost minus what last year came to: its outcome, or else its forecast; `nil`
  /// when neither is stated.
  public let costFromLatest: Kronor?
  /// The budget year's new participants minus last year's; `nil` when last year's are not stated.
  public let participants: Volume?
}

extension Account {
  /// What changes for one insats from last year's plan, or from what runs today where that plan is
  /// not stated.
  public func change(of position: Int) -> YearChange {
    let insats = scenario.insatser[position]
    let entry = scenario.stated.lastYear?.insatser[insats.id]
    let ran = scenario.ranLastYear(insats)
    let runs = plan.choices[position][0] != nil
    let kind: YearChange.Kind = runs ? (ran ? .continues : .new) : (ran ? .ends : .none)
    let cost = costs[position][0]
    return YearChange(
      kind: kind, cost: entry.map { cost - $0.cost },
      costFromLatest: (entry?.outcome ?? entry?.forecast).map { cost - $0 },
      participants: entry.map { volume(position, year: 0) - $0.participants })
  }
}

extension Scenario {
  /// Whether an insats was funded last year: as last year's plan states, or whether it runs before
  /// the budget year where that plan is not stated.
  public func ranLastYear(_ insats: Insats) -> Bool {
    guard let lastYear = stated.lastYear else {
      return insats.runsBefore(budgetYear: years.lowerBound)
    }
    return lastYear.insatser[insats.id] != nil
  }
}
