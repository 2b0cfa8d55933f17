/// Which rows and columns of a linear program are basic, and at which bound the others stand, in
/// GLPK's own words.
struct Basis: Hashable, Sendable {
  var rows: [Int32]
  var columns: [Int32]

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: 0, count: rows)
    self.columns = Array(repeating: 0, count: columns)
  }
}

/// Where the relaxation of one program ended, for others that differ from it in objective or bounds
/// alone: their simplex method starts there and has a few steps left.
///
/// It belongs to a program and to no thread. A search that starts from it takes the same way every
/// time, since it never starts from what some other search left behind.
public struct WarmStart: Hashable, Sendable {
  let basis: Basis
  /// The costs that the basis is best for, in normal form.
  private let cost: [Double]

  init(_ basis: Basis, of form: NormalForm) {
    self.basis = basis
    cost = form.cost
  }

  /// Whether it can be a basis of a program with so many rows and columns.
  func fits(_ form: NormalForm) -> Bool {
    basis.rows.count == form.rowLower.count && basis.columns.count == form.cost.count
  }

  /// Whether its prices are still right, so that bounds alone can have made it infeasible.
  func hasCosts(of form: NormalForm) -> Bool { cost == form.cost }
}

extension Workspace {
  /// Where the relaxation of a program ends; `nil` where it has no optimum.
  ///
  /// - Throws: for programs that make no sense, and when GLPK gives up.
  public mutating func warmStart(
    for program: MathematicalProgram
  ) throws(SolverError) -> WarmStart? {
    try program.validate()
    try session.reviveIfDead()
    lastLinear = nil
    let form = NormalForm(program)
    guard !form.hasEmptyColumn else { return nil }
    return try RootRelaxation(of: form, from: nil, Limits(), in: &session)
      .map { WarmStart($0.basis, of: form) }
  }
}
