/// A way of branching with the nodes it gets in its first turn.
struct Turn {
  let settings: TreeSettings
  let nodes: Int

  /// Driebeck and Tomlin's branching: the cheapest where the relaxation is tight.
  static let plain = TreeSettings()
  /// Every cut: proves knapsacks of near-equal items that defeat plain branching.
  static let allCuts = TreeSettings(cuts: TreeSettings.allCuts)
  /// Pseudocosts: dearer nodes, far fewer of them on hard programs.
  static let pseudocosts = TreeSettings(pseudocost: true)
  /// Pseudocosts without a cutoff row: for volumes it costs the relaxations more than it prunes.
  static let openPseudocosts = TreeSettings(pseudocost: true, usesCutoff: false)
  /// Mixed-integer rounding cuts: the fewest nodes where money rows over several years bind.
  static let rounded = TreeSettings(cuts: TreeSettings.roundingCuts)
  /// Pseudocosts with mixed-integer rounding cuts: the best on many levels under tight rows.
  static let roundedPseudocosts = TreeSettings(cuts: TreeSettings.roundingCuts, pseudocost: true)
}

extension MathematicalProgram {
  /// The ways of branching to try, the likeliest first.
  var turns: [Turn] {
    if isPureInteger {
      return [
        Turn(settings: Turn.allCuts, nodes: 1_000),
        Turn(settings: Turn.roundedPseudocosts, nodes: 2_000),
      ]
    }
    if variables.indices.contains(where: isVolume) {
      return [
        Turn(settings: Turn.openPseudocosts, nodes: 20_000),
        Turn(settings: Turn.roundedPseudocosts, nodes: 20_000),
      ]
    }
    return [
      Turn(settings: Turn.plain, nodes: 200),
      Turn(settings: Turn.rounded, nodes: 1_000),
      Turn(settings: Turn.roundedPseudocosts, nodes: 4_000),
    ]
  }
}

extension MathematicalProgram {
  /// The ways of branching to try on what is left of the program near its relaxation's optimum:
  /// cuts with good branching pay there, also for volumes.
  var turnsWhenNarrowed: [Turn] {
    isPureInteger
      ? turns
      : [
        Turn(settings: Turn.roundedPseudocosts, nodes: 2_000),
        Turn(settings: Turn.rounded, nodes: 2_000),
      ]
  }
}

extension Search {
  /// What each further round multiplies the node limits by, and the most it comes to.
  private static let turnGrowth = 4
  private static let largestGrowth = 1 << 16

  /// Runs branch and bound in different ways in turns, with growing node limits.
  ///
  /// Some programs fall to cuts in a few nodes and others only without them; the turns waste at
  /// most a small multiple of the better one's work, and depend on no clock.
  mutating func takeTurns(
    _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    let turns = program.turns
    var growth = 1
    var fruitless = 0
    while fruitless < turns.count {
      for turn in turns {
        let share = limits.share(turn.nodes * growth, after: nodes)
        let finding = try exploreCarefully(turn.settings, share, in: &session)
        let isOpen = finding == .stopped || finding == .exhausted
        if !isOpen || limits.areSpent(after: nodes) { return finding }
        if finding == .exhausted { fruitless += 1 }
      }
      growth = min(growth * Self.turnGrowth, Self.largestGrowth)
    }
    return .exhausted
  }

  /// Runs branch and bound one way to the end.
  mutating func search(
    _ settings: TreeSettings, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    let left = limits.share(limits.nodes ?? Int(Int32.max), after: nodes)
    let finding = try exploreCarefully(settings, left, in: &session)
    guard finding == .exhausted else { return finding }
    // A second look, for what is better than the incumbent by more than the goal allows.
    return try exploreCarefully(settings, left, in: &session)
  }
}
