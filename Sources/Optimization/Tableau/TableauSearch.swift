/// Solving programs by branch and bound on a dense tableau.
///
/// The program is first written in patterns where it has blocks (``PatternProgram``). Then everything
/// is searched that costs less than a guess just above the relaxation; as long as nothing is found
/// there the guess moves away, so that a search depth first is never led far from where the optimum
/// can be. What is found sharpens the guess by itself. With two threads the next guess is searched
/// ahead (``TreeAhead``).
extension Workspace {
  /// The largest tableau, in coefficients.
  private static let mostCells = 600_000
  private static let mostPatterns = 64
  /// How many nodes are spent on finding any point: first where nodes are limited, last where time
  /// is and came to its end.
  private static let diveNodes = 400
  private static let mostRows = 400
  /// How many nodes a search gets however little effort is to be spent on it.
  private static let fewestNodes = 200
  /// How many coefficients of tableaus are worked out for a unit of effort.
  private static let patience = 200_000_000_000
  /// The largest gap asked for that may be sharpened, and after how many nodes at most.
  private static let sharpGap = 1e-5
  private static let nodesWorthSharpening = 200
  /// How many nodes a guess took at least for the next one to be worth a thread of its own.
  private static let nodesWorthThread = 16

  /// Solves a program on a tableau.
  ///
  /// It comes to nothing where the program is too large or has columns without bounds, where the
  /// numbers do not allow an answer, where nothing keeps the rows, and where the effort ended that was
  /// to be spent on it, which is nil for no end. What was learned is kept.
  mutating func searchTableau(
    _ search: inout Search, _ limits: Limits, effort: Double?
  ) throws(SolverError) -> Search.Finding? {
    let shortfalls = Shortfalls(search.program)
    let base = shortfalls.map { NormalForm($0.program) } ?? search.form
    let structure = BlockStructure(
      base, mostPatterns: Self.mostPatterns, mostRows: Self.mostRows)
    let patterns = structure.map { PatternProgram($0, base) }
    guard let (written, start) = begin(search, shortfalls, patterns, base) else { return nil }
    let form = written.form
    var root = start
    guard written.solve(&root) else { return nil }
    search.raise(written.whole(TableauProof(form).bound(of: root)))
    var nodesLeft = effort.map { effort in
      let columns = root.columnCount
      let most = Self.patience / (40 * root.rowCount * columns + 40_000)
      return max(Self.fewestNodes, Int(effort * Double(min(columns * columns, max(1, most)))))
    }
    if search.incumbent == nil, limits.nodes != nil {
      dive(from: root, &search, written, limits)
      if search.isProven { return .proven }
    }
    let guesses = Guesses(
      from: root, written, search.goal,
      known: search.incumbent.map { written.part(search.goal.worthwhile($0.objective)) })
    var nodes = 0
    var ahead: TreeAhead?
    defer { ahead?.abandon() }
    for guess in 0...Guesses.most where !limits.areSpent(after: search.nodes) {
      let share = limits.share(nodesLeft ?? .max, after: search.nodes)
      let begun = ahead
      let isWorthThread = limits.threads > 1 && nodes >= Self.nodesWorthThread
      ahead =
        isWorthThread && !guesses.isLast(guess)
        ? TreeAhead(of: guesses, guess + 1, share) : nil
      let tree = begun?.tree(within: share) ?? guesses.searched(guess, share)
      nodes = tree.nodes
      search.nodes += tree.nodes
      nodesLeft = nodesLeft.map { $0 - tree.nodes }
      if let best = tree.best {
        guard search.take(best, written) else { return nil }
      }
      if tree.isLost { return nil }
      if tree.isStopped {
        if search.incumbent == nil, limits.nodes == nil, limits.areSpent(after: search.nodes) {
          var late = limits
          late.deadline = nil
          dive(from: root, &search, written, late)
        }
        break
      }
      if tree.limit.isFinite { search.raise(written.whole(tree.limit)) }
      if search.isProven {
        sharpen(guesses, &search, written, limits)
        return .proven
      }
      if tree.best != nil || guesses.isLast(guess) { return nil }
    }
    return limits.areSpent(after: search.nodes) ? .stopped : nil
  }

  /// Solves a program without whole numbers that weighs many futures, of which few need rows on a
  /// tableau.
  ///
  /// It comes to nothing where the numbers do not allow an answer, and where nothing keeps the rows.
  mutating func settleOnTableau(
    _ search: inout Search, _ shortfalls: Shortfalls
  ) -> Search.Finding? {
    let base = NormalForm(shortfalls.program)
    guard let (written, start) = begin(search, shortfalls, nil, base) else { return nil }
    var root = start
    guard written.solve(&root, toTheEnd: true),
      search.take(Array(root.point()[..<written.form.cost.count]), written),
      let incumbent = search.incumbent
    else { return nil }
    // The point is the optimum to the tolerance of the simplex method, or GLPK is asked.
    let bound = written.whole(TableauProof(written.form).bound(of: root))
    guard incumbent.objective - bound <= 1e-8 * max(1, abs(bound)) else { return nil }
    search.raise(incumbent.objective)
    return .proven
  }

  /// A program as it is written for a tableau, and its tableau; nothing where the program is too large
  /// or has columns without bounds.
  private func begin(
    _ search: Search, _ shortfalls: Shortfalls?, _ patterns: PatternProgram?, _ base: NormalForm
  ) -> (written: TableauForm, root: DenseTableau)? {
    let plain = patterns.map { NormalForm($0.program) } ?? base
    let units = plain.columnUnits
    let form = plain.counted(in: units)
    guard form.rowLower.count * form.cost.count <= Self.mostCells, !form.hasEmptyColumn,
      let root = DenseTableau(form)
    else { return nil }
    let written = TableauForm(
      shortfalls, patterns, whole: search.form, base: base, part: form, units)
    return (written, root)
  }

  /// Proves more than was asked for where that takes little: that nothing at all is better.
  ///
  /// A gap of a millionth is nothing to the decision, but whoever reads of it must weigh it.
  private func sharpen(
    _ guesses: Guesses, _ search: inout Search, _ written: TableauForm, _ limits: Limits
  ) {
    guard search.goal.step == nil, search.goal.relativeGap <= Self.sharpGap,
      search.nodes <= Self.nodesWorthSharpening, let incumbent = search.incumbent
    else { return }
    let share = limits.share(2 * search.nodes + 50, after: search.nodes)
    let tree = guesses.searched(below: written.part(incumbent.objective), share)
    search.nodes += tree.nodes
    guard !tree.isLost, !tree.isStopped else { return }
    if let best = tree.best { _ = search.take(best, written) }
    search.raise(written.whole(tree.limit))
  }

  /// Looks for any point with a part of what may be spent, so that a search that is stopped near the
  /// relaxation is not without one.
  private func dive(
    from root: DenseTableau, _ search: inout Search, _ written: TableauForm, _ limits: Limits
  ) {
    let left = max(0, (limits.nodes ?? .max) - search.nodes)
    let share = limits.share(min(Self.diveNodes, left / 2 + 1), after: search.nodes)
    var tree = TableauTree(
      written.form, limit: .infinity, share, separate: written.separate, step: { _ in -.infinity })
    tree.search(root)
    search.nodes += tree.nodes
    if let found = tree.best { _ = search.take(found, written) }
  }
}

extension Search {
  /// Offers a point of a tableau: as it is, and if rounding broke a row, with its whole numbers held
  /// and the rest worked out anew.
  ///
  /// - Returns: whether it keeps every row.
  fileprivate mutating func take(_ point: [Double], _ written: TableauForm) -> Bool {
    if offer(written.whole(point)) { return true }
    let form = written.form
    guard let all = DenseTableau(form.fixingIntegers(at: point)) else { return false }
    var held = all.compacted()
    guard written.solve(&held) else { return false }
    var values = Array(held.point()[..<form.cost.count])
    for column in values.indices where form.integer[column] != 0 {
      values[column] = values[column].rounded()
    }
    return offer(written.whole(values))
  }
}
