/// A rule that judges each insats by itself: what it says of one depends on no choice but its own.
///
/// Where a plan is changed in one insats, what such a rule said of the others stands.
public protocol InsatsRule: Rule {
  /// What the rule says of one insats; nothing where there is nothing to say.
  static func verdicts(on account: Account, of position: Int) -> [Verdict]
}

extension InsatsRule {
  /// The rule itself.
  public static var ofEach: (any InsatsRule.Type)? { Self.self }

  /// What the rule says of every insats, in their order.
  static func verdictsOnEach(of account: Account) -> [Verdict] {
    account.scenario.insatser.indices.flatMap { verdicts(on: account, of: $0) }
  }
}

extension Account {
  /// The verdicts that can be others than those on a plan from which this one differs in one insats
  /// only: all but what is said of each other insats by itself.
  package func judge(changed position: Int) -> [Verdict] {
    RuleID.allCases.flatMap { id in
      id.rule.ofEach?.verdicts(on: self, of: position) ?? id.rule.verdicts(on: self)
    }
  }
}
