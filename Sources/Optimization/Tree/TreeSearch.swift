/// Branch and bound of our own on one loaded program.
///
/// Every node changes the bounds of a few columns and goes on with the dual simplex method from its
/// parent's basis: a few steps, where a program that is loaded anew takes hundreds. First only what
/// lies near the relaxation's optimum is searched, as in ``Workspace/deepenWhole``: a point at least
/// as good as what was left out could be is proven for all of the program. It pays where the
/// relaxation is tight, so that few nodes are visited; a search that takes more is left to others.
extension Workspace {
  /// The first guess at how far from the relaxation's optimum to look, as a share of it.
  private static let firstGuess = 5e-4
  /// What a guess that found nothing is multiplied by.
  private static let widening = 4.0
  /// How far from it the search goes at most at a time, as a share of it.
  private static let farthest = 0.02
  /// How many guesses are made.
  private static let mostParts = 5
  /// How many nodes are visited in all.
  private static let mostNodes = 500

  /// Searches the tree of a program.
  ///
  /// - Returns: what that came to; nothing where it takes too many nodes or the simplex method is not
  ///   sure of something, and the program is still to be searched by others.
  mutating func searchTree(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding? {
    let form = search.form
    let isLoaded = lastLinear?.hasSameMatrix(as: form) ?? false
    lastLinear = nil
    guard
      let root = try RootRelaxation(
        of: form, from: options.warmStart, isLoaded: isLoaded, limits, in: &session)
    else { return nil }
    let finding = try searchTree(&search, from: root, limits)
    lastLinear = form
    return finding
  }

  private mutating func searchTree(
    _ search: inout Search, from root: RootRelaxation, _ limits: Limits
  ) throws(SolverError) -> Search.Finding? {
    let size = abs(root.objective + search.form.objectiveShift)
    search.raise(root.objective)
    if search.isProven { return .proven }
    let guess = Self.firstGuess * size
    let needed = search.roomNeeded(from: root.objective)
    var room = max(0, needed < Self.widening * guess ? needed : guess)
    var left = Self.mostNodes
    for _ in 0..<Self.mostParts {
      var tree = WarmTree(root, search.form, within: room + 1e-9 * size)
      let share = limits.share(left, after: search.nodes)
      guard let end = try tree.grow(&search, share, in: &session) else { return nil }
      left -= tree.visited
      search.raise(min(end, search.incumbent?.objective ?? end))
      if search.isProven { return .proven }
      if limits.areSpent(after: search.nodes) { return .stopped }
      guard tree.isEnded, tree.isNarrowed, left > 0 else { return nil }
      let needed = search.roomNeeded(from: root.objective)
      room = needed > room ? min(needed, Self.farthest * size) : Self.widening * room
    }
    return nil
  }
}

extension Search {
  /// How far from the relaxation something better than the best point known can be.
  fileprivate func roomNeeded(from best: Double) -> Double {
    guard let incumbent else { return .infinity }
    return (goal.cutoff(below: incumbent.objective) ?? incumbent.objective) - best
  }
}
