public import Model
import Planning

/// Rules that cannot hold together.
public struct ConflictFindings: Hashable, Sendable {
  /// A rule of the conflict.
  public struct Member: Hashable, Sendable {
    /// The rule.
    public let id: RuleID
    /// What it says and where it is written.
    public let description: RuleDescription
  }

  /// What the cheapest decided plan lacks in a year.
  public struct Lack: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The amount.
    public let amount: Kronor
  }

  /// The rules.
  public let rules: [Member]
  /// Whether removing any one of them is proven to leave a feasible rest.
  public let isIrreducible: Bool
  /// What money is lacking, in the years that lack any.
  public let lacking: [Lack]

  init(_ conflict: Conflict, in scenario: Scenario) {
    rules = conflict.rules.map { Member(id: $0, description: $0.description) }
    isIrreducible = conflict.isIrreducible
    lacking = zip(scenario.years, conflict.lacking).compactMap { year, amount in
      amount > .zero ? Lack(year: year, amount: amount) : nil
    }
  }
}
