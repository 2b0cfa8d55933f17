extension MathematicalProgram {
  /// The program in free MPS format, for any other solver to confirm.
  ///
  /// The file always minimises: a maximised objective is negated. Its constant is the weight of a
  /// column fixed at one, since readers disagree on constants. A row that demands nothing is left
  /// out. Numbers read back exactly; an interval whose width does not is written as two rows.
  public func mps() -> String {
    let rows = constraints.indices.flatMap { MPSRow.rows(of: constraints[$0], index: $0) }
    var lines = ["NAME program FREE", "ROWS", " N obj"]
    lines += rows.map { " \($0.kind.rawValue) \($0.name)" }
    lines.append("COLUMNS")
    lines += columnLines(rows)
    lines.append("RHS")
    lines += rows.filter { $0.side != 0 }.map { " rhs \($0.name) \(exported($0.side))" }
    let ranges = rows.compactMap { row in
      row.width.map { " rng \(row.name) \(exported($0))" }
    }
    lines += ranges.isEmpty ? [] : ["RANGES"] + ranges
    lines.append("BOUNDS")
    lines += variables.indices.flatMap(boundLines)
    if exportedConstant != nil { lines.append(" FX bnd \(Self.constantColumn) 1") }
    return (lines + ["ENDATA", ""]).joined(separator: "\n")
  }

  private func columnLines(_ rows: [MPSRow]) -> [String] {
    var entries = exportedCosts.map { $0 == 0 ? [] : [" obj \(exported($0))"] }
    for row in rows {
      for term in row.terms where entries.indices.contains(term.variable.index) {
        entries[term.variable.index].append(" \(row.name) \(exported(term.coefficient))")
      }
    }
    var lines: [String] = []
    var isInsideMarkers = false
    for (index, variable) in variables.enumerated() {
      if variable.domain.isWhole != isInsideMarkers {
        isInsideMarkers.toggle()
        lines.append(marker(index, isInsideMarkers))
      }
      let column = entries[index].isEmpty ? [" obj 0"] : entries[index]
      lines += column.map { " \(Self.columnName(index))\($0)" }
    }
    if isInsideMarkers { lines.append(marker(variables.count, false)) }
    if let constant = exportedConstant {
      lines.append(" \(Self.constantColumn) obj \(exported(constant))")
    }
    return lines
  }

  private func marker(_ index: Int, _ opens: Bool) -> String {
    " m\(index) 'MARKER' '\(opens ? "INTORG" : "INTEND")'"
  }

  private func boundLines(_ index: Int) -> [String] {
    let (lower, upper) = (variables[index].lower, variables[index].upper)
    let name = Self.columnName(index)
    if lower == upper { return [" FX bnd \(name) \(exported(lower))"] }
    if lower == -.infinity && upper == .infinity { return [" FR bnd \(name)"] }
    let low = lower == -.infinity ? " MI bnd \(name)" : " LO bnd \(name) \(exported(lower))"
    let high = upper == .infinity ? " PL bnd \(name)" : " UP bnd \(name) \(exported(upper))"
    return [low, high]
  }
}

/// One row of an MPS file.
private struct MPSRow {
  enum Kind: String {
    case atMost = "L"
    case equal = "E"
    case atLeast = "G"
  }

  let name: String
  let kind: Kind
  let side: Double
  /// How far below the side the row may go, for intervals.
  let width: Double?
  let terms: [LinearExpression.Term]

  static func rows(
    of constraint: MathematicalProgram.ConstraintDefinition, index: Int
  ) -> [Self] {
    let name = MathematicalProgram.rowName(index)
    let (lower, upper, terms) = (constraint.lower, constraint.upper, constraint.terms)
    func row(_ kind: Kind, _ side: Double, suffix: String = "", width: Double? = nil) -> Self {
      Self(name: name + suffix, kind: kind, side: side, width: width, terms: terms)
    }
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): return []
    case (false, true): return [row(.atMost, upper)]
    case (true, false): return [row(.atLeast, lower)]
    case (true, true):
      if lower == upper { return [row(.equal, upper)] }
      let width = upper - lower
      if upper - width == lower { return [row(.atMost, upper, width: width)] }
      return [row(.atMost, upper), row(.atLeast, lower, suffix: "b")]
    }
  }
}
