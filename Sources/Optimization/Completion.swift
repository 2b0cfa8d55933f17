/// What is left of a program's columns when some are decided.
///
/// An equation with one column that is not decided defines it, and a column of which one row alone
/// knows goes as far as the objective wants and that row lets it: a shortfall below a threshold, say.
/// Every other column keeps its value, so that a completed point is seldom far from the best and may
/// break a row; whoever completes one checks it.
package struct Completion: Sendable {
  /// A column and the row that settles it.
  private struct Settled {
    let column: Int
    let row: Int
    /// What the column is multiplied by in the row.
    let coefficient: Double
    /// Which way the objective pulls it; 0 is neither.
    var pull = 0.0
  }

  private let program: MathematicalProgram
  /// Columns that equations define, each by columns before it.
  private var defined: [Settled] = []
  /// Columns that one row alone knows.
  private var pulled: [Settled] = []

  /// - Parameters:
  ///   - program: The program.
  ///   - isDecided: For each column whether it is decided; those that can take one value only, or only
  ///     whole ones, are so besides.
  package init(of program: MathematicalProgram, deciding isDecided: [Bool]) {
    self.program = program
    var isKnown = program.variables.indices.map { index in
      let variable = program.variables[index]
      return isDecided[index] || variable.domain.isWhole || variable.lower == variable.upper
    }
    define(&isKnown)
    pull(isKnown)
  }

  /// Notes every column that an equation defines, until no equation defines another.
  private mutating func define(_ isKnown: inout [Bool]) {
    var equations = program.constraints.indices.filter {
      program.constraints[$0].lower == program.constraints[$0].upper
    }
    var hasDefined = true
    while hasDefined {
      hasDefined = false
      equations.removeAll { row in
        let open = program.constraints[row].terms.filter { !isKnown[$0.variable.index] }
        guard open.count <= 1 else { return false }
        guard let term = open.first else { return true }
        defined.append(
          Settled(column: term.variable.index, row: row, coefficient: term.coefficient))
        isKnown[term.variable.index] = true
        hasDefined = true
        return true
      }
    }
  }

  /// Notes every column that one row alone knows, and one column for each such row.
  private mutating func pull(_ isKnown: [Bool]) {
    var rowCount = [Int](repeating: 0, count: program.variables.count)
    for constraint in program.constraints {
      for term in constraint.terms { rowCount[term.variable.index] += 1 }
    }
    var pulls = [Double](repeating: 0, count: program.variables.count)
    for term in program.objective.terms {
      pulls[term.variable.index] =
        program.sense == .maximise ? term.coefficient : -term.coefficient
    }
    for (row, constraint) in program.constraints.enumerated() {
      let own = constraint.terms.first {
        !isKnown[$0.variable.index] && rowCount[$0.variable.index] == 1
      }
      guard let own else { continue }
      pulled.append(
        Settled(
          column: own.variable.index, row: row, coefficient: own.coefficient,
          pull: pulls[own.variable.index]))
    }
  }

  /// Gives every column that is left the value that a point's decided columns leave it.
  ///
  /// - Parameter point: A value for each column of the program.
  package func complete(_ point: inout [Double]) {
    for settled in defined {
      let (lower, _) = room(of: settled, at: point)
      point[settled.column] = lower
    }
    for settled in pulled {
      let variable = program.variables[settled.column]
      var (lower, upper) = room(of: settled, at: point)
      (lower, upper) = (max(lower, variable.lower), min(upper, variable.upper))
      guard lower <= upper else { continue }
      let wanted =
        settled.pull > 0 ? upper : settled.pull < 0 ? lower : point[settled.column]
      let value = min(max(wanted, lower), upper)
      if value.isFinite { point[settled.column] = value }
    }
  }

  /// What a column's row lets it be when all other columns of the row are as they are.
  private func room(of settled: Settled, at point: [Double]) -> (lower: Double, upper: Double) {
    let constraint = program.constraints[settled.row]
    var others = 0.0
    for term in constraint.terms where term.variable.index != settled.column {
      others += term.coefficient * point[term.variable.index]
    }
    let ends = (
      (constraint.lower - others) / settled.coefficient,
      (constraint.upper - others) / settled.coefficient
    )
    return settled.coefficient > 0 ? ends : (ends.1, ends.0)
  }
}
