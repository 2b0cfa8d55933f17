extension MathematicalProgram {
  /// The fewest values beyond which a whole-number variable counts as a volume.
  private static let volumeSpan = 12.0

  /// Whether a whole-number variable has so many values that rounding it costs little.
  func isVolume(_ index: Int) -> Bool {
    let variable = variables[index]
    return variable.domain == .integer && variable.upper - variable.lower > Self.volumeSpan
  }

  /// The program around a point of its volume relaxation: choices held, volumes within `radius`.
  func neighbourhood(of point: [Double], radius: Double) -> Self {
    var program = self
    for index in variables.indices where variables[index].domain.isWhole {
      let variable = variables[index]
      let reach = isVolume(index) ? radius : 0
      let centre = min(max(point[index], variable.lower), variable.upper)
      program.variables[index].lower = max(variable.lower, (centre - reach).rounded(.down))
      program.variables[index].upper = min(variable.upper, (centre + reach).rounded(.up))
    }
    return program
  }
}

extension Search {
  /// How many nodes a search around a relaxed optimum may visit.
  private static let neighbourhoodNodes = 2_000

  /// How many nodes the relaxed search gets before another way is tried.
  static let patience = 40_000

  /// Bounds the program by letting volumes be fractional, then looks for whole numbers around
  /// the relaxed optimum.
  ///
  /// With the choices held, few volumes are fractional (no more than rows that bind), so the whole
  /// numbers are soon found, and the relaxed optimum is often a small part of one unit away.
  ///
  /// - Returns: what that came to; nothing where the two are not close enough or the relaxed search
  ///   took more than `patience` nodes, and the whole program is still to be searched.
  mutating func relaxVolumes(
    _ options: SolveOptions, _ limits: Limits, patience: Int?, in session: inout GLPKSession
  ) throws(SolverError) -> Finding? {
    let program = program
    var relaxed = Search(program.relaxed(where: program.isVolume), options.tightened)
    let share = patience.map { limits.share($0, after: 0) } ?? limits
    let finding = try relaxed.takeTurns(share, in: &session)
    return try takeVolumes(relaxed, finding, options, limits, in: &session)
  }

  /// Takes the bound of the search that let volumes be fractional, and looks for whole numbers
  /// around its optimum.
  ///
  /// - Returns: what that came to; nothing where the whole program is still to be searched.
  mutating func takeVolumes(
    _ relaxed: Search, _ finding: Finding, _ options: SolveOptions, _ limits: Limits,
    in session: inout GLPKSession
  ) throws(SolverError) -> Finding? {
    nodes += relaxed.nodes
    raise(relaxed.bound.map { form.normal(relaxed.form.original($0)) })
    if finding == .infeasible { return incumbent == nil ? .infeasible : .exhausted }
    if let point = relaxed.incumbent?.values {
      try searchNeighbourhood(of: point, options, limits, in: &session)
    }
    if isProven { return .proven }
    return limits.areSpent(after: nodes) ? .stopped : nil
  }

  private mutating func searchNeighbourhood(
    of point: [Double], _ options: SolveOptions, _ limits: Limits,
    in session: inout GLPKSession
  ) throws(SolverError) {
    for radius in [0.0, 2.0] where !isProven && !limits.areSpent(after: nodes) {
      var local = Search(program.neighbourhood(of: point, radius: radius), options.tightened)
      let share = limits.share(Self.neighbourhoodNodes, after: nodes)
      _ = try local.search(Turn.pseudocosts, share, in: &session)
      nodes += local.nodes
      if let found = local.incumbent { _ = offer(found.values) }
    }
  }
}

extension SolveOptions {
  /// The options for a part of the work: gaps so small that they leave room for the rest.
  var tightened: Self {
    var options = self
    options.incumbent = nil
    options.objectiveStep = nil
    options.absoluteGap /= 8
    options.relativeGap = max(min(relativeGap, 1e-7), relativeGap / 8)
    return options
  }
}
