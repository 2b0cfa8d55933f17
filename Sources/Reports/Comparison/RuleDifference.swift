public import Model

/// A rule that is broken or warned of here and not in the baseline, or the other way around.
public struct RuleDifference: Hashable, Sendable {
  /// The rule.
  public let id: RuleID
  /// Broken or a warning.
  public let status: Verdict.Status
  /// Whether the rule stands so in one of the two only: a warning that both have, about other
  /// insatser, is no news.
  public let isNews: Bool
  /// What it is about here and not in the baseline.
  public let appeared: [Phrase]
  /// What it is about in the baseline and not here.
  public let disappeared: [Phrase]

  /// The differences of two plans, broken rules first, in the order of rules.
  static func all(from before: [RuleFindings], to after: [RuleFindings]) -> [RuleDifference] {
    [Verdict.Status.broken, .warning].flatMap { status in
      RuleID.allCases.compactMap { id in
        let old = subjects(before, id, status)
        let new = subjects(after, id, status)
        guard old != new else { return nil }
        return RuleDifference(
          id: id, status: status, isNews: old.isEmpty || new.isEmpty || status == .broken,
          appeared: new.filter { !old.contains($0) },
          disappeared: old.filter { !new.contains($0) })
      }
    }
  }

  private static func subjects(
    _ rules: [RuleFindings], _ id: RuleID, _ status: Verdict.Status
  ) -> [Phrase] {
    rules.filter { $0.id == id && $0.status == status }.map(\.verdict.subject)
  }
}
