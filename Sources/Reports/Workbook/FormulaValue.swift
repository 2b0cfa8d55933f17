import Glibc

extension Formula {
  /// What the formula comes to, given the cells that it mentions; `nil` is a cell that is empty.
  ///
  /// Text is larger than every number, as in a comparison, and counting with it gives no number, as
  /// does a division by nothing: a spreadsheet shows an error there.
  public func value(of cells: (CellReference) -> SpreadsheetCell?) -> Double {
    switch self {
    case .number(let number): number
    case .cell(let cell): cells(cell)?.operand ?? 0
    case .call(let function, let arguments):
      function.value(of: arguments.map { $0.value(of: cells) })
    case .over(let function, let range):
      function.value(of: range.cells.compactMap { cells($0)?.number })
    case .calculated(let left, let operation, let right):
      operation.value(left.value(of: cells), right.value(of: cells))
    case .rounded(let number, let decimals):
      Self.scaled(number.value(of: cells), decimals) { $0.rounded(.toNearestOrAwayFromZero) }
    case .roundedUp(let number, let decimals):
      Self.scaled(number.value(of: cells), decimals) { $0.rounded(.awayFromZero) }
    case .choice(let left, let comparison, let right, let then, let otherwise):
      comparison.holds(left.value(of: cells), right.value(of: cells))
        ? then.value(of: cells) : otherwise.value(of: cells)
    }
  }

  /// Rounds at a decimal, first to 15 digits as spreadsheet programs do, so that 0.285 · 100 is 28.5.
  private static func scaled(
    _ number: Double, _ decimals: Int, _ round: (Double) -> Double
  ) -> Double {
    let scale = pow(10, Double(decimals))
    let shifted = number * scale
    guard shifted.isFinite, shifted != 0 else { return number }
    let digits = 15 - Int(log10(shifted.magnitude).rounded(.up))
    let precision = pow(10, Double(min(max(digits, 0), 15)))
    return round((shifted * precision).rounded() / precision) / scale
  }
}

extension SpreadsheetCell {
  /// What the cell is in a calculation.
  fileprivate var operand: Double? {
    if case .text = content { .infinity } else { number }
  }
}

extension Formula.Function {
  fileprivate func value(of numbers: [Double]) -> Double {
    switch self {
    case .sum: numbers.reduce(0, +)
    case .min: numbers.min() ?? 0
    case .max: numbers.max() ?? 0
    case .count: Double(numbers.count)
    case .int: numbers.first?.rounded(.down) ?? 0
    }
  }
}

extension Formula.Operation {
  fileprivate func value(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    case .power: pow(left, right)
    }
  }
}

extension Formula.Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    }
  }
}
