public import Model
public import Planning
public import ScenarioFiles

/// One scenario or plan of a comparison.
public struct ComparisonColumn: Sendable {
  /// The identifier, unique in the comparison.
  public let id: String
  /// What people call it.
  public let name: Phrase
  /// The scenario.
  public let scenario: Scenario
  /// What there is to say about it.
  public let findings: Findings
  /// Its years: those of its plan, or without a plan those of nothing being funded, so that what
  /// members offer and pay is known all the same.
  public let years: [YearFindings]

  /// A scenario with what planning came to; with positions, a conflict says where it stands.
  public init(
    id: String, name: Phrase, scenario: Scenario, answer: PlanningAnswer,
    changes: ScenarioChanges = .none, positions: SourcePositions = .none
  ) {
    self.init(
      id: id, name: name, scenario: scenario,
      findings: Findings(
        answer: answer, to: scenario, changes: changes, positions: positions))
  }

  /// A scenario with a plan that somebody made.
  public init(
    id: String, name: Phrase, scenario: Scenario, given plan: Plan,
    changes: ScenarioChanges = .none
  ) {
    self.init(
      id: id, name: name, scenario: scenario,
      findings: Findings(reviewing: plan, in: scenario, changes: changes))
  }

  private init(id: String, name: Phrase, scenario: Scenario, findings: Findings) {
    self.id = id
    self.name = name
    self.scenario = scenario
    self.findings = findings
    if let plan = findings.plan {
      years = plan.years
    } else {
      let nothing = Account(of: .empty(for: scenario), in: scenario)
      years = (0..<scenario.yearCount).map { YearFindings(nothing, year: $0) }
    }
  }

  /// Whether planning chose its plan; otherwise somebody gave it.
  public var isPlanned: Bool { findings.command == .plan }

  /// The plan; `nil` where there is none.
  public var plan: PlanFindings? { findings.plan }

  /// The findings of one calendar year.
  func year(_ year: Int) -> YearFindings? { years.first { $0.ledger.year == year } }
}
