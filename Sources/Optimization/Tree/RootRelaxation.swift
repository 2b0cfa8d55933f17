/// The optimum of a form's relaxation, from which a tree grows.
struct RootRelaxation {
  /// The optimum.
  let objective: Double
  /// The point.
  let values: [Double]
  /// What each column's unit costs away from it.
  let reducedCosts: [Double]
  /// Where the simplex method ended.
  let basis: Basis

  /// The relaxation of a form that is loaded here, unless the session holds its matrix already;
  /// `nil` where it has no optimum that the simplex method is sure of.
  init?(
    of form: NormalForm, from start: WarmStart?, isLoaded: Bool = false, _ limits: Limits,
    in session: inout GLPKSession
  ) throws(SolverError) {
    if isLoaded { try session.update(form) } else { try session.load(form) }
    var settings = SimplexSettings(presolve: false)
    if let start, start.fits(form) {
      try session.take(start.basis)
      settings.fresh = false
      settings.dual = start.hasCosts(of: form)
    }
    guard try session.simplex(settings, limits).verdict == .optimal else { return nil }
    let found = try session.linearValues(rows: form.rowLower.count, columns: form.cost.count)
    values = found.columns
    reducedCosts = found.columnDuals
    objective = min(form.value(at: values), form.dualBound(at: found.rowDuals))
    guard objective >= form.value(at: values) - 1e-7 * max(1, abs(objective)) else { return nil }
    basis = try session.basis(rows: form.rowLower.count, columns: form.cost.count)
  }

  /// The bounds of columns without what costs more than `room`: no point within `room` of the
  /// optimum has a whole-number column farther than `room / |d|` from where it stands.
  func bounds(
    of form: NormalForm, within room: Double
  ) -> (lower: [Double], upper: [Double], isNarrowed: Bool) {
    var (lower, upper) = (form.columnLower, form.columnUpper)
    var isNarrowed = false
    for column in values.indices where form.integer[column] != 0 {
      let cost = reducedCosts[column]
      guard cost != 0 else { continue }
      // A hair more, so that a distance which is whole but for rounding is kept.
      let distance = (room / abs(cost) + 1e-6).rounded(.down)
      let at = values[column].rounded()
      if cost > 0, at <= lower[column], at + distance < upper[column] {
        upper[column] = at + distance
        isNarrowed = true
      } else if cost < 0, at >= upper[column], at - distance > lower[column] {
        lower[column] = at - distance
        isNarrowed = true
      }
    }
    return (lower, upper, isNarrowed)
  }
}

extension NormalForm {
  /// The objective at a point.
  func value(at point: [Double]) -> Double {
    var sum = 0.0
    for column in cost.indices { sum += cost[column] * point[column] }
    return sum
  }
}
