/// What the simplex method says of a form.
enum LinearAnswer {
  case optimal(LinearValues)
  case infeasible
  case unbounded
  case stopped
  case numericalTrouble
}

extension Search {
  /// Solves a program without whole numbers.
  mutating func settleBySimplex(
    confirming: Bool, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> Finding {
    try session.load(form)
    switch try solveLoaded(form, limits, in: &session) {
    case .optimal(var values):
      if confirming {
        let run = try session.exact()
        guard case .optimal(let exact)? = try answer(run, of: form, in: &session) else {
          return .exhausted
        }
        values = exact
        isConfirmedExactly = true
      }
      guard offer(values.columns), let incumbent else { return .exhausted }
      raise(incumbent.objective)
      return .proven
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .stopped: return .stopped
    case .numericalTrouble: return .exhausted
    }
  }

  /// Solves the loaded form as a linear program, by ever more careful means.
  func solveLoaded(
    _ loaded: NormalForm, _ limits: Limits, in session: inout GLPKSession
  ) throws(SolverError) -> LinearAnswer {
    let attempts = [SimplexSettings(), SimplexSettings(presolve: false)]
    for settings in attempts {
      let run = try session.simplex(settings, limits)
      if run.stop != .ended { return .stopped }
      if let answer = try answer(run, of: loaded, in: &session) { return answer }
    }
    return try answer(session.exact(), of: loaded, in: &session) ?? .numericalTrouble
  }

  /// The answer behind a run, or nil when it should be tried by other means.
  func answer(
    _ run: Run, of loaded: NormalForm, in session: inout GLPKSession
  ) throws(SolverError) -> LinearAnswer? {
    switch run.verdict {
    case .optimal:
      var values = try session.linearValues(
        rows: loaded.rowLower.count, columns: loaded.cost.count)
      for column in values.columns.indices {
        values.columns[column] = loaded.clamped(values.columns[column], toColumn: column)
      }
      let isSound = program.relaxed().violations(of: values.columns).isEmpty
      return isSound ? .optimal(values) : nil
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .infeasibleOrUnbounded, .feasible, .unknown, .numericalTrouble: return nil
    }
  }
}
