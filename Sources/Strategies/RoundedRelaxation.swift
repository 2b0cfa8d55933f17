import Model
import Planning

/// LP rounding: what the relaxation funds in full is funded, its volumes rounded down; the rest is
/// filled up greedily within the board's ceilings.
///
/// What is decided is charged first. An insats that the relaxation funds in full in some years (at
/// least `1 − 10⁻⁶` of it) runs in those years at the largest volumes that are no larger than the
/// relaxation's; insatser are taken in order of identifier, and one that does not fit waits for the
/// filling up. Where not even the relaxation keeps the rules, all is filled up.
enum RoundedRelaxation {
  /// How near the whole a share counts as all of it.
  private static let tolerance = 1e-6

  @available(*, noasync)
  static func plan(for scenario: Scenario) throws(PlanningError) -> StrategyPlan {
    let relaxed = try Planner(scenario).relaxation()
    var draft = Draft(deciding: scenario, .ceilings)
    for position in scenario.insatser.indices {
      guard let relaxed, scenario.exclusions(of: scenario.insatser[position]).isEmpty else {
        continue
      }
      draft.fund(position, asIn: relaxed, tolerance: tolerance)
    }
    draft.fill(in: scenario.orderByWorthPerKrona())
    return StrategyPlan(draft.account)
  }
}

extension Draft {
  /// Funds an insats in the years in which a relaxation funds it in full, if they are in a row.
  fileprivate mutating func fund(_ position: Int, asIn relaxed: RelaxedPlan, tolerance: Double) {
    let years = relaxed.funded[position].indices.filter {
      relaxed.funded[position][$0] >= 1 - tolerance
    }
    guard let first = years.first, let last = years.last, last - first + 1 == years.count,
      let run = account.run(of: position, in: first..<(last + 1))
    else { return }
    let volumes = relaxed.participants[position].map { participants in
      Volume(hundredths: Int((100 * participants + 100 * tolerance).rounded(.down)))
    }
    if let rounded = run.plan(atMost: volumes, on: plan) { _ = admit(rounded) }
  }
}
