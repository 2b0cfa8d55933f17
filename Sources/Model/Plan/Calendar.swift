extension Insats {
  /// The months of a calendar year in which the insats may run by its dates.
  ///
  /// A month counts if any day of it is inside `start…end`.
  public func months(in year: Int) -> Int {
    Period(from: start, through: end).months(in: year)
  }

  /// The months after a calendar year in which the insats may still run by its dates, counted to
  /// `atMost`: a run that the plan's last year cuts off may be completed in them.
  public func months(after year: Int, atMost: Int) -> Int {
    guard let end else { return atMost }
    return min(max(0, (end.year - year - 1) * 12 + end.month), atMost)
  }

  /// The months of a year for which the insats is decided, of those in which it may run.
  public func decidedMonths(in year: Int) -> Int {
    guard status == .decided, let decidedUntil, decidedUntil.year >= year else { return 0 }
    guard decidedUntil.year == year else { return months(in: year) }
    var bounded = self
    bounded.end = min(end ?? decidedUntil, decidedUntil)
    return bounded.months(in: year)
  }

  /// Whether the insats runs in the year before the budget year, which is constant.
  public func runsBefore(budgetYear: Int) -> Bool {
    switch status {
    case .new: false
    case .ongoing: true
    case .decided: start.map { $0.year < budgetYear } ?? true
    }
  }
}
