public import Model
public import ScenarioFiles

/// A what-if of a file as a difference on its base.
public struct WhatIfFindings: Hashable, Sendable {
  /// What is asked.
  public let whatIf: WhatIf
  /// Each change.
  public let differences: [Difference]
  /// Why it changes nothing; `nil` when it changes the scenario.
  public let idleBecause: Phrase?

  /// A what-if held against the base it changes.
  ///
  /// - Parameters:
  ///   - whatIf: The what-if.
  ///   - changed: The scenario with it.
  ///   - base: The scenario without it.
  public init(_ whatIf: WhatIf, _ changed: ScenarioFile, on base: ScenarioFile) {
    self.whatIf = whatIf
    differences = Array(
      changed.changes.differences.dropFirst(base.changes.differences.count))
    guard changed.scenario == base.scenario else {
      idleBecause = nil
      return
    }
    if differences.isEmpty {
      idleBecause = Phrase(sv: "den har inga ändringar", en: "it has no changes")
    } else if differences.allSatisfy(\.changesNothing) {
      idleBecause = Phrase(
        sv: "basen säger redan det", en: "the base says so already")
    } else {
      idleBecause = Phrase(
        sv: "det är samma sak skriven på ett annat sätt",
        en: "it is the same thing in other words")
    }
  }
}
