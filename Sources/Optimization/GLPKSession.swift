internal import GLPKShim

/// This thread's GLPK environment with one problem in it: the only file that touches C.
///
/// It must be born, used and freed on one thread; the shim refuses anything else.
@safe
struct GLPKSession: ~Copyable {
  private var handle: OpaquePointer?
  private let memoryLimitMB: Int?

  /// Opens the thread's environment; throws when it is open already.
  @available(*, noasync)
  init(memoryLimitMB: Int?) throws(SolverError) {
    unsafe handle = nil
    self.memoryLimitMB = memoryLimitMB
    try open()
  }

  /// Starts over with an empty environment if a fatal error ended the last one.
  ///
  /// - Returns: whether it did, so that nothing is loaded.
  @discardableResult
  mutating func reviveIfDead() throws(SolverError) -> Bool {
    guard unsafe !gs_is_alive(handle) else { return false }
    unsafe gs_close(handle)
    unsafe handle = nil
    try open()
    return true
  }

  private mutating func open() throws(SolverError) {
    let status = unsafe gs_open(Int32(clamping: memoryLimitMB ?? 0), &handle)
    guard status == GS_OK else { throw Self.error(status, message: "") }
  }

  deinit {
    unsafe gs_close(handle)
  }

  /// Replaces the problem.
  func load(_ form: NormalForm) throws(SolverError) {
    try check(
      unsafe gs_load(
        handle, Int32(form.rowLower.count), Int32(form.cost.count), Int32(form.entryValue.count),
        form.entryRow, form.entryColumn, form.entryValue, form.rowLower, form.rowUpper,
        form.columnLower, form.columnUpper, form.integer, form.cost))
  }

  /// Replaces bounds and costs, keeping matrix and basis.
  func update(_ form: NormalForm) throws(SolverError) {
    try check(
      unsafe gs_update(
        handle, form.rowLower, form.rowUpper, form.columnLower, form.columnUpper, form.cost))
  }

  /// Adds one row to the loaded problem, keeping its basis.
  func addRow(
    columns: [Int32], values: [Double], lower: Double, upper: Double
  ) throws(SolverError) {
    try check(unsafe gs_add_row(handle, Int32(columns.count), columns, values, lower, upper))
  }

  /// Runs the simplex method on the relaxation of the loaded problem.
  func simplex(_ settings: SimplexSettings, _ limits: Limits) throws(SolverError) -> Run {
    var run = gs_run()
    let status = unsafe withCancelFlag(limits.cancellation) { flag in
      let options = unsafe gs_lp_options(
        presolve: settings.presolve, dual: settings.dual, fresh: settings.fresh,
        tolerance: settings.tolerance, iteration_limit: settings.mostIterations,
        deadline: limits.deadline ?? 0, cancel: flag)
      return unsafe gs_lp(handle, options, &run)
    }
    try check(status)
    return Run(run)
  }

  /// Runs the rational simplex method from the current basis.
  func exact() throws(SolverError) -> Run {
    var run = gs_run()
    try check(unsafe gs_exact(handle, &run))
    return Run(run)
  }

  /// Values and multipliers of the last linear program.
  func linearValues(rows: Int, columns: Int) throws(SolverError) -> LinearValues {
    var values = LinearValues(rows: rows, columns: columns)
    try check(
      unsafe gs_lp_values(
        handle, &values.columns, &values.columnDuals, &values.rows, &values.rowDuals))
    return values
  }

  /// Where the last linear program ended.
  func basis(rows: Int, columns: Int) throws(SolverError) -> Basis {
    var basis = Basis(rows: rows, columns: columns)
    try check(unsafe gs_basis(handle, &basis.rows, &basis.columns))
    return basis
  }

  /// Takes up a basis of a program with as many rows and columns.
  func take(_ basis: Basis) throws(SolverError) {
    try check(unsafe gs_set_basis(handle, basis.rows, basis.columns))
  }

  /// How far each bound may move before the optimal basis changes.
  func ranges(rows: Int, columns: Int) throws(SolverError) -> BoundRanges {
    var ranges = BoundRanges(rows: rows, columns: columns)
    try check(
      unsafe gs_lp_ranges(
        handle, &ranges.rowLow, &ranges.rowHigh, &ranges.columnLow, &ranges.columnHigh))
    return ranges
  }

  /// The largest residual of the Karush–Kuhn–Tucker conditions of the last linear program: primal
  /// and dual equalities and bounds.
  func optimalityResidual() throws(SolverError) -> Double {
    var residuals = [0.0, 0.0, 0.0, 0.0]
    try check(unsafe gs_kkt(handle, false, &residuals))
    return residuals.max() ?? 0
  }

  /// Runs branch and bound on the loaded problem.
  func branch(_ settings: TreeSettings, _ limits: Limits) throws(SolverError) -> Tree {
    var tree = gs_tree()
    let status = unsafe withCancelFlag(limits.cancellation) { flag in
      let options = unsafe gs_mip_options(
        presolve: settings.presolve, pump: settings.pump, cuts: settings.cuts,
        pseudocost: settings.pseudocost, depth_first: settings.depthFirst,
        integer_tolerance: 1e-9, objective_tolerance: settings.objectiveTolerance,
        absolute_gap: settings.absoluteGap, relative_gap: settings.relativeGap,
        objective_shift: settings.objectiveShift,
        node_limit: Int32(clamping: limits.nodes ?? 0), deadline: limits.deadline ?? 0,
        cancel: flag)
      return unsafe gs_mip(handle, options, &tree)
    }
    try check(status)
    return Tree(tree)
  }

  /// The incumbent of the last branch and bound, as GLPK left it.
  func incumbent(columns: Int) throws(SolverError) -> [Double] {
    var values = [Double](repeating: 0, count: columns)
    try check(unsafe gs_mip_values(handle, &values))
    return values
  }

  private func check(_ status: gs_status) throws(SolverError) {
    guard status != GS_OK else { return }
    throw Self.error(status, message: unsafe String(cString: gs_message(handle)))
  }

  private static func error(_ status: gs_status, message: String) -> SolverError {
    let words = message.split(separator: "\n").joined(separator: "; ")
    switch status {
    case GS_BUSY:
      return SolverError(.workspaceBusy, "this thread already has an open workspace")
    case GS_WRONG_THREAD:
      return SolverError(.wrongThread, "the workspace belongs to another thread")
    case GS_NO_MEMORY:
      return SolverError(.outOfMemory, "no memory left")
    default:
      let isMemory = words.contains("memory")
      return SolverError(isMemory ? .outOfMemory : .solverFault, "GLPK: \(words)")
    }
  }
}

/// Lends the address of a cancel flag, or nil, for the length of a call.
private func withCancelFlag<Result>(
  _ cancellation: Cancellation?, _ body: (UnsafeRawPointer?) -> Result
) -> Result {
  guard let cancellation else { return body(nil) }
  return unsafe withUnsafePointer(to: cancellation.flag) { flag in
    unsafe body(UnsafeRawPointer(flag))
  }
}

extension SimplexSettings {
  /// Seconds on the clock that deadlines are given in.
  static var now: Double { gs_now() }
}

extension TreeSettings {
  /// Every kind of cut that GLPK makes.
  static let allCuts = Int32(GS_MIR | GS_GOMORY | GS_COVER | GS_CLIQUE)
  /// Mixed-integer rounding cuts.
  static let roundingCuts = Int32(GS_MIR)
}

extension Run {
  fileprivate init(_ run: gs_run) {
    self.init(verdict: Verdict(run.verdict), stop: Stop(run.stop), objective: run.objective)
  }
}

extension Tree {
  fileprivate init(_ tree: gs_tree) {
    self.init(
      verdict: Verdict(tree.verdict), stop: Stop(tree.stop),
      bound: tree.has_bound ? tree.bound : nil, nodes: Int(tree.nodes))
  }
}

extension Verdict {
  fileprivate init(_ verdict: gs_verdict) {
    switch verdict {
    case GS_OPTIMAL: self = .optimal
    case GS_FEASIBLE: self = .feasible
    case GS_INFEASIBLE: self = .infeasible
    case GS_UNBOUNDED: self = .unbounded
    case GS_NO_DUAL_FEASIBLE: self = .infeasibleOrUnbounded
    case GS_NUMERIC: self = .numericalTrouble
    default: self = .unknown
    }
  }
}

extension Stop {
  fileprivate init(_ stop: gs_stop) {
    switch stop {
    case GS_GAP: self = .gapClosed
    case GS_NODE_LIMIT: self = .nodeLimit
    case GS_DEADLINE, GS_ITERATION_LIMIT: self = .deadline
    case GS_CANCELLED: self = .cancelled
    default: self = .ended
    }
  }
}
