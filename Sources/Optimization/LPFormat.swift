extension MathematicalProgram {
  /// The program in CPLEX LP format, for people to read and any other solver to confirm.
  ///
  /// The conventions are those of ``mps()``; an interval is always written as two rows.
  public func lp() -> String {
    var objective = sum(exportedCosts.enumerated().map { ($0, $1) })
    if let constant = exportedConstant {
      objective.append(weighted(Self.constantColumn, by: constant))
    }
    var lines = ["Minimize", " obj:"] + objective
    lines.append("Subject To")
    lines += constraints.indices.flatMap(rowLines)
    lines.append("Bounds")
    lines += variables.indices.map(boundLine)
    if exportedConstant != nil { lines.append(" 1 <= \(Self.constantColumn) <= 1") }
    let whole = variables.indices.filter { variables[$0].domain.isWhole }
    lines += whole.isEmpty ? [] : ["General"] + whole.map { " \(Self.columnName($0))" }
    return (lines + ["End", ""]).joined(separator: "\n")
  }

  private func rowLines(_ index: Int) -> [String] {
    let constraint = constraints[index]
    let terms = sum(constraint.terms.map { ($0.variable.index, $0.coefficient) })
    let (lower, upper) = (constraint.lower, constraint.upper)
    let name = Self.rowName(index)
    func row(_ relation: String, _ side: Double, suffix: String = "") -> [String] {
      [" \(name)\(suffix):"] + terms + ["  \(relation) \(exported(side))"]
    }
    if lower == upper { return row("=", upper) }
    let high = upper.isFinite ? row("<=", upper) : []
    guard lower.isFinite else { return high }
    return high + row(">=", lower, suffix: high.isEmpty ? "" : "b")
  }

  /// One line per weighted column; a sum of nothing still names a column, as readers demand.
  private func sum(_ terms: [(column: Int, weight: Double)]) -> [String] {
    let lines = terms.filter { $0.weight != 0 }.map {
      weighted(Self.columnName($0.column), by: $0.weight)
    }
    return lines.isEmpty && !variables.isEmpty ? ["  0 \(Self.columnName(0))"] : lines
  }

  private func weighted(_ name: String, by weight: Double) -> String {
    "  \(weight < 0 ? "-" : "+") \(exported(abs(weight))) \(name)"
  }

  private func boundLine(_ index: Int) -> String {
    let (lower, upper) = (variables[index].lower, variables[index].upper)
    let name = Self.columnName(index)
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): return " \(name) free"
    case (false, true): return " -inf <= \(name) <= \(exported(upper))"
    case (true, false): return " \(name) >= \(exported(lower))"
    case (true, true): return " \(exported(lower)) <= \(name) <= \(exported(upper))"
    }
  }
}
