public import Model

/// Something asked of a plan apart from the scenario's own rules: "the best plan that …".
///
/// A condition is a question and not a rule: no verdict judges it, and a plan that breaks it is no
/// less lawful. Every condition of a question must hold.
public enum PlanCondition: Hashable, Sendable {
  /// The insats is funded in the planned year `year`, counted from 0 for the budget year; where no
  /// year is named, in at least one of them.
  case funded(InsatsID, year: Int? = nil)
  /// The insats is not funded in the planned year `year`; where no year is named, in none of them,
  /// so that it is the opposite of ``funded(_:year:)``.
  case notFunded(InsatsID, year: Int? = nil)
  /// All but at most so many of last year's insatser are funded in the budget year.
  ///
  /// Last year's are those of the scenario's statement of last year, or those that run before the
  /// budget year where nothing is stated; one that is no longer a candidate cannot be kept and is
  /// not counted. New ones may come in.
  case keepsLastYear(droppingAtMost: Int)
  /// A sum over the whole plan is at least so many of its units.
  case atLeast(Objective.Term, units: Int)
  /// A sum over the whole plan is at most so many of its units.
  case atMost(Objective.Term, units: Int)
  /// Another plan than this one, from which at most one insats goes out and at most one comes in.
  ///
  /// Over several years an insats goes out when it loses a funded year and comes in when it gains
  /// one; one that only moves does both. Volumes are free.
  case oneSwap(from: Plan)
}
