public import Model
import Planning
public import Strategies

/// The figures of what one strategy makes.
public struct StrategyFigures: Sendable {
  /// The first level of the objective.
  public let value: Valuation.Level
  /// How far behind the best plan it is; `nil` where it breaks a rule or the best is not known.
  public let shortfall: Shortfall?
  /// How good it is proven to be, where a solver looked for it, in wholes of the value's unit.
  public let gap: Double?
  /// Whether it is proven best, where that was looked for.
  public let isProven: Bool?
  /// Persons as the objective counts them.
  public let persons: Score
  /// Benefit points.
  public let points: Score
  /// New participants, rounded down to hundredths where amounts are cut.
  public let participants: Volume
  /// Money for insatser over all years.
  public let cost: Kronor
  /// The share of every amount that is left in each year; `nil` where nothing is cut.
  public let remaining: [Fraction]?
  /// How evenly effect falls over kommuner.
  public let kommuner: Fairness
  /// How evenly effect falls over target groups.
  public let groups: Fairness
  /// What it keeps of last year.
  public let stability: LastYearStability
  /// The hard rules it breaks, each once for everything it breaks it on.
  public let breaks: [BrokenRule]
  /// Whether it can be compared with the best plan.
  public let isLawful: Bool
  /// For each year, the insatser it funds.
  public let funded: [[InsatsID]]

  /// How it may turn out; `nil` where nothing was drawn, or where amounts are cut.
  public var risk: StrategyRisk?

  /// A hard rule that is broken.
  public struct BrokenRule: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// On what: a year, an insats, a kommun.
    public let subjects: [Phrase]
  }

  /// The figures of a plan.
  init(_ plan: StrategyPlan, shortfall: Shortfall?) {
    let account = plan.account
    let scenario = account.scenario
    value = plan.value
    self.shortfall = shortfall
    gap = plan.proof?.gap
    isProven = plan.proof.map { $0.status == .optimal }
    persons = plan.effect(by: .objective(scenario.objectiveWeights))
    points = plan.points
    participants = Volume(hundredths: (plan.participants * Fraction(100)).floor)
    cost = plan.costs.total
    remaining = plan.cut?.shares
    kommuner = Fairness(of: plan, over: .kommun)
    groups = Fairness(of: plan, over: .group)
    stability = LastYearStability(of: plan)
    let broken = plan.breaks
    breaks = RuleID.allCases.compactMap { rule in
      let subjects = broken.filter { $0.rule == rule }.map(\.subject)
      return subjects.isEmpty ? nil : BrokenRule(rule: rule, subjects: subjects)
    }
    isLawful = plan.isLawful
    funded = account.ledger.indices.map { index in
      scenario.insatser.indices.filter { account.plan.choices[$0][index] != nil }
        .map { scenario.insatser[$0].id }
    }
  }

  /// Every insats that gets money in some year, in code-point order.
  public var fundedInAnyYear: [InsatsID] { Set(funded.joined()).sorted() }
}

extension Fraction {
  /// The fraction in millionths, rounded half up, as figures are written.
  var millionths: Int { (self * Fraction(1_000_000)).roundedHalfUp }
}
