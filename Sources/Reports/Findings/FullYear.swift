public import Model

/// An insats at its largest in a year.
public struct FullYear: Hashable, Sendable {
  /// New participants.
  public let participants: Volume
  /// What it costs the förbund, start-up included where it starts.
  public let cost: Kronor

  /// The largest volume among the options of a year; `nil` when there are none.
  init?(_ terms: InsatsYear, starts: Bool) {
    let choices = terms.options.flatMap { option in
      switch option.choices {
      case .points(let points): points.map { ($0.volume, $0.fixed) }
      case .range(_, let most, _, let fixed, _): [(most, fixed)]
      }
    }
    guard let largest = choices.max(by: { $0 < $1 }) else { return nil }
    participants = largest.0
    cost = largest.1 + terms.volumeCost(largest.0) + (starts ? terms.startUp : .zero)
  }
}
