import Model
public import ScenarioFiles
public import Strategies

/// What there is to say of strategies side by side: what each gives and costs, how evenly, what it
/// keeps of last year, and which rules it breaks.
///
/// Text, JSON and CSV are written from the same findings, so they cannot disagree.
public struct StrategiesFindings: Sendable {
  /// One strategy.
  public struct Item: Sendable {
    /// Which.
    public let strategy: Strategy
    /// What it makes, or why it makes nothing.
    public fileprivate(set) var made: Made
  }

  /// What a strategy makes.
  public enum Made: Sendable {
    /// A plan, or a cut of one.
    case plan(StrategyFigures)
    /// Nothing.
    case nothing(StrategyOutcome.Nothing)
  }

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// What the answers rest on.
  public let evidence: Evidence
  /// The strategies, in the order they were asked for.
  public private(set) var items: [Item]
  /// The seed of what chance decides.
  public let seed: UInt64
  /// How many draws say how the plans may turn out; `nil` where nothing was drawn.
  public private(set) var draws: Int?

  /// The findings of a comparison.
  public init(
    _ comparison: StrategyComparison, seed: UInt64, changes: ScenarioChanges = .none
  ) {
    forbund = ForbundFindings(comparison.scenario)
    self.changes = changes
    evidence = Evidence(comparison.scenario)
    self.seed = seed
    items = comparison.entries.map { entry in
      switch entry.outcome {
      case .plan(let plan):
        Item(
          strategy: entry.strategy,
          made: .plan(StrategyFigures(plan, shortfall: comparison.shortfall(of: plan))))
      case .nothing(let why): Item(strategy: entry.strategy, made: .nothing(why))
      }
    }
  }

  /// Adds how the plans may turn out.
  public mutating func add(_ risks: StrategyRisks) {
    draws = risks.draws
    for place in items.indices {
      guard case .plan(var figures) = items[place].made else { continue }
      figures.risk = risks.risks[items[place].strategy]
      items[place].made = .plan(figures)
    }
  }

  /// What a strategy makes, where it makes anything.
  public func figures(of strategy: Strategy) -> StrategyFigures? {
    items.first { $0.strategy == strategy }?.figures
  }

  /// Whether the best plan was asked for and is not proven best.
  public var isUnproven: Bool { figures(of: .optimum)?.isProven == false }

  /// Whether the best plan was asked for and there is none, so that no plan is lawful.
  public var isUnlawful: Bool {
    items.contains { item in
      if item.strategy == .optimum, case .nothing(.noLawfulPlan) = item.made { true } else { false }
    }
  }
}

extension StrategiesFindings.Item {
  /// The figures, where it makes anything.
  public var figures: StrategyFigures? {
    if case .plan(let figures) = made { figures } else { nil }
  }
}
