/// A run within the budget year: what is left to decide, and what is paid already.
///
/// What is paid is sunk. An insats that goes on costs its whole year, the paid part with it; one that
/// stops costs what is paid, and its effect counts for nothing. What is new, with nothing paid,
/// starts no earlier than the day.
public struct MidYear: Hashable, Sendable {
  /// The day; `nil` only while it is read.
  public var date: CivilDate?
  /// What each insats has been paid so far this year.
  public var paidOut: [InsatsID: Kronor] = [:]
  /// How what is decided during the year is paid for (KL 11:15); `nil` is not stated.
  public var financing: String?

  /// A run to be filled in.
  public init() {}
}

extension Scenario {
  /// What an insats has been paid already in the year `index`, which it costs whatever is decided.
  public func paidOut(_ position: Int, year index: Int) -> Kronor {
    guard index == 0, let paid = stated.midYear?.paidOut else { return .zero }
    return paid[insatser[position].id] ?? .zero
  }

  /// All that has been paid already in the year `index`.
  public func paidOut(year index: Int) -> Kronor {
    insatser.indices.map { paidOut($0, year: index) }.total
  }
}

extension Insats {
  /// The insats as it can be from the day of a run within the year.
  func startingNoEarlier(than midYear: MidYear?) -> Insats {
    guard let midYear, let date = midYear.date, status == .new, midYear.paidOut[id] == nil
    else { return self }
    var later = self
    later.start = max(start ?? date, date)
    return later
  }
}
