import Optimization

/// How far to search for a plan.
public struct PlanningOptions: Sendable, Equatable {
  /// The gap at which a plan counts as proven, relative to the value; `nil` is the default for the
  /// kind of program: one objective step for all-or-nothing and level programs, 10⁻⁶ for
  /// continuous volumes, 10⁻⁴ for whole-people volumes.
  public var relativeGap: Double?
  /// The most nodes to explore in each program; `nil` is no limit.
  public var nodeLimit: Int?
  /// The most seconds; `nil` is no limit.
  ///
  /// A stop by the clock carries no promise of the same answer twice.
  public var secondsLimit: Double?
  /// How many threads search what may be needed next; the plan is the same for any number.
  public var threads = 1
  /// How the best plan is searched for.
  public var method = SearchMethod.automatic
  /// Whether to count ties (up to 100 funded sets) instead of only settling them.
  public var countsTies = false
  /// Whether to prove the last linear program in exact arithmetic.
  public var exact = false
  /// What is asked of the plan apart from the scenario's rules; every one must hold.
  public var conditions: [PlanCondition] = []
  /// The futures that a scenario's `objective.risk` weighs; a scenario that weighs risk needs them.
  public var futures: Futures?
  /// Whether an infeasible scenario is asked what would cure it and how far its priorities can be met,
  /// which takes longer than to name what cannot hold together and what is lacking.
  public var proposesRepairs = true
  /// What was found for other scenarios with the same options; a plan is the same with it and without.
  ///
  /// Not asked where the seconds are limited, since a stop by the clock could then answer for others,
  /// nor where the last program is proven in exact arithmetic.
  public var cache: PlanCache?
  /// Whether to search what is near the relaxation's optimum first: many times faster where many
  /// scenarios are planned, and another answer only within a gap that is left.
  var searchesNearRelaxation = false
  /// Whether an infeasible scenario is asked what cannot hold together; otherwise it is
  /// ``PlanningAnswer/unattainable``.
  var namesConflicts = true

  /// Where the simplex method starts; `nil` is from nothing.
  var warmStart: WarmStart?
  /// When the most seconds are over, once planning has begun.
  private(set) var deadline: ContinuousClock.Instant?
  /// Points of the program that are known to keep every row; the best one is where the search starts.
  var knownPoints: [[Double]] = []

  /// The defaults.
  public init() {}

  /// The options from when planning begins: its programs share the seconds.
  var begun: PlanningOptions {
    guard let secondsLimit, deadline == nil else { return self }
    var begun = self
    begun.deadline = .now + .seconds(secondsLimit)
    return begun
  }

  /// The most seconds that are left.
  var secondsLeft: Double? {
    guard let deadline else { return secondsLimit }
    return max(0, (deadline - .now) / .seconds(1))
  }

  /// Whether the seconds are over.
  var isOver: Bool { secondsLeft.map { $0 <= 0 } ?? false }
}
