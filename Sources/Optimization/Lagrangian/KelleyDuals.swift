/// Multipliers that make the Lagrangian bound as large as it gets, by Kelley's cutting planes in a
/// box.
///
/// Every evaluation of the concave L gives a plane above it, `L(u) ≤ L(v) + g(v)·(u − v)`. A small
/// linear program looks for the highest point under all planes within a box around the best
/// multipliers so far; the box grows while its edge is in the way and shrinks where the planes
/// promised too much (Marsten, Hogan and Blankenship 1975). Every point visited gives a valid bound.
struct KelleyDuals {
  /// How far the planes' promise may be above the best bound, as a share of the bound.
  let tolerance: Double
  /// The most evaluations.
  var mostEvaluations = 400

  /// The best multipliers found.
  private(set) var multipliers: [Double]
  /// L at the best multipliers.
  private(set) var bound: Double
  /// How many times L was evaluated.
  private(set) var evaluations = 1

  /// What no point can cost more than, whatever rows it keeps.
  private let ceiling: Double
  /// About what a step of each multiplier adds to the bound at most.
  private let size: Double
  /// What additions may be wrong by, of the sizes that are added.
  private static let rounding = 1e-10
  /// How many steps the planes' linear program gets.
  private static let mostIterations: Int32 = 5_000
  /// One step of each multiplier that changes the bound about as much as a step of any other.
  private let scale: [Double]
  /// Half the side of the box, in steps.
  private var reach: Double
  private var planes = NormalForm(MathematicalProgram(sense: .minimise))

  /// Starts at some multipliers.
  ///
  /// - Parameters:
  ///   - start: The multipliers.
  ///   - relaxation: The relaxation, left as evaluated there.
  ///   - tolerance: How far the planes' promise may be above the best bound, as a share of it.
  ///   - ceiling: What no point can cost more than.
  init(
    from start: [Double], _ relaxation: inout LagrangianRelaxation, tolerance: Double,
    ceiling: Double = .infinity
  ) {
    self.tolerance = tolerance
    self.ceiling = ceiling + 1e-6 * max(1, abs(ceiling))
    let structure = relaxation.structure
    multipliers = structure.signed(start)
    relaxation.evaluate(at: multipliers)
    bound = relaxation.bound
    scale = structure.scale(of: relaxation.bound)
    size = BlockStructure.size(of: relaxation.bound) / BlockStructure.partOfStep
    reach = structure.blockCount <= 300 ? 0.02 : 0.15
  }

  /// Whether every point would cost more than any can, and by more than rounding makes of what the
  /// bound is summed from: nothing keeps the rows, and the bound would rise without end.
  var provesInfeasibility: Bool {
    guard bound > ceiling else { return false }
    let summed = zip(multipliers, scale).reduce(0) { $0 + abs($1.0) / $1.1 } * size
    return bound - ceiling > Self.rounding * summed
  }

  /// Climbs until the planes promise no more; `relaxation` is left at the best multipliers.
  mutating func climb(
    _ relaxation: inout LagrangianRelaxation, _ limits: Limits,
    in session: inout GLPKSession
  ) throws(SolverError) {
    let structure = relaxation.structure
    guard !structure.rows.isEmpty else { return }
    planes = NormalForm(master(of: structure))
    try session.load(planes)
    var here = multipliers
    while evaluations < mostEvaluations, !provesInfeasibility, !limits.areSpent(after: 0) {
      try addPlane(at: here, relaxation, in: &session)
      guard let top = try highestPoint(of: structure, limits, in: &session) else { break }
      here = zip(top.point, scale).map(*)
      let promise = top.height - bound
      if promise <= tolerance * abs(bound) {
        guard top.isAtEdge, reach < 100 else { break }
        reach *= 4
        continue
      }
      relaxation.evaluate(at: here)
      evaluations += 1
      take(relaxation.bound, at: here, promise: promise, isAtEdge: top.isAtEdge)
    }
    relaxation.evaluate(at: multipliers)
  }

  private mutating func take(
    _ found: Double, at here: [Double], promise: Double, isAtEdge: Bool
  ) {
    guard found > bound else {
      reach = max(reach * 0.75, 1e-7)
      return
    }
    if isAtEdge, found >= bound + 0.3 * promise { reach *= 1.6 }
    bound = found
    multipliers = here
  }

  /// `max θ` over multipliers in steps; planes come as rows.
  private func master(of structure: BlockStructure) -> MathematicalProgram {
    var program = MathematicalProgram(sense: .minimise)
    for _ in structure.rows { _ = program.addVariable("", .continuous, lower: -.infinity) }
    let height = program.addVariable("", .continuous, lower: -.infinity)
    program.setObjective(-LinearExpression(height))
    return program
  }

  /// `θ − Σ g_k·s_k·w_k ≤ L(u) − g·u`, where `u_k = s_k·w_k`.
  private mutating func addPlane(
    at here: [Double], _ relaxation: LagrangianRelaxation, in session: inout GLPKSession
  ) throws(SolverError) {
    var columns: [Int32] = []
    var values: [Double] = []
    var limit = relaxation.bound
    for (row, slope) in relaxation.subgradient.enumerated() where slope != 0 {
      columns.append(Int32(row))
      values.append(-slope * scale[row])
      limit -= slope * here[row]
    }
    columns.append(Int32(here.count))
    values.append(1)
    planes.rowLower.append(-.infinity)
    planes.rowUpper.append(limit)
    try session.addRow(columns: columns, values: values, lower: -.infinity, upper: limit)
  }

  /// The highest point under all planes within the box, in steps.
  private mutating func highestPoint(
    of structure: BlockStructure, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> (point: [Double], height: Double, isAtEdge: Bool)? {
    for row in structure.rows.indices {
      let centre = multipliers[row] / scale[row]
      // A row without a lower side has no multiplier above zero, and the other way round.
      planes.columnLower[row] =
        structure.rowUpper[row] == .infinity ? max(0, centre - reach) : centre - reach
      planes.columnUpper[row] =
        structure.rowLower[row] == -.infinity ? min(0, centre + reach) : centre + reach
    }
    try session.update(planes)
    var settings = SimplexSettings(presolve: false, dual: true, fresh: planes.rowLower.count == 1)
    settings.mostIterations = Self.mostIterations
    var run = try session.simplex(settings, limits)
    if run.verdict != .optimal {
      settings.dual = false
      settings.fresh = true
      run = try session.simplex(settings, limits)
    }
    guard run.verdict == .optimal else { return nil }
    let found = try session.linearValues(
      rows: planes.rowLower.count, columns: planes.cost.count)
    let point = found.columns.dropLast().map { abs($0) < 1e-12 ? 0 : $0 }
    let isAtEdge = point.indices.contains { row in
      abs(abs(point[row] - multipliers[row] / scale[row]) - reach) < 1e-9 * max(1, reach)
    }
    return (point, -run.objective, isAtEdge)
  }
}

extension BlockStructure {
  /// Multipliers with the signs that the rows' sides allow.
  func signed(_ multipliers: [Double]) -> [Double] {
    rows.indices.map { row in
      let multiplier = multipliers[row]
      if rowLower[row] == -.infinity, multiplier > 0 { return 0 }
      if rowUpper[row] == .infinity, multiplier < 0 { return 0 }
      return multiplier
    }
  }

  /// Of what a step of a multiplier can add to the bound at most, how much is about the bound's size.
  fileprivate static let partOfStep = 0.1

  /// The size of a bound that may be nothing.
  fileprivate static func size(of bound: Double) -> Double { max(abs(bound), 1e-6) }

  /// A step for each row's multiplier: the bound's size over what the row's entries add up to.
  fileprivate func scale(of bound: Double) -> [Double] {
    var sizes = [Double](repeating: 0, count: rows.count)
    for column in cost.indices {
      for entry in entries(of: column) {
        let most = columnUpper[column].isFinite ? min(columnUpper[column], 1e6) : 1
        sizes[Int(entryRow[entry])] += Self.partOfStep * abs(entryValue[entry]) * max(1, most)
      }
    }
    return sizes.map { $0 > 0 ? Self.size(of: bound) / $0 : 1 }
  }
}
