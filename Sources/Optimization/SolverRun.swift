/// What one run of GLPK knows about the loaded problem.
enum Verdict {
  case unknown
  case optimal
  case feasible
  case infeasible
  case unbounded
  /// The presolver saw that it is unbounded if it is feasible at all.
  case infeasibleOrUnbounded
  case numericalTrouble
}

/// What ended a run.
enum Stop {
  case ended
  case gapClosed
  case nodeLimit
  case deadline
  case cancelled
}

/// What a run of the simplex method says.
struct Run {
  let verdict: Verdict
  let stop: Stop
  let objective: Double
}

/// What a run of branch and bound says, in normal objective values.
struct Tree {
  let verdict: Verdict
  let stop: Stop
  /// No point is better, to tolerance.
  let bound: Double?
  let nodes: Int
}

/// What a run may spend.
struct Limits {
  /// Branch-and-bound nodes.
  var nodes: Int?
  /// Seconds on the session's clock.
  var deadline: Double?
  var cancellation: Cancellation?
  /// Ends what turns out not to be needed.
  var abandonment: Cancellation?
  /// How many threads there are.
  var threads = 1

  init(_ options: SolveOptions = SolveOptions()) {
    nodes = options.nodeLimit
    deadline = options.secondsLimit.map { SimplexSettings.now + $0 }
    cancellation = options.cancellation
    threads = options.threads
  }

  /// The same limits with a smaller share of nodes, after some are visited.
  func share(_ nodes: Int, after visited: Int) -> Self {
    var share = self
    share.nodes = max(1, min(nodes, (self.nodes ?? .max) - visited))
    return share
  }

  /// Whether nothing more may be spent after visiting so many nodes.
  func areSpent(after visited: Int) -> Bool {
    if cancellation?.isCancelled == true || abandonment?.isCancelled == true { return true }
    if let deadline, SimplexSettings.now >= deadline { return true }
    return visited >= nodes ?? .max
  }
}

/// How the simplex method is run.
struct SimplexSettings {
  var presolve = true
  var dual = false
  /// Start from an advanced basis instead of the current one.
  var fresh = true
  /// Primal and dual feasibility.
  var tolerance = 1e-9
  /// The most steps, where numbers may lead it round and round; 0 is no limit.
  var mostIterations: Int32 = 0
}

/// How branch and bound is run; gaps are in normal objective values.
struct TreeSettings {
  var presolve = true
  var pump = false
  var cuts: Int32 = 0
  var pseudocost = false
  var depthFirst = false
  /// Add a row that demands something better than the incumbent.
  var usesCutoff = true
  /// Nodes whose bound is within this of the incumbent, relatively, are dropped.
  var objectiveTolerance = 1e-7
  var absoluteGap = 0.0
  var relativeGap = 0.0
  var objectiveShift = 0.0
}

/// Values and multipliers of a linear program in normal form.
struct LinearValues {
  var columns: [Double]
  var columnDuals: [Double]
  var rows: [Double]
  var rowDuals: [Double]

  init(rows: Int, columns: Int) {
    self.columns = Array(repeating: 0, count: columns)
    columnDuals = self.columns
    self.rows = Array(repeating: 0, count: rows)
    rowDuals = self.rows
  }
}

/// How far bounds may move before the optimal basis changes, in normal form.
struct BoundRanges {
  var rowLow: [Double]
  var rowHigh: [Double]
  var columnLow: [Double]
  var columnHigh: [Double]

  init(rows: Int, columns: Int) {
    rowLow = Array(repeating: 0, count: rows)
    rowHigh = rowLow
    columnLow = Array(repeating: 0, count: columns)
    columnHigh = columnLow
  }
}
