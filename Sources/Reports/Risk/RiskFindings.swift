public import Model
public import Planning

/// What a plan comes to over the futures that risk is weighed over, beside the plan that is best at the
/// figures as they are stated.
public struct RiskFindings: Sendable {
  /// What one plan comes to.
  public struct Outcome: Sendable {
    /// Its value by the aim, in ``Model/Score`` units before missed soft priorities; `nil` without an
    /// aim.
    public let value: Fraction?
    /// Its value in each future; `nil` without an aim.
    public let valuation: RiskValuation?
    /// For each named future, whether the money suffices there in every year.
    public let isPaid: [Bool]
    /// How often the money suffices in the draws that the demand is made over.
    public let budget: BudgetReliability?
    /// Its value at the figures as they are stated.
    public let asStated: Score
    /// What it funds.
    public let funded: [InsatsID]

    init(_ outcome: RiskAnswer.Outcome, in answer: RiskAnswer, of scenario: Scenario) {
      value = answer.value(of: outcome)
      valuation = outcome.valuation
      isPaid = outcome.isPaid
      budget = outcome.budget
      asStated = outcome.asStated
      funded = scenario.insatser.indices
        .filter { position in outcome.plan.choices[position].contains { $0 != nil } }
        .map { scenario.insatser[$0].id }
    }

    /// The mean of the values, rounded to a unit.
    var mean: Score? { valuation.map { Score(units: $0.mean.roundedHalfUp) } }

    /// The mean of the worst, rounded to a unit.
    func tail(at level: Share) -> Score? {
      valuation.map { Score(units: $0.conditionalValueAtRisk(at: level).roundedHalfUp) }
    }
  }

  /// A future by name.
  public struct NamedFuture: Hashable, Sendable {
    /// Its identifier.
    public let id: String
    /// What people call it.
    public let name: Phrase
  }

  /// How risk is weighed.
  public let risk: Risk
  /// The futures by name; empty where they are draws.
  public let futures: [NamedFuture]
  /// The plan.
  public let chosen: Outcome
  /// The plan that is best at the figures as they are stated.
  public let plain: Outcome?
  /// How often the money suffices for the plan in draws that had no part in choosing it.
  public let fresh: BudgetReliability?
  /// What values are counted in.
  public let unit: Valuation.Unit
  /// Whether values are more than persons: benefit points or equity count as well.
  public let countsMore: Bool
  /// Whether weighing risk left the plan as it was.
  public let isSame: Bool
  /// The names of insatser.
  private let names: [InsatsID: String]

  init(_ answer: RiskAnswer, of scenario: Scenario, fresh: BudgetReliability?) {
    risk = answer.risk
    futures = answer.futures.map { NamedFuture(id: $0.id, name: $0.name) }
    chosen = Outcome(answer.chosen, in: answer, of: scenario)
    plain = answer.plain.map { Outcome($0, in: answer, of: scenario) }
    self.fresh = fresh
    unit = scenario.personUnit
    countsMore =
      scenario.stated.objective.benefitPoint != nil
      || scenario.stated.objective.closingEquityWorth != nil
    isSame = answer.plain?.plan == answer.chosen.plan
    names = Dictionary(uniqueKeysWithValues: scenario.insatser.map { ($0.id, $0.name) })
  }

  /// An insats as a board speaks of it.
  func name(of id: InsatsID) -> String { SpokenName.of(names[id] ?? id.text) }
}
