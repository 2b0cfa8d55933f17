/// What the best plan is best at.
public struct Objective: Hashable, Sendable {
  /// When an effect is counted.
  public enum Measure: Hashable, Sendable {
    /// Net persons of each cohort when it leaves the insats.
    case atExit
    /// Net person-years of each cohort over its own window of so many months from its start.
    case personYears(windowMonths: Int)
  }

  /// A sum that can be made large or small.
  public enum Term: Hashable, Sendable {
    /// Persons by outcome, each with its weight, and benefit points at their stated worth.
    case effect([OutcomeID: Weight])
    /// Benefit points alone.
    case points
    /// New participants.
    case participants
    /// Money for insatser.
    case cost
  }

  /// Which way a term is wanted.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// As much as possible.
    case maximise
    /// As little as possible.
    case minimise
  }

  /// One level of a lexicographic objective.
  public struct Level: Hashable, Sendable {
    /// Which way.
    public var direction: Direction
    /// Of what.
    public var term: Term
    /// How much of the best found later levels may give up.
    public var slack: Share

    /// A level.
    public init(_ direction: Direction, _ term: Term, slack: Share = .none) {
      self.direction = direction
      self.term = term
      self.slack = slack
    }
  }

  /// Units that a maximin objective compares.
  public enum Units: String, CaseIterable, Hashable, Sendable {
    /// Kommuner.
    case kommun
    /// Target groups.
    case group
  }

  /// What happens above the smallest in a maximin objective.
  public enum Then: String, CaseIterable, Hashable, Sendable {
    /// The sum over all is made as large as possible while the smallest stays.
    case sum
    /// The second smallest is made as large as possible, then the third, and so on.
    case leximin
  }

  /// A goal for a least-cost plan.
  public struct Target: Hashable, Sendable {
    /// Persons on this outcome; `nil` is benefit points.
    public var outcome: OutcomeID?
    /// The least over the whole period.
    public var atLeast: Score

    /// A target.
    public init(outcome: OutcomeID?, atLeast: Score) {
      self.outcome = outcome
      self.atLeast = atLeast
    }
  }

  /// What is wanted.
  public enum Goal: Hashable, Sendable {
    /// As much effect as possible.
    case effect([OutcomeID: Weight])
    /// First one thing, then the next within what slack allows.
    case inOrder([Level])
    /// The worst-off unit as well off as possible: expected effect per inhabitant or per person
    /// in the group.
    case maximin(Units, outcomes: [OutcomeID: Weight], then: Then)
    /// The cheapest plan that reaches the targets.
    case leastCost([Target])
  }

  /// What is wanted.
  public var goal: Goal
  /// When an effect is counted.
  public var measure = Measure.atExit
  /// Which single figure stands for an uncertain one.
  public var estimate = Estimate.Point.likely
  /// What a benefit point is worth in persons; `nil` keeps points out of the objective.
  public var benefitPoint: Weight?
  /// Yearly discount on effects after the budget year.
  public var discount = Share.none
  /// What closing equity in the last year is worth: a score per so many kronor.
  public var closingEquityWorth: Worth?
  /// How it is weighed that figures may turn out otherwise; `nil` plans for them as they are stated.
  public var risk: Risk?

  /// A score for an amount of money.
  public struct Worth: Hashable, Sendable {
    /// The score.
    public var score: Score
    /// The amount it is given for.
    public var per: Kronor

    /// A worth.
    public init(score: Score, per: Kronor) {
      self.score = score
      self.per = per
    }
  }

  /// An objective.
  public init(goal: Goal) { self.goal = goal }
}
