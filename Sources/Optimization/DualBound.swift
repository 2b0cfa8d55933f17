extension NormalForm {
  /// A price on what has no end that is less than this is rounding of a price that is nothing.
  private static let speck = 1e-9

  /// What every point within the bounds costs at least, by multipliers `y` of the rows:
  /// `c·x = (c − yᵀA)·x + y·(A x)`, each term at the bound that makes it least.
  ///
  /// Any multipliers prove their bound, however they were come by (A. Neumaier and O. Shcherbina,
  /// *Safe bounds in linear and mixed-integer linear programming*, Mathematical Programming 99, 2004),
  /// so that what the simplex method says of its own optimum need not be believed.
  func dualBound(at multipliers: [Double]) -> Double {
    var bound = 0.0
    var multipliers = multipliers
    for (row, price) in multipliers.enumerated() {
      if let least = Self.least(price, rowLower[row], rowUpper[row]) {
        bound += least
      } else {
        multipliers[row] = 0
      }
    }
    var rest = cost
    for entry in entryRow.indices {
      rest[Int(entryColumn[entry])] -= multipliers[Int(entryRow[entry])] * entryValue[entry]
    }
    for (column, price) in rest.enumerated() {
      bound += Self.least(price, columnLower[column], columnUpper[column]) ?? 0
    }
    return bound
  }

  /// The least that a price times what lies between two bounds comes to; nothing where a speck of a
  /// price has no end.
  static func least(_ price: Double, _ lower: Double, _ upper: Double) -> Double? {
    if price == 0 { return 0 }
    let least = price * (price > 0 ? lower : upper)
    if least.isFinite { return least }
    return abs(price) < speck ? nil : -.infinity
  }
}
