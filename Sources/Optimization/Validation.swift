extension MathematicalProgram {
  /// Refuses what GLPK would abort over or silently accept.
  func validate() throws(SolverError) {
    for (index, variable) in variables.enumerated() {
      try validate(
        lower: variable.lower, upper: variable.upper,
        of: { "variable \(named(variable.name, index))" })
    }
    for (index, constraint) in constraints.enumerated() {
      let place = { "constraint \(named(constraint.name, index))" }
      try validate(lower: constraint.lower, upper: constraint.upper, of: place)
      try validate(constraint.terms, of: place)
    }
    try validate(objective.terms, of: { "the objective" })
    guard objective.constant.isFinite else {
      throw malformed("the objective's constant is \(objective.constant)")
    }
  }

  private func named(_ name: String, _ index: Int) -> String {
    name.isEmpty ? "number \(index)" : "\"\(name)\""
  }

  private func malformed(_ message: String) -> SolverError {
    SolverError(.malformedProgram, message)
  }

  private func validate(
    lower: Double, upper: Double, of place: () -> String
  ) throws(SolverError) {
    guard !lower.isNaN, !upper.isNaN else { throw malformed("\(place()) has a bound that is NaN") }
    guard lower <= upper else {
      throw malformed("\(place()) has its lower bound \(lower) above its upper bound \(upper)")
    }
    guard lower < .infinity, upper > -.infinity else {
      throw malformed("\(place()) is bounded to an infinite value")
    }
  }

  private func validate(
    _ terms: [LinearExpression.Term], of place: () -> String
  ) throws(SolverError) {
    for term in terms {
      guard variables.indices.contains(term.variable.index) else {
        throw malformed("\(place()) uses a variable of another program")
      }
      guard term.coefficient.isFinite else {
        let variable = named(variables[term.variable.index].name, term.variable.index)
        throw malformed("\(place()) weights \(variable) by \(term.coefficient)")
      }
    }
  }
}
