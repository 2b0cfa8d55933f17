/// Solving programs by branch and bound on a dense tableau.
///
/// The program is first written in patterns where it has blocks (``PatternProgram``). Then everything
/// is searched that costs less than a guess just above the relaxation; as long as nothing is found
/// there the guess moves away, so that a search depth first is never led far from where the optimum
/// can be. What is found sharpens the guess by itself.
extension Workspace {
  /// How far above the relaxation the first guess lies, as a share of its value.
  private static let firstGuess = 3e-4
  /// What a guess that nothing beats is multiplied by.
  private static let widening = 2.0
  /// How many times a guess gives way before everything is searched.
  private static let mostGuesses = 24
  /// The largest tableau, in coefficients.
  private static let mostCells = 600_000
  private static let mostPatterns = 64
  /// How many nodes are spent on finding any point: first where nodes are limited, last where time
  /// is and came to its end.
  private static let diveNodes = 400
  private static let mostRows = 400

  /// Solves a program on a tableau.
  ///
  /// It comes to nothing where the program is too large or has columns without bounds, where the
  /// numbers do not allow an answer, where nothing keeps the rows, and where patience ended, which
  /// counts the coefficients that may be worked out. What was learned is kept.
  mutating func searchTableau(
    _ search: inout Search, _ limits: Limits, patience: Int?
  ) throws(SolverError) -> Search.Finding? {
    let shortfalls = Shortfalls(search.program)
    let base = shortfalls.map { NormalForm($0.program) } ?? search.form
    let structure = BlockStructure(
      base, mostPatterns: Self.mostPatterns, mostRows: Self.mostRows)
    let patterns = structure.map { PatternProgram($0, base) }
    let plain = patterns.map { NormalForm($0.program) } ?? base
    let units = plain.columnUnits
    let form = plain.counted(in: units)
    guard form.rowLower.count * form.cost.count <= Self.mostCells, !form.hasEmptyColumn,
      var root = DenseTableau(form)
    else { return nil }
    let written = Written(
      shortfalls, patterns, whole: search.form, base: base, part: form, units)
    guard written.solve(&root) else { return nil }
    search.raise(written.whole(TableauProof(form).bound(of: root)))
    var nodesLeft = patience.map { patience in
      let columns = root.columnCount
      return min(columns * columns, max(1, patience / (40 * root.rowCount * columns + 40_000)))
    }
    if search.incumbent == nil, limits.nodes != nil {
      dive(from: root, &search, written, limits)
      if search.isProven { return .proven }
    }
    let size = abs(root.objective + form.objectiveShift)
    var distance = Self.firstGuess * max(size, 1e-6)
    for guess in 0...Self.mostGuesses where !limits.areSpent(after: search.nodes) {
      let known = search.incumbent.map { written.part(search.goal.worthwhile($0.objective)) }
      let far = guess == Self.mostGuesses ? .infinity : root.objective + distance
      var tree = TableauTree(
        form, limit: min(far, known ?? .infinity),
        limits.share(nodesLeft ?? .max, after: search.nodes), separate: written.separate
      ) { [goal = search.goal] cost in written.part(goal.worthwhile(written.whole(cost))) }
      tree.search(root)
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
      if search.isProven { return .proven }
      if tree.best != nil || known != nil && far >= known ?? .infinity || far == .infinity {
        return nil
      }
      distance *= Self.widening
    }
    return limits.areSpent(after: search.nodes) ? .stopped : nil
  }

  /// Looks for any point with a part of what may be spent, so that a search that is stopped near the
  /// relaxation is not without one.
  private func dive(
    from root: DenseTableau, _ search: inout Search, _ written: Written, _ limits: Limits
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

/// How a program was written for its tableau, and the way back.
private struct Written {
  private let shortfalls: Shortfalls?
  private let patterns: PatternProgram?
  /// The forms of the whole program, of it without shortfalls, and of that in patterns.
  private let wholeForm: NormalForm
  private let base: NormalForm
  let form: NormalForm
  /// What the form's columns are counted in.
  private let units: [Double]
  /// The row that a point breaks.
  let separate: ((_ point: [Double], _ isWhole: Bool) -> DenseTableau.Row?)?

  init(
    _ shortfalls: Shortfalls?, _ patterns: PatternProgram?, whole: NormalForm, base: NormalForm,
    part: NormalForm, _ units: [Double]
  ) {
    self.units = units
    self.shortfalls = shortfalls
    self.patterns = patterns
    wholeForm = whole
    self.base = base
    form = part
    let separation = shortfalls.map { shortfalls in
      Shortfalls.Separation(shortfalls, count: part.cost.count) { terms in
        var coefficients = [Double](repeating: 0, count: part.cost.count)
        if let patterns {
          coefficients = patterns.coefficients(of: terms)
        } else {
          for term in terms { coefficients[term.column] += term.value }
        }
        return zip(coefficients, units).map(*)
      }
    }
    separate = separation.map { separation in
      { point, isWhole in separation.row(at: point, tolerance: isWhole ? 1e-9 : 1e-6) }
    }
  }

  /// Solves the relaxation, with the rows that it asks for.
  func solve(_ tableau: inout DenseTableau) -> Bool {
    var scratch = DenseTableau.Scratch()
    while true {
      guard tableau.restore(below: .infinity, scratch: &scratch) == .optimal else { return false }
      guard let row = separate?(tableau.point(), false) else { return true }
      tableau.add(row)
    }
  }

  /// The whole program's normal value of one here.
  func whole(_ cost: Double) -> Double {
    let own = patterns == nil ? cost : form.original(cost) - base.objectiveShift
    return shortfalls == nil ? own : wholeForm.normal(base.original(own))
  }

  /// The normal value here of one of the whole program.
  func part(_ cost: Double) -> Double {
    let own = shortfalls == nil ? cost : base.normal(wholeForm.original(cost))
    return patterns == nil ? own : form.normal(own + base.objectiveShift)
  }

  /// The whole program's values at a point, moved into their bounds, which rounding may have left
  /// by a hair.
  func whole(_ point: [Double]) -> [Double] {
    let point = zip(point, units).map(*)
    var values = patterns?.whole(point) ?? point
    values = values.indices.map { base.clamped(values[$0], toColumn: $0) }
    return shortfalls?.whole(values) ?? values
  }
}

extension Goal {
  /// What a point must cost at most to be worth finding, given one that costs so much.
  fileprivate func worthwhile(_ cost: Double) -> Double {
    cutoff(below: cost) ?? cost - 1e-8 * max(1e-2, abs(cost + shift))
  }
}

extension Search {
  /// Offers a point of a tableau: as it is, and if rounding broke a row, with its whole numbers held
  /// and the rest worked out anew.
  ///
  /// - Returns: whether it keeps every row.
  fileprivate mutating func take(_ point: [Double], _ written: Written) -> Bool {
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
