extension Workspace {
  /// The program without what cannot be part of any point at least as good as `value`.
  ///
  /// With z the optimum of the relaxation and d the reduced cost of a whole-number variable at one
  /// of its bounds, moving it k away costs at least `k·|d|`, so no point as good as `value` has it
  /// farther away than `⌊|z − value| / |d|⌋`. (Nemhauser and Wolsey 1988, section I.6.) The points
  /// that are left are the same; the tree is much smaller.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - value: A value of its objective that is known to be reached.
  ///   - tolerance: How far rounding may be off, in the objective's unit.
  /// - Returns: the narrowed program, or `nil` when no point is that good.
  /// - Throws: for programs that make no sense, and when GLPK gives up.
  public mutating func narrowed(
    _ program: MathematicalProgram, toReach value: Double, tolerance: Double
  ) throws(SolverError) -> MathematicalProgram? {
    switch try solveRelaxation(of: program) {
    case .infeasible: return nil
    case .unbounded, .limit: return program
    case .optimal(let relaxation):
      let best = program.sense == .maximise ? relaxation.objective : -relaxation.objective
      let room = best - (program.sense == .maximise ? value : -value) + tolerance
      return room < 0 ? nil : program.narrowed(by: relaxation, room: room)
    }
  }
}

extension MathematicalProgram {
  /// The program without what reduced costs put more than `room` from the relaxation's optimum.
  func narrowed(by relaxation: LinearSolution, room: Double) -> Self {
    var narrowed = self
    for index in variables.indices where variables[index].domain.isWhole {
      let gain = relaxation.reducedCosts[index] * (sense == .maximise ? 1 : -1)
      guard gain != 0 else { continue }
      // A hair more, so that a distance which is whole but for rounding is kept.
      let distance = (room / abs(gain) + 1e-6).rounded(.down)
      let at = relaxation.values[index]
      if gain < 0, at <= variables[index].lower {
        narrowed.variables[index].upper = min(variables[index].upper, at + distance)
      } else if gain > 0, at >= variables[index].upper {
        narrowed.variables[index].lower = max(variables[index].lower, at - distance)
      }
    }
    return narrowed
  }
}
