/// What a short name in an exported file stands for.
public struct ExportName: Hashable, Sendable {
  /// The name in the file: ASCII, such as `x12` or `c7`.
  public let short: String
  /// The name in the program.
  public let full: String
}

extension MathematicalProgram {
  /// The short names that ``mps()`` and ``lp()`` use, variables first.
  ///
  /// The part of an interval that had to be split off a row is named after it: `c7b` for `c7`.
  public var exportNames: [ExportName] {
    let columns = variables.indices.map {
      ExportName(short: Self.columnName($0), full: variables[$0].name)
    }
    let rows = constraints.indices.map {
      ExportName(short: Self.rowName($0), full: constraints[$0].name)
    }
    return columns + rows
  }

  static func columnName(_ index: Int) -> String { "x\(index)" }
  static func rowName(_ index: Int) -> String { "c\(index)" }
  /// The column fixed at one that carries the objective's constant.
  static let constantColumn = "one"

  /// The weight of every column in the exported objective, which is always minimised.
  var exportedCosts: [Double] {
    var costs = [Double](repeating: 0, count: variables.count)
    for term in objective.terms where costs.indices.contains(term.variable.index) {
      costs[term.variable.index] = exportedCost(term.coefficient)
    }
    return costs
  }

  /// The weight of the constant column, or nil when there is none.
  var exportedConstant: Double? {
    objective.constant == 0 ? nil : exportedCost(objective.constant)
  }

  private func exportedCost(_ cost: Double) -> Double {
    sense == .minimise ? cost : -cost
  }
}

/// The shortest decimal that reads back as the same number.
func exported(_ number: Double) -> String {
  if number == 0 { return "0" }
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
