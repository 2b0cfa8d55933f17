/// A program as GLPK sees it: minimised, rows scaled by powers of two, whole bounds on whole-number
/// columns, no objective constant.
///
/// Power-of-two factors change no digit. A row is scaled down only so far that one of its units
/// stays well above GLPK's fixed node tolerance of one millionth, as long as its coefficients stay
/// below some thousands; a row of small whole numbers stays whole, since cut generators see more
/// in it. An objective with a known step is divided by it, so that GLPK can round its bounds.
struct NormalForm {
  var rowLower: [Double] = []
  var rowUpper: [Double] = []
  var columnLower: [Double] = []
  var columnUpper: [Double] = []
  var cost: [Double]
  private(set) var integer: [Int32] = []
  private(set) var entryRow: [Int32] = []
  private(set) var entryColumn: [Int32] = []
  private(set) var entryValue: [Double] = []
  /// What each original row was multiplied by.
  private(set) var rowScale: [Double] = []
  /// What the objective without its constant was multiplied by, sign included.
  let costScale: Double
  private let constant: Double

  /// The form of a validated program.
  init(_ program: MathematicalProgram) {
    let scale = Self.costScale(of: program)
    costScale = program.sense == .minimise ? scale : -scale
    constant = program.objective.constant
    cost = Array(repeating: 0, count: program.variables.count)
    for term in program.objective.terms {
      cost[term.variable.index] = term.coefficient * costScale
    }
    reserveRoom(for: program)
    for variable in program.variables { add(variable) }
    for constraint in program.constraints {
      add(constraint, isWhole: program.isWhole(constraint))
    }
  }

  /// The program's objective value at a normal one.
  func original(_ value: Double) -> Double { value / costScale + constant }

  /// The normal objective value at one of the program's.
  func normal(_ value: Double) -> Double { (value - constant) * costScale }

  /// A distance between the program's objective values, as one between normal ones.
  func normalDistance(_ distance: Double) -> Double { distance * abs(costScale) }

  /// What must be added to a normal objective value so that its size is the program's, scaled.
  var objectiveShift: Double { constant * costScale }

  /// What no point within the columns' bounds costs more than.
  var mostCost: Double {
    cost.indices.reduce(0) { sum, column in
      guard cost[column] != 0 else { return sum }
      return sum + max(cost[column] * columnLower[column], cost[column] * columnUpper[column])
    }
  }

  /// Whether some whole-number column has no whole number within its bounds.
  var hasEmptyColumn: Bool {
    zip(columnLower, columnUpper).contains { $0 > $1 }
  }

  /// Adds the demand that the objective is at most `limit`, as a last row.
  mutating func addCutoff(_ limit: Double) {
    let row = Int32(rowLower.count)
    for (column, weight) in cost.enumerated() where weight != 0 {
      entryRow.append(row)
      entryColumn.append(Int32(column))
      entryValue.append(weight)
    }
    rowLower.append(-.infinity)
    rowUpper.append(limit)
    rowScale.append(1)
  }

  /// The form with its whole-number columns held at the rounded values of a point.
  func fixingIntegers(at point: [Double]) -> Self {
    var form = self
    for column in cost.indices where integer[column] != 0 {
      form.columnLower[column] = point[column].rounded()
      form.columnUpper[column] = point[column].rounded()
    }
    return form
  }

  /// What each column is best counted in: a power of two near how far it can move where that is far,
  /// so that one unit of a pool does not weigh as little as rounding; one for whole numbers.
  var columnUnits: [Double] {
    cost.indices.map { column in
      let range = columnUpper[column] - columnLower[column]
      guard integer[column] == 0, range.isFinite, range > 4_096 else { return 1 }
      return 1 / powerOfTwo(near: range)
    }
  }

  /// The form with its columns counted in other units and each row's largest coefficient near one,
  /// which change no digit where the units are powers of two.
  func counted(in units: [Double]) -> Self {
    var form = self
    for column in cost.indices {
      form.columnLower[column] /= units[column]
      form.columnUpper[column] /= units[column]
      form.cost[column] *= units[column]
    }
    for entry in entryValue.indices {
      form.entryValue[entry] *= units[Int(entryColumn[entry])]
    }
    var largest = [Double](repeating: 0, count: rowLower.count)
    for (row, value) in zip(entryRow, form.entryValue) {
      largest[Int(row)] = max(largest[Int(row)], abs(value))
    }
    let scale = largest.map(powerOfTwo)
    for (entry, row) in entryRow.enumerated() { form.entryValue[entry] *= scale[Int(row)] }
    for row in rowLower.indices {
      form.rowLower[row] *= scale[row]
      form.rowUpper[row] *= scale[row]
      form.rowScale[row] *= scale[row]
    }
    return form
  }

  /// Whether two forms differ in bounds and costs only.
  func hasSameMatrix(as other: Self) -> Bool {
    entryRow == other.entryRow && entryColumn == other.entryColumn
      && entryValue == other.entryValue && integer == other.integer
      && rowLower.count == other.rowLower.count
  }

  /// Makes room for a program at once: arrays that grow take up to three times as much.
  private mutating func reserveRoom(for program: MathematicalProgram) {
    columnLower.reserveCapacity(program.variables.count)
    columnUpper.reserveCapacity(program.variables.count)
    integer.reserveCapacity(program.variables.count)
    rowLower.reserveCapacity(program.constraints.count)
    rowUpper.reserveCapacity(program.constraints.count)
    rowScale.reserveCapacity(program.constraints.count)
    let entries = program.constraints.reduce(0) { $0 + $1.terms.count }
    entryRow.reserveCapacity(entries)
    entryColumn.reserveCapacity(entries)
    entryValue.reserveCapacity(entries)
  }

  private mutating func add(_ variable: MathematicalProgram.VariableDefinition) {
    let isWhole = variable.domain.isWhole
    columnLower.append(isWhole ? variable.lower.rounded(.up) : variable.lower)
    columnUpper.append(isWhole ? variable.upper.rounded(.down) : variable.upper)
    integer.append(isWhole ? 1 : 0)
  }

  private mutating func add(
    _ constraint: MathematicalProgram.ConstraintDefinition, isWhole: Bool
  ) {
    let row = Int32(rowLower.count)
    let largest = constraint.terms.reduce(0) { max($0, abs($1.coefficient)) }
    let nearOne = powerOfTwo(near: largest)
    let least = isWhole ? 1 : 0x1p-14
    let scale = min(max(nearOne, least), nearOne * 0x1p12)
    for term in constraint.terms {
      entryRow.append(row)
      entryColumn.append(Int32(term.variable.index))
      entryValue.append(term.coefficient * scale)
    }
    rowLower.append(constraint.lower * scale)
    rowUpper.append(constraint.upper * scale)
    rowScale.append(scale)
  }

  private static func costScale(of program: MathematicalProgram) -> Double {
    if let step = program.objectiveStep { return 1 / step }
    return powerOfTwo(near: program.objective.terms.reduce(0) { max($0, abs($1.coefficient)) })
  }
}

/// The power of two that brings a positive size to between one and two; one for zero.
private func powerOfTwo(near size: Double) -> Double {
  guard size.isNormal else { return 1 }
  let exponent = max(-1000, min(1000, -Int(size.exponent)))
  return Double(sign: .plus, exponent: exponent, significand: 1)
}
