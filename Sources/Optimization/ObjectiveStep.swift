extension MathematicalProgram {
  /// The smallest difference between two objective values, when the program's form shows one:
  /// the greatest common divisor of whole coefficients on whole-number variables.
  ///
  /// A bound and an incumbent less than a step apart prove each other.
  public var objectiveStep: Double? {
    var divisor = 0.0
    for term in objective.terms {
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
