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

  /// What money is lacking in a year.
  public struct Lack: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// For what law, commitments and limits alone ask for; `nil` when money is not the reason.
    public let amount: Kronor?
    /// With the board's priorities as well; `nil` when money is not the reason.
    public let withPriorities: Kronor?
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
    lacking = scenario.years.enumerated().compactMap { index, year in
      let amount = conflict.lacking.isEmpty ? nil : conflict.lacking[index]
      let all = conflict.lackingWithPriorities
      let withPriorities = all.isEmpty ? nil : all[index]
      guard max(amount ?? .zero, withPriorities ?? .zero) > .zero else { return nil }
      return Lack(year: year, amount: amount, withPriorities: withPriorities)
    }
  }
}
