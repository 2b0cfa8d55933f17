extension MathematicalProgram {
  /// The smallest difference between two objective values, when the program's form shows one:
  /// the greatest common divisor of whole coefficients on whole-number variables.
  ///
  /// A bound and an incumbent less than a step apart prove each other.
  public var objectiveStep: Double? {
    step(of: objective)
  }

  /// Whether an expression has a whole value at every point of the program.
  public func isWhole(_ expression: LinearExpression) -> Bool {
    let merged = expression.merged()
    return merged.constant == merged.constant.rounded()
      && (merged.terms.isEmpty || step(of: merged) != nil)
  }

  /// Demands that an expression is at least a value, with half of its smallest step of room.
  ///
  /// Where every value is a whole number of steps the row is written in steps: small whole numbers
  /// lose nothing to a solver's tolerance. Otherwise `room` is left below the value.
  public mutating func demand(
    _ name: String, _ expression: LinearExpression, atLeast value: Double, room: Double
  ) {
    let merged = expression.merged()
    guard let step = step(of: merged), abs(value) < 0x1p53 else {
      addConstraint(name, merged, .greaterOrEqual, value - room)
      return
    }
    let wanted = value - merged.constant
    // Whole numbers below 2⁵³ multiply exactly, so this rounds up without a tolerance.
    var steps = (wanted / step).rounded(.down)
    if steps * step < wanted { steps += 1 }
    let inSteps = LinearExpression(merged.terms.map { .init($0.variable, $0.coefficient / step) })
    addConstraint(name, inSteps, .greaterOrEqual, steps - 0.5)
  }

  private func step(of expression: LinearExpression) -> Double? {
    var divisor = 0.0
    for term in expression.terms {
      guard self[term.variable]?.domain.isWhole == true,
        let size = wholeSize(of: term.coefficient)
      else { return nil }
      divisor = greatestCommonDivisor(divisor, size)
    }
    return divisor > 0 ? divisor : nil
  }

  /// The coefficient without its sign, when it is whole and exact in a Double.
  private func wholeSize(of coefficient: Double) -> Double? {
    let size = abs(coefficient)
    return size == size.rounded() && size < 0x1p53 ? size : nil
  }

  private func greatestCommonDivisor(_ first: Double, _ second: Double) -> Double {
    var (first, second) = (first, second)
    while second != 0 {
      (first, second) = (second, first.truncatingRemainder(dividingBy: second))
    }
    return first
  }
}
