/// What was funded the year before the budget year.
public struct LastYear: Hashable, Sendable {
  /// One insats last year.
  public struct Entry: Hashable, Sendable {
    /// The budget.
    public var cost: Kronor
    /// The budgeted new participants.
    public var participants: Volume
    /// What it is now expected to cost, where known.
    public var forecast: Kronor?
    /// What it has cost so far or in the end, where known.
    public var outcome: Kronor?

    /// An entry.
    public init(
      cost: Kronor, participants: Volume = .zero, forecast: Kronor? = nil, outcome: Kronor? = nil
    ) {
      self.cost = cost
      self.participants = participants
      self.forecast = forecast
      self.outcome = outcome
    }
  }

  /// The insatser that were funded.
  public var insatser: [InsatsID: Entry] = [:]

  /// Nothing was funded.
  public init() {}
}
