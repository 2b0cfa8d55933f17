import Optimization

/// Random small programs in whole numbers, and their optima by trying every point.
enum BruteForce {
  static func program(seed: UInt64) -> MathematicalProgram {
    var numbers = SeededNumbers(seed: seed)
    var program = MathematicalProgram(sense: Bool.random(using: &numbers) ? .minimise : .maximise)
    var variables: [Variable] = []
    for index in 0..<Int.random(in: 1...6, using: &numbers) {
      let lower = Double(Int.random(in: -3...2, using: &numbers))
      let span = Double(Int.random(in: 0...4, using: &numbers))
      variables.append(
        program.addVariable("v\(index)", .integer, lower: lower, upper: lower + span))
    }
    for index in 0..<Int.random(in: 1...4, using: &numbers) {
      let sum = expression(over: variables, &numbers)
      let bound = Double(Int.random(in: -20...25, using: &numbers))
      switch Int.random(in: 0...3, using: &numbers) {
      case 0: program.addConstraint("c\(index)", sum, .greaterOrEqual, -bound)
      case 1: program.addConstraint("c\(index)", sum, lower: bound - 10, upper: bound + 3)
      default: program.addConstraint("c\(index)", sum, .lessOrEqual, bound)
      }
    }
    program.setObjective(expression(over: variables, &numbers))
    return program
  }

  private static func expression(
    over variables: [Variable], _ numbers: inout SeededNumbers
  ) -> LinearExpression {
    var sum = LinearExpression(constant: Double(Int.random(in: -5...5, using: &numbers)))
    for variable in variables {
      sum += Double(Int.random(in: -9...9, using: &numbers)) * variable
    }
    return sum
  }

  /// The best objective over every whole point, or nil when none is feasible.
  static func optimum(of program: MathematicalProgram) -> Double? {
    var point = program.variables.map(\.lower)
    var best: Double?
    repeat {
      guard program.violations(of: point).isEmpty else { continue }
      let value = program.objective.value(at: point)
      switch program.sense {
      case .minimise: best = min(value, best ?? value)
      case .maximise: best = max(value, best ?? value)
      }
    } while advance(&point, program)
    return best
  }

  private static func advance(_ point: inout [Double], _ program: MathematicalProgram) -> Bool {
    for index in point.indices {
      point[index] += 1
      if point[index] <= program.variables[index].upper { return true }
      point[index] = program.variables[index].lower
    }
    return false
  }
}
