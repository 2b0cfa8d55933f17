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
  /// At least so many insatser are not what they are in this plan: funded in other years, or in
  /// some year at another level or grant.
  ///
  /// A volume between two limits makes no difference, since it makes no other funded set.
  case differs(from: Plan, inAtLeast: Int = 1)
  /// Every insats is funded in the years in which this plan funds it, at the same levels and grants;
  /// volumes between two limits are free.
  case sameSet(as: Plan)
  /// The first level of the objective, less what missed soft priorities cost, is at least as good as
  /// so many of its units.
  case objective(atLeastAsGoodAs: Int)
}
