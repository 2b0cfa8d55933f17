public import Model

/// How one rule stands, with the words and the source of the rule.
public struct RuleFindings: Hashable, Sendable {
  /// The verdict.
  public let verdict: Verdict
  /// What the rule says and where it is written.
  public let description: RuleDescription

  /// A verdict with its rule.
  public init(_ verdict: Verdict) {
    self.verdict = verdict
    description = verdict.rule.description
  }

  /// The rule.
  public var id: RuleID { verdict.rule }

  /// How it stands.
  public var status: Verdict.Status { verdict.status }
}
