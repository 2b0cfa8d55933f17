/// Solving large programs by Lagrangian bounds and core programs.
///
/// With few complicating rows and many blocks almost every block is settled by the prices alone:
/// of the relaxation's optimum no more than as many are broken as there are rows. So the blocks
/// whose best is barely better than their second best, the core, are searched with the others held
/// (Balas and Zemel 1980), the core grows until the bound proves what was found, and whatever loses
/// more than is left between bound and incumbent is kept out of it.
extension Workspace {
  /// The sizes of core that are tried, in blocks.
  private static let firstCore = 25
  private static let coreGrowth = 2
  private static let mostCores = 12
  /// How many nodes a core may take.
  private static let coreNodes = 3_000
  /// How many blocks the first linear program looks at.
  private static let sample = 60
  private static let mostPatterns = 256
  private static let mostComplicating = 400

  /// Solves a program by its Lagrangian relaxation and cores of growing size.
  ///
  /// - Returns: what that came to; nothing where the program has no block structure or the cores did
  ///   not prove what was found.
  mutating func searchCores(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits, fewest: Int = 2
  ) throws(SolverError) -> Search.Finding? {
    guard
      let structure = BlockStructure(
        search.form, mostPatterns: Self.mostPatterns, mostRows: Self.mostComplicating),
      structure.undecided >= fewest
    else { return nil }
    var relaxation = LagrangianRelaxation(structure)
    let start = try firstMultipliers(of: &relaxation, search.form, limits)
    let tolerance = 0.05 * max(1e-7, search.goal.relativeGap)
    var duals = KelleyDuals(
      from: start, &relaxation, tolerance: tolerance, ceiling: search.form.mostCost)
    try duals.climb(&relaxation, limits, in: &session)
    if duals.provesInfeasibility { return .infeasible }
    search.raise(duals.bound)
    let exact = IntegerBound(search.program, search.form, structure)
    search.integerBound = exact?.bound(at: duals.multipliers).map(search.form.normal)
    return try searchCores(&search, of: relaxation, options, limits)
  }

  private mutating func searchCores(
    _ search: inout Search, of relaxation: LagrangianRelaxation, _ options: SolveOptions,
    _ limits: Limits
  ) throws(SolverError) -> Search.Finding? {
    let structure = relaxation.structure
    let margins = (0..<structure.blockCount).map(relaxation.margin)
    let order = margins.indices.sorted { (margins[$0], $0) < (margins[$1], $1) }
    var size = min(Self.firstCore, order.count)
    for _ in 0..<Self.mostCores where !limits.areSpent(after: search.nodes) {
      let isWhole = size == order.count
      var isFree = [Bool](repeating: false, count: order.count)
      for block in order[..<size] { isFree[block] = true }
      let room = search.incumbent.map { incumbent in
        (search.goal.cutoff(below: incumbent.objective) ?? incumbent.objective)
          - relaxation.bound
      }
      let core = CoreProgram(isFree, of: relaxation, search.form, room: room.map { max(0, $0) })
      let part = try searchCore(core, of: &search, options, limits)
      if let bound = part.bound {
        // Beyond the core and beyond the room nothing is better than this.
        let outside = isWhole ? .infinity : structure.leastLoss(margins, outside: isFree)
        search.raise(min(bound, relaxation.bound + min(outside, room ?? .infinity)))
      }
      if search.isProven { return .proven }
      if isWhole, part.isSearched { break }
      size = min(order.count, size * Self.coreGrowth)
    }
    return limits.areSpent(after: search.nodes) ? .stopped : nil
  }

  /// Searches a core and offers what it finds.
  ///
  /// - Returns: a bound on the core in the whole program's normal values, where there is one, and
  ///   whether it was searched to its end.
  private mutating func searchCore(
    _ core: CoreProgram, of search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> (bound: Double?, isSearched: Bool) {
    var asking = options.tightened
    asking.relativeGap = options.relativeGap / 2
    var part = Search(core.program, asking)
    let share = limits.share(Self.coreNodes, after: search.nodes)
    let finding = try part.exploreCarefully(Turn.rounded, share, in: &session)
    search.nodes += part.nodes
    if let found = part.incumbent { _ = search.offer(core.whole(found.values)) }
    if finding == .infeasible { return (.infinity, true) }
    let bound = part.bound.map { part.form.original($0) - search.form.objectiveShift }
    return (bound, finding == .proven || finding == .exhausted)
  }

  /// Multipliers to start from: those of the linear relaxation of some blocks, with the rows' bounds
  /// in proportion.
  private mutating func firstMultipliers(
    of relaxation: inout LagrangianRelaxation, _ form: NormalForm, _ limits: Limits
  ) throws(SolverError) -> [Double] {
    let structure = relaxation.structure
    relaxation.evaluate(at: Array(repeating: 0, count: structure.rows.count))
    var isFree = [Bool](repeating: structure.blockCount <= Self.sample, count: structure.blockCount)
    var picked = structure.blockCount
    if structure.blockCount > Self.sample {
      picked = 0
      let stride = structure.blockCount / Self.sample
      for block in Swift.stride(from: 0, to: structure.blockCount, by: stride) {
        isFree[block] = true
        picked += 1
      }
    }
    let share = Double(picked) / Double(structure.blockCount)
    let sample = CoreProgram(sampling: isFree, of: relaxation, form, share: share)
    let sampled = NormalForm(sample.program)
    try session.load(sampled)
    let run = try session.simplex(SimplexSettings(), limits)
    guard run.verdict == .optimal else {
      return Array(repeating: 0, count: structure.rows.count)
    }
    let values = try session.linearValues(
      rows: sampled.rowLower.count, columns: sampled.cost.count)
    return structure.rows.indices.map { row in
      values.rowDuals[row] * sampled.rowScale[row] / sampled.costScale
    }
  }
}

extension BlockStructure {
  /// What anything costs at least that settles a held block otherwise.
  ///
  /// A hull or a range can leave its best by a little, which costs as little.
  fileprivate func leastLoss(_ margins: [Double], outside isFree: [Bool]) -> Double {
    var least = Double.infinity
    for block in margins.indices where !isFree[block] {
      least = min(least, isDiscrete(block) ? margins[block] : 0)
    }
    return least
  }

  /// Whether a block has nothing to choose but its patterns and whole atoms.
  private func isDiscrete(_ block: Int) -> Bool {
    leaves(of: block).allSatisfy { leaf in
      atoms(of: leaf).allSatisfy { isWholeAtom[$0] }
    }
  }
}
