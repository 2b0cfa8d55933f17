public import Model

/// A candidate that no plan may fund, and why.
public struct Exclusion: Hashable, Sendable {
  /// The insats.
  public let id: InsatsID
  /// Its name.
  public let name: String
  /// The rule that keeps it out.
  public let rule: RuleID
  /// Why.
  public let why: Phrase

  /// Every exclusion of a scenario, in the order of identifiers.
  static func all(in scenario: Scenario) -> [Exclusion] {
    scenario.insatser.flatMap { insats in
      scenario.exclusions(of: insats).map { rule, why in
        Exclusion(id: insats.id, name: insats.name, rule: rule, why: why)
      }
    }
  }
}
