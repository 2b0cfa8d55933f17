/// What a tableau claims, worked out again from the rows as they were written.
///
/// A tableau is carried from node to node, and every step rounds. Its reduced costs `d` and its rows
/// are multipliers all the same, and what multipliers prove does not depend on how they were come by
/// (A. Neumaier and O. Shcherbina, *Safe bounds in linear and mixed-integer linear programming*,
/// Mathematical Programming 99, 2004). So nothing is cut off on the tableau's own word.
struct TableauProof {
  private let costs: [Double]
  private let rowStart: [Int]
  private let entryColumn: [Int32]
  private let entryValue: [Double]

  init(_ form: NormalForm) {
    costs = form.cost
    entryColumn = form.entryColumn
    entryValue = form.entryValue
    rowStart = form.rowStarts
  }

  /// What every point within a tableau's bounds costs at least, by its reduced costs:
  /// `c·x = (c − Σ_k d_k A_k)·x + Σ_k d_k (A_k x)`, each term at the bound that makes it least.
  func bound(of tableau: DenseTableau) -> Double {
    var rest = costs
    var bound = 0.0
    for column in tableau.nonbasic.indices {
      let variable = Int(tableau.nonbasic[column])
      guard variable >= costs.count else { continue }
      let price = tableau.reducedCost(column)
      guard price != 0, let least = least(price, variable, of: tableau) else { continue }
      bound += least
      subtract(variable, times: price, of: tableau, from: &rest)
    }
    return bound + leastSum(rest, of: tableau)
  }

  /// Whether a tableau's row shows that no point keeps the bounds: by the multipliers `y` that it is
  /// made of, `Σ_k y_k (A_k x) − (Σ_k y_k A_k)·x` is nothing at every point, and nothing is not within
  /// what the bounds allow it to be.
  func rulesOut(row: Int, of tableau: DenseTableau) -> Bool {
    var rest = [Double](repeating: 0, count: costs.count)
    var span = Span()
    func take(_ variable: Int, _ weight: Double) {
      guard weight != 0, variable >= costs.count else { return }
      span.add(weight, tableau.lower[variable], tableau.upper[variable])
      subtract(variable, times: weight, of: tableau, from: &rest)
    }
    for column in tableau.nonbasic.indices {
      take(Int(tableau.nonbasic[column]), tableau[row, column])
    }
    take(Int(tableau.basic[row]), -1)
    for (column, weight) in rest.enumerated() {
      span.add(weight, tableau.lower[column], tableau.upper[column])
    }
    return span.isBesideNothing
  }

  /// What a sum of bounded variables can be.
  private struct Span {
    /// What additions may be wrong by, of the sizes that are added.
    private static let roundoff = 1e-13
    private var least = 0.0
    private var most = 0.0
    private var size = 0.0

    mutating func add(_ weight: Double, _ lower: Double, _ upper: Double) {
      if weight == 0 { return }
      let (low, high) = weight > 0 ? (lower, upper) : (upper, lower)
      // A speck of a weight on what has no end is rounding of a weight that is nothing.
      if abs(weight) < 1e-11, !lower.isFinite || !upper.isFinite { return }
      least += weight * low
      most += weight * high
      size += max(low.isFinite ? abs(weight * low) : 0, high.isFinite ? abs(weight * high) : 0)
    }

    var isBesideNothing: Bool {
      least > Self.roundoff * size || most < -Self.roundoff * size
    }
  }

  private func least(_ price: Double, _ variable: Int, of tableau: DenseTableau) -> Double? {
    NormalForm.least(price, tableau.lower[variable], tableau.upper[variable])
  }

  private func leastSum(_ weights: [Double], of tableau: DenseTableau) -> Double {
    var sum = 0.0
    for (column, weight) in weights.enumerated() {
      if let least = least(weight, column, of: tableau) { sum += least }
    }
    return sum
  }

  /// Takes a row, `times` over, from a sum over the form's columns.
  private func subtract(
    _ variable: Int, times: Double, of tableau: DenseTableau, from sum: inout [Double]
  ) {
    let row = variable - costs.count
    if row + 1 < rowStart.count {
      for entry in rowStart[row]..<rowStart[row + 1] {
        sum[Int(entryColumn[entry])] -= times * entryValue[entry]
      }
    } else {
      let added = tableau.added[row - rowStart.count + 1]
      for (column, coefficient) in added.enumerated() { sum[column] -= times * coefficient }
    }
  }
}
