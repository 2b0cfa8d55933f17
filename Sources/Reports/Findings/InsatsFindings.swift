public import Model

/// One candidate in a plan.
public struct InsatsFindings: Hashable, Sendable {
  /// One planned year of it.
  public struct Year: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// What was chosen; `nil` is not funded.
    public let choice: Plan.Choice?
    /// What it costs the förbund, wind-down included.
    public let cost: Kronor
    /// The granted amount, where less than what is asked for may be granted.
    public let grant: Kronor?
    /// Net persons of the cohort that begins in the year, every outcome counted as it is.
    public let persons: Score
    /// Benefit points of the year.
    public let points: Score
  }

  /// The identifier.
  public let id: InsatsID
  /// The name.
  public let name: String
  /// The name of the member that runs it.
  public let owner: String
  /// Individual or structural.
  public let focus: Insats.Focus
  /// The share of women, where stated.
  public let women: Share?
  /// The planned years.
  public let years: [Year]
  /// Net persons over all years, every outcome counted as it is.
  public let persons: Score
  /// Benefit points over all years.
  public let points: Score
  /// What it would cost at its largest volume in the budget year; `nil` when it cannot run then.
  public let full: FullYear?
  /// What it was last year; `nil` when it was not funded then or last year is not stated.
  public let lastYear: LastYear.Entry?
  /// What changes from last year to the budget year.
  public let comparison: YearChange

  init(_ account: Account, position: Int) {
    let scenario = account.scenario
    let insats = scenario.insatser[position]
    let choices = account.plan.choices[position]
    id = insats.id
    name = insats.name
    owner = scenario.member(insats.owner)?.name ?? insats.owner.text
    focus = insats.focus
    women = scenario.women(in: insats)
    years = choices.enumerated().map { index, choice in
      Year(
        year: scenario.years.lowerBound + index, choice: choice,
        cost: account.costs[position][index],
        grant: choice?.grant.flatMap { place in
          insats.cost.grants.indices.contains(place) ? insats.cost.grants[place] : nil
        }, persons: account.effect(position, year: index, by: .persons()),
        points: account.points(position, year: index))
    }
    persons = years.map(\.persons).total
    points = years.map(\.points).total
    full = FullYear(
      account.terms[position][0],
      starts: !insats.runsBefore(budgetYear: scenario.years.lowerBound))
    lastYear = scenario.stated.lastYear?.insatser[insats.id]
    comparison = account.change(of: position)
  }

  /// Whether it goes on, begins or ends.
  public var change: YearChange.Kind { comparison.kind }

  /// Whether it is funded in any year.
  public var isFunded: Bool { years.contains { $0.choice != nil } }
}
