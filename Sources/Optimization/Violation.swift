/// One way in which a point breaks a program.
public struct Violation: Hashable, Sendable {
  /// What is broken.
  public enum Place: Hashable, Sendable {
    /// The activity leaves the constraint's interval.
    case constraint(Constraint)
    /// The value leaves the variable's bounds.
    case bounds(Variable)
    /// The value should be whole.
    case integrality(Variable)
    /// The point has another number of values than the program has variables.
    case size
  }

  /// What is broken.
  public let place: Place
  /// By how much, in the unit of the constraint or variable.
  public let amount: Double
}

extension MathematicalProgram {
  /// Everything a point breaks, judged without the solver.
  ///
  /// A constraint may miss its bound by `tolerance` times its largest part (coefficient, product
  /// or bound, at least one). One whose coefficients and variables are whole is judged exactly as
  /// long as its sums stay below 2^53. Whole numbers must be whole, without tolerance. A constraint
  /// on a variable of another program is broken at every point.
  public func violations(of values: [Double], tolerance: Double = 1e-9) -> [Violation] {
    guard values.count == variables.count else {
      return [Violation(place: .size, amount: Double(abs(values.count - variables.count)))]
    }
    var found: [Violation] = []
    for index in variables.indices {
      found += violations(ofVariable: index, at: values[index], tolerance: tolerance)
    }
    for index in constraints.indices {
      let amount = excess(of: constraints[index], at: values, tolerance: tolerance)
      guard amount != 0 else { continue }
      found.append(Violation(place: .constraint(Constraint(index: index)), amount: amount))
    }
    return found
  }

  private func violations(
    ofVariable index: Int, at value: Double, tolerance: Double
  ) -> [Violation] {
    let definition = variables[index]
    let variable = Variable(index: index)
    guard value.isFinite else { return [Violation(place: .bounds(variable), amount: .infinity)] }
    var found: [Violation] = []
    let outside = max(definition.lower - value, value - definition.upper)
    let scale = definition.domain.isWhole ? 0 : max(1, abs(value))
    if outside > tolerance * scale {
      found.append(Violation(place: .bounds(variable), amount: outside))
    }
    if definition.domain.isWhole, value != value.rounded() {
      let amount = abs(value - value.rounded())
      found.append(Violation(place: .integrality(variable), amount: amount))
    }
    return found
  }

  /// How far a constraint's activity lies outside its interval, or zero when within tolerance.
  private func excess(
    of constraint: ConstraintDefinition, at values: [Double], tolerance: Double
  ) -> Double {
    var activity = 0.0
    var scale = 1.0
    for term in constraint.terms {
      guard values.indices.contains(term.variable.index) else { return .infinity }
      let part = term.coefficient * values[term.variable.index]
      activity += part
      scale = max(scale, abs(part), abs(term.coefficient))
    }
    for bound in [constraint.lower, constraint.upper] where bound.isFinite {
      scale = max(scale, abs(bound))
    }
    let outside = max(constraint.lower - activity, activity - constraint.upper)
    let allowed = isWhole(constraint) ? 0 : tolerance * scale
    guard outside > allowed || outside.isNaN else { return 0 }
    return outside.isNaN ? .infinity : outside
  }

  /// Whether a constraint's activity is a whole number at every allowed point.
  func isWhole(_ constraint: ConstraintDefinition) -> Bool {
    constraint.terms.allSatisfy {
      self[$0.variable]?.domain.isWhole == true && $0.coefficient == $0.coefficient.rounded()
    }
  }
}
