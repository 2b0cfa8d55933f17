public import Model

/// What an answer rests on: figures without a source, and national figures nobody has verified.
public struct Evidence: Hashable, Sendable {
  /// A national figure whose source has not been read.
  public struct Unverified: Hashable, Sendable {
    /// What it is.
    public let figure: Phrase
    /// Where it is said to be written.
    public let reference: String
  }

  /// Figures without a source, or whose source is uncertain, by path.
  public let assumptions: [Assumption]
  /// National figures in use that are not verified.
  public let unverified: [Unverified]
  /// Which figure stands for an uncertain effect.
  public let estimate: Estimate.Point

  init(_ scenario: Scenario) {
    assumptions = scenario.stated.assumptions
    unverified = Self.unverified(in: scenario)
    estimate = scenario.stated.objective.estimate
  }

  /// Figures that no source supports.
  public var withoutSource: Int { assumptions.count { $0.source == nil } }

  /// Figures that have a source and are uncertain all the same.
  public var uncertain: Int { assumptions.count - withoutSource }

  private static func unverified(in scenario: Scenario) -> [Unverified] {
    let law = scenario.law
    let stated = scenario.stated
    var found: [Unverified] = []
    func note<Value>(_ figure: LawFigure<Value>, _ name: Phrase) {
      guard !figure.verified else { return }
      found.append(Unverified(figure: name, reference: figure.reference))
    }
    if stated.members.contains(where: { $0.part == .region }) {
      note(law.shares, Phrase(sv: "parternas andelar", en: "the parts' shares"))
    } else {
      note(
        law.sharesOutsideRegion,
        Phrase(sv: "andelarna utan region", en: "the shares without a region"))
    }
    note(law.budgetBy, Phrase(sv: "sista dag för budgeten", en: "the last day for the budget"))
    if stated.forbundsordning.noticeMonths != nil {
      note(law.noticeMonths, Phrase(sv: "uppsägningstiden", en: "the notice time"))
    }
    note(law.planYears, Phrase(sv: "planens längd", en: "the length of the plan"))
    if stated.equity.ceiling == .national {
      note(
        law.equityCeiling,
        Phrase(sv: "taket för eget kapital", en: "the ceiling on equity"))
    }
    return found
  }
}
