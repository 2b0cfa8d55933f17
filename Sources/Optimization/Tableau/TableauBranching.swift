/// Choosing what to branch on.
///
/// What the first step either way costs at least is read off the tableau (Driebeek, *An algorithm for
/// the solution of mixed integer programming problems*, 1966). The likeliest variables are tried both
/// ways until enough is known of what branching on them costs, and from then on that is believed
/// (Achterberg, Koch and Martin, *Branching rules revisited*, 2005).
extension TableauTree {
  /// A variable to branch on.
  struct Branch {
    let variable: Int
    let value: Double
    /// What going either way costs, as far as that is known.
    var down: Double
    var up: Double
    /// The only side that is left, where there is only one.
    var forced: Bool?

    /// How much branching here is worth: what both sides cost, where neither is nothing.
    func score(least: Double) -> Double { max(down, least) * max(up, least) }

    fileprivate var fraction: Double { value - value.rounded(.down) }
  }

  /// How many variables are tried at a node, how often each, and how many in vain.
  private static let mostTried = 4
  private static let reliable = 4.0
  private static let patience = 4

  /// What can be branched on; nothing where all that must be whole is.
  func candidates(of tableau: DenseTableau) -> [Branch] {
    let room = limit - tableau.objective
    return tableau.basic.indices.compactMap { candidate($0, of: tableau, room) }
  }

  /// What to branch on.
  mutating func branch(among candidates: [Branch], of tableau: DenseTableau) -> Branch? {
    guard candidates.count > 1 else { return candidates.first }
    let least = 1e-6 * abs(limit - tableau.objective)
    let scored = candidates.map { (score: $0.score(least: least), branch: $0) }
      .sorted { ($0.score, $1.branch.variable) > ($1.score, $0.branch.variable) }
    var (best, bestScore, misses) = (scored[0].branch, -1.0, 0)
    for var (_, branch) in scored.prefix(Self.mostTried) where misses < Self.patience {
      if min(pastDown[branch.variable].count, pastUp[branch.variable].count) < Self.reliable {
        attempt(&branch, of: tableau)
        if branch.forced != nil { return branch }
      }
      let score = branch.score(least: least)
      misses = score > bestScore ? 0 : misses + 1
      if score > bestScore { (best, bestScore) = (branch, score) }
    }
    return best
  }

  /// What is known of branching on a row's variable; nothing where it is whole.
  private func candidate(_ row: Int, of tableau: DenseTableau, _ room: Double) -> Branch? {
    let variable = Int(tableau.basic[row])
    guard isWhole(variable) else { return nil }
    var branch = Branch(variable: variable, value: tableau.value[row], down: 0, up: 0)
    let fraction = branch.fraction
    guard min(fraction, 1 - fraction) > Self.integrality else { return nil }
    let penalty = tableau.penalties(of: row)
    (branch.down, branch.up) = (fraction * penalty.down, (1 - fraction) * penalty.up)
    if branch.down > room || branch.up > room {
      branch.forced = branch.down > room
      return branch
    }
    let (down, up) = (pastDown[variable], pastUp[variable])
    if down.count > 0 { branch.down = max(branch.down, fraction * down.sum / down.count) }
    if up.count > 0 { branch.up = max(branch.up, (1 - fraction) * up.sum / up.count) }
    return branch
  }

  /// Tries both sides of a branch.
  private mutating func attempt(_ branch: inout Branch, of tableau: DenseTableau) {
    for isUp in [false, true] {
      var side = tableau
      narrow(&side, branch, up: isUp)
      let ending = side.restore(below: limit, scratch: &scratch)
      guard ending == .optimal else {
        if isProven(ending, of: side) { branch.forced = !isUp }
        return
      }
      learn(branch, up: isUp, from: tableau.objective, to: side.objective)
      let rise = max(0, side.objective - tableau.objective)
      if isUp { branch.up = rise } else { branch.down = rise }
    }
  }

  /// Takes one side of a branch.
  func narrow(_ tableau: inout DenseTableau, _ branch: Branch, up: Bool) {
    let (low, high) = (tableau.lower[branch.variable], tableau.upper[branch.variable])
    if up {
      tableau.bound(basic: branch.variable, lower: branch.value.rounded(.up), upper: high)
    } else {
      tableau.bound(basic: branch.variable, lower: low, upper: branch.value.rounded(.down))
    }
  }

  /// Remembers what one side of a branch has cost.
  mutating func learn(_ branch: Branch, up: Bool, from: Double, to: Double) {
    let rise = (to.isFinite ? to : limit) - from
    guard rise.isFinite else { return }
    let fraction = branch.fraction
    if up {
      pastUp[branch.variable].sum += max(0, rise) / (1 - fraction)
      pastUp[branch.variable].count += 1
    } else {
      pastDown[branch.variable].sum += max(0, rise) / fraction
      pastDown[branch.variable].count += 1
    }
  }
}
