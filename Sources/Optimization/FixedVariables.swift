/// A program without the variables that cannot move, and the way back from its points.
///
/// Explanations, roundings and re-solves hold most of a program still. GLPK's own presolver would
/// take the held columns away as well, but only after all of them were given to it.
struct FixedVariables {
  /// The program of what can move.
  let program: MathematicalProgram
  /// The variables that can move, by index in the whole program.
  private let moving: [Int]
  private let values: [Double]

  /// Nothing where less than a quarter is fixed, which does not pay; `isInfeasible` where what is fixed
  /// breaks a constraint by itself, or is no whole number where it should be.
  init?(_ whole: MathematicalProgram, isInfeasible: inout Bool) {
    let moving = whole.variables.indices.filter {
      whole.variables[$0].lower < whole.variables[$0].upper
    }
    let fixedCount = whole.variables.count - moving.count
    guard fixedCount * 4 >= whole.variables.count, !moving.isEmpty else { return nil }
    isInfeasible = whole.variables.contains {
      $0.domain.isWhole && $0.lower == $0.upper && $0.lower != $0.lower.rounded()
    }
    self.moving = moving
    values = whole.variables.map(\.lower)
    var places = [Int](repeating: -1, count: whole.variables.count)
    var program = MathematicalProgram(name: whole.name, sense: whole.sense)
    for (place, index) in moving.enumerated() {
      let variable = whole.variables[index]
      places[index] = place
      _ = program.addVariable(
        variable.name, variable.domain, lower: variable.lower, upper: variable.upper)
    }
    for constraint in whole.constraints {
      let (left, held) = Self.split(constraint.terms, places, values)
      guard left.isEmpty else {
        program.addConstraint(
          constraint.name, LinearExpression(left), lower: constraint.lower - held,
          upper: constraint.upper - held)
        continue
      }
      let size = max(1, abs(held)) * 1e-9
      if held < constraint.lower - size || held > constraint.upper + size { isInfeasible = true }
    }
    let (left, held) = Self.split(whole.objective.terms, places, values)
    program.setObjective(LinearExpression(left, constant: whole.objective.constant + held))
    self.program = program
  }

  private static func split(
    _ terms: [LinearExpression.Term], _ places: [Int], _ values: [Double]
  ) -> (left: [LinearExpression.Term], held: Double) {
    var left: [LinearExpression.Term] = []
    var held = 0.0
    for term in terms {
      let place = places[term.variable.index]
      if place >= 0 {
        left.append(.init(Variable(index: place), term.coefficient))
      } else {
        held += term.coefficient * values[term.variable.index]
      }
    }
    return (left, held)
  }

  /// A point of the whole program as one of this.
  func restricted(_ point: [Double]?) -> [Double]? {
    point.map { point in moving.map { point[$0] } }
  }

  /// What solving this says about the whole program.
  func whole(_ outcome: Outcome) -> Outcome {
    switch outcome {
    case .optimal(let solution): .optimal(whole(solution))
    case .feasible(let solution): .feasible(whole(solution))
    case .infeasible, .unbounded, .limit: outcome
    }
  }

  private func whole(_ solution: Solution) -> Solution {
    var values = values
    for (place, index) in moving.enumerated() { values[index] = solution.values[place] }
    return Solution(
      values: values, objective: solution.objective, bound: solution.bound,
      proof: solution.proof, method: solution.method, nodes: solution.nodes)
  }
}
