/// A stretch of days that may have no first or no last day.
public struct Period: Hashable, Sendable {
  /// The first day; `nil` is since always.
  public var first: CivilDate?
  /// The last day; `nil` is without end.
  public var last: CivilDate?

  /// A period.
  public init(from first: CivilDate? = nil, through last: CivilDate? = nil) {
    self.first = first
    self.last = last
  }

  /// The months of a calendar year in the period.
  ///
  /// A month counts if any day of it is inside.
  public func months(in year: Int) -> Int {
    var earliest = 1
    var latest = 12
    if let first, let last, last < first { return 0 }
    if let first {
      if first.year > year { return 0 }
      if first.year == year { earliest = first.month }
    }
    if let last {
      if last.year < year { return 0 }
      if last.year == year { latest = last.month }
    }
    return max(0, latest - earliest + 1)
  }

  /// Whether any day of a month is inside.
  public func hasMonth(_ month: Int, of year: Int) -> Bool {
    if let first, let last, last < first { return false }
    if let first, (first.year, first.month) > (year, month) { return false }
    if let last, (last.year, last.month) < (year, month) { return false }
    return true
  }

  /// Whether a day is inside.
  public func contains(_ day: CivilDate) -> Bool {
    first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }

  /// The days that are in both periods.
  public func intersection(_ other: Period) -> Period {
    var both = self
    if let first = other.first { both.first = max(self.first ?? first, first) }
    if let last = other.last { both.last = min(self.last ?? last, last) }
    return both
  }
}
