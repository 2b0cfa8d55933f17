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
