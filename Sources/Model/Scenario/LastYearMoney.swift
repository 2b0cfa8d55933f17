/// The förbund's own money in the year before the budget year: what members paid, what it cost to run,
/// and the equity it opened with.
///
/// Insatser of that year are in ``LastYear``. Nothing of it bears on which plan is best; it stands
/// beside the budget so that every line can be read as a change.
public struct LastYearMoney: Hashable, Sendable {
  /// One line of that year.
  public struct Line: Hashable, Sendable {
    /// The budget.
    public var budget: Kronor
    /// What it is now expected to come to, where known.
    public var forecast: Kronor?
    /// What it has come to, where known.
    public var outcome: Kronor?

    /// A line.
    public init(budget: Kronor, forecast: Kronor? = nil, outcome: Kronor? = nil) {
      self.budget = budget
      self.forecast = forecast
      self.outcome = outcome
    }

    /// What it came to as far as is known: the outcome, or else the forecast, or else the budget.
    public var latest: Kronor { outcome ?? forecast ?? budget }
  }

  /// What members paid.
  public var contributions: [MemberID: Line] = [:]
  /// The förbund's own costs, by the keys of ``FixedCost``.
  public var fixedCosts: [String: Line] = [:]
  /// Equity when that year opened; `nil` is not stated.
  public var opening: Kronor?

  /// Nothing is stated.
  public init() {}
}
