// SPDX-License-Identifier: GPL-3.0-or-later

extension Search {
  /// The node limit of the first turn; each round multiplies it by the growth.
  private static let firstTurn = 1_000
  private static let turnGrowth = 4

  /// Runs branch and bound with and without cuts in turns, with growing node limits.
  ///
  /// Some programs fall to cuts in a few nodes and others only without them; the turns waste at
  /// most a small multiple of the better one's work, and depend on no clock.
  mutating func takeTurns(
    _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    let withCuts = TreeSettings(cuts: TreeSettings.allCuts)
    let settings = program.isPureInteger ? [withCuts, TreeSettings()] : [TreeSettings(), withCuts]
    var turn = Self.firstTurn
    var fruitless = 0
    while fruitless < settings.count {
      for choice in settings {
        let finding = try exploreCarefully(choice, limits.share(turn, after: nodes), in: &session)
        let isOpen = finding == .stopped || finding == .exhausted
        if !isOpen || limits.areSpent(after: nodes) { return finding }
        if finding == .exhausted { fruitless += 1 }
      }
      turn *= Self.turnGrowth
    }
    return .exhausted
  }

  /// Runs branch and bound one way to the end.
  mutating func search(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    var left = limits
    left.nodes = limits.nodes.map { max(1, $0 - nodes) }
    let finding = try exploreCarefully(settings, left, in: &session)
    guard finding == .exhausted else { return finding }
    // A second look, for what is better than the incumbent by more than the goal allows.
    return try exploreCarefully(settings, left, in: &session)
  }
}
