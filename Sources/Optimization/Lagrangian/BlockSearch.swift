/// Solving programs in which everything is a choice by Lagrangian branch and bound.
extension Workspace {
  /// How far below the relaxation the first guess lies, as a share of its value.
  private static let firstGuess = 0.002
  /// What a guess that nothing beats is multiplied by.
  private static let widening = 1.5
  /// The most complicating rows.
  private static let mostRows = 200

  /// Solves a program by branching on its blocks.
  ///
  /// Where `fewest` undecided blocks are asked for, they must also be as many as the rows that tie
  /// them, since each such row weakens the bound.
  ///
  /// - Returns: what that came to; nothing where not everything in the program is a choice, or there
  ///   are too few blocks.
  mutating func branchOnBlocks(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits, fewest: Int = 2
  ) throws(SolverError) -> Search.Finding? {
    guard
      let structure = BlockStructure(search.form, mostPatterns: 2, mostRows: Self.mostRows),
      structure.undecided >= max(fewest, fewest > 2 ? structure.rows.count : 0),
      let table = OptionTable(structure)
    else { return nil }
    let relaxed = try relaxation(of: table, limits)
    guard case .optimal(let value, let multipliers) = relaxed else {
      return relaxed == .infeasible ? .infeasible : nil
    }
    search.raise(table.constant - value)
    let step = { [goal = search.goal] (worth: Double) in
      let normal = table.constant - worth
      return table.constant - (goal.cutoff(below: normal) ?? normal)
    }
    var distance = Self.firstGuess * max(abs(value), 1e-6)
    while !limits.areSpent(after: search.nodes) {
      let known = search.incumbent.map { step(table.constant - $0.objective) }
      let guess = max(value - distance, known ?? -.infinity)
      var branching = BlockBranching(
        table, floor: guess, limits, visited: search.nodes, step: step)
      branching.search(from: multipliers)
      search.nodes += branching.nodes
      if let best = branching.best {
        let values = table.values(
          at: best, of: structure, columns: search.form.cost.count)
        guard search.offer(structure.definitions.completing(values)) else { return nil }
      }
      if branching.isStopped { return .stopped }
      // Everything better than the floor has been looked at.
      search.raise(table.constant - branching.floor)
      if search.isProven { return .proven }
      if branching.best != nil || guess == known { return .exhausted }
      distance *= Self.widening
      if distance > 4 * max(abs(value), 1) { return search.incumbent == nil ? nil : .exhausted }
    }
    return .stopped
  }

  /// What the linear relaxation of a table says.
  private enum TableRelaxation: Equatable {
    case optimal(value: Double, multipliers: [Double])
    case infeasible
    case unknown
  }

  /// The linear relaxation: `Σ_o x_io = 1` for each block, `Σ a_k·x ≤ b_k`.
  private mutating func relaxation(
    of table: OptionTable, _ limits: Limits
  ) throws(SolverError) -> TableRelaxation {
    var program = MathematicalProgram(sense: .maximise)
    var rows = [[LinearExpression.Term]](repeating: [], count: table.rowCount)
    var objective: [LinearExpression.Term] = []
    for block in 0..<table.blockCount {
      let chosen = table.options(of: block).map { option in
        let variable = program.addVariable("", .continuous)
        objective.append(.init(variable, table.worth[option]))
        return LinearExpression.Term(variable, 1)
      }
      program.addConstraint("", LinearExpression(chosen), .equal, 1)
      for factor in table.factorStart[block]..<table.factorStart[block + 1] {
        for place in table.factorRowStart[factor]..<table.factorRowStart[factor + 1] {
          for (option, term) in chosen.enumerated() {
            let value = table.factorValue[table.factorValueStart[factor] + option]
            rows[table.factorRow[place]].append(
              .init(term.variable, value * table.factorMultiple[place]))
          }
        }
      }
    }
    for (row, terms) in rows.enumerated() {
      program.addConstraint("", LinearExpression(terms), .lessOrEqual, table.limits[row])
    }
    program.setObjective(LinearExpression(objective))
    let form = NormalForm(program)
    try session.load(form)
    let run = try session.simplex(SimplexSettings(presolve: false), limits)
    if run.verdict == .infeasible { return .infeasible }
    guard run.verdict == .optimal else { return .unknown }
    let values = try session.linearValues(rows: form.rowLower.count, columns: form.cost.count)
    let multipliers = (0..<table.rowCount).map { row in
      let place = table.blockCount + row
      return max(0, values.rowDuals[place] * form.rowScale[place] / form.costScale)
    }
    return .optimal(value: form.original(run.objective), multipliers: multipliers)
  }
}
