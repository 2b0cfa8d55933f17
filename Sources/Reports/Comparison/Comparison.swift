public import Model

/// Scenarios and plans held against one of them.
///
/// Text, JSON and CSV are written from the same comparison, so they cannot disagree.
public struct Comparison: Sendable {
  /// What the others are held against.
  public let baseline: ComparisonColumn
  /// The others, in the order they were asked for.
  public let others: [ComparisonColumn]
  /// How each of the others differs from the baseline, in their order.
  public private(set) var differences: [ComparisonDifference]

  /// A comparison; identifiers must be unique.
  public init(baseline: ComparisonColumn, others: [ComparisonColumn]) {
    self.baseline = baseline
    self.others = others
    differences = others.map { ComparisonDifference(from: baseline, to: $0) }
  }

  /// All of them, the baseline first.
  public var columns: [ComparisonColumn] { [baseline] + others }

  /// Whether the baseline has a lawful plan.
  public var isLawful: Bool { baseline.findings.isLawful }

  /// What has to be planned once more to explain the differences: each insats that left a proposal
  /// and may be funded.
  ///
  /// The order is that of the columns, and in a column that of identifiers.
  public var questions: [ComparisonQuestion] {
    zip(others, differences).filter { $0.0.isPlanned }.flatMap { column, difference in
      difference.unexplained.map {
        ComparisonQuestion(column: column.id, scenario: column.scenario, insats: $0.id)
      }
    }
  }

  /// Adds what planning came to with an insats kept that had left.
  public mutating func answer(_ question: ComparisonQuestion, with kept: KeptInsats.Answer) {
    for (place, column) in others.enumerated() where column.id == question.column {
      differences[place].add(kept, of: question.insats, in: column)
    }
  }
}

/// An insats that left a scenario's plan, and that planning should keep to see what it costs.
public struct ComparisonQuestion: Sendable {
  /// The column that it left.
  public let column: String
  /// The column's scenario.
  public let scenario: Scenario
  /// The insats.
  public let insats: InsatsID
}
