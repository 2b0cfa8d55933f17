extension Formula {
  /// The formula as a file holds it in a cell of a sheet, without the equals sign: function names in
  /// English, a point in decimals and commas between arguments, whatever language the reader uses.
  public func text(in sheet: SheetName) -> String {
    switch self {
    case .number(let number): Self.text(of: number)
    case .cell(let cell): cell.text(in: sheet)
    case .call(let function, let arguments):
      Self.call(function.rawValue, arguments.map { $0.text(in: sheet) })
    case .over(let function, let range): Self.call(function.rawValue, [range.text(in: sheet)])
    case .calculated(let left, let operation, let right):
      left.operand(in: sheet, of: operation, isRight: false) + operation.rawValue
        + right.operand(in: sheet, of: operation, isRight: true)
    case .rounded(let number, let decimals):
      Self.call("ROUND", [number.text(in: sheet), String(decimals)])
    case .roundedUp(let number, let decimals):
      Self.call("ROUNDUP", [number.text(in: sheet), String(decimals)])
    case .choice(let left, let comparison, let right, let then, let otherwise):
      Self.call(
        "IF",
        [
          left.text(in: sheet) + comparison.rawValue + right.text(in: sheet),
          then.text(in: sheet), otherwise.text(in: sheet),
        ])
    }
  }

  private static func call(_ name: String, _ arguments: [String]) -> String {
    name + "(" + arguments.joined(separator: ",") + ")"
  }

  /// A number as a formula writes it: without a decimal point where it is whole.
  private static func text(of number: Double) -> String {
    guard let whole = Int(exactly: number) else { return "\(number)" }
    return String(whole)
  }

  /// The formula as an operand, in parentheses unless it binds tighter than the operation around it.
  private func operand(in sheet: SheetName, of outer: Operation, isRight: Bool) -> String {
    let text = text(in: sheet)
    switch self {
    case .calculated(_, let inner, _):
      let binds = isRight ? inner.strength > outer.strength : inner.strength >= outer.strength
      return binds && outer != .power ? text : "(" + text + ")"
    case .number(let number): return number < 0 ? "(" + text + ")" : text
    case .cell, .call, .over, .rounded, .roundedUp, .choice: return text
    }
  }
}

extension Formula.Operation {
  /// How tightly it binds.
  fileprivate var strength: Int {
    switch self {
    case .plus, .minus: 1
    case .times, .over: 2
    case .power: 3
    }
  }
}
