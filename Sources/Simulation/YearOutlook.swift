import Draws
public import Model

/// How many persons one planned year of a plan may come to, as its figures turn out.
public struct YearOutlook: Sendable {
  /// How many draws are made: enough for whole persons.
  public static let draws = 800

  /// Net persons of the year on all outcomes.
  public let persons: PlanSummary.Spread

  /// The outlook of a plan's year `index`; `nil` where nothing in the scenario is uncertain.
  public init?(of planned: Account, year index: Int) {
    let draws = Draws(of: planned.scenario)
    guard !draws.figures.isEmpty else { return nil }
    let values = (0..<Self.draws).map { number in
      let turned = Recourse(of: planned, in: draws.scenario(number)).account
      let scores = turned.plan.choices.indices.map { position in
        turned.effect(position, year: index, by: .persons())
      }
      return scores.total.approximate
    }
    persons = PlanSummary.Spread(Sample(values, replicates: draws.options.replicates))
  }

  /// The persons that four cases of five lie between: P10 and P90.
  public var likely: ClosedRange<Score> {
    let ends = [10, 90].map { percent in
      Score(units: Int(((persons.percentile(percent)?.value ?? 0) * 1e8).rounded()))
    }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}
