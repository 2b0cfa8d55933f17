/// The Lagrangian bound in whole numbers: a proof without a tolerance.
///
/// Multipliers are rounded to multiples of 2⁻ˢ. Where a program's coefficients, limits and costs are
/// whole, `2ˢ·L(u)` is then a whole number, and 128 bits hold it: every price is a sum of whole
/// products, and every block's minimum is one of a list. Nothing that was rounded on the way to the
/// multipliers matters, since any multipliers give a bound.
struct IntegerBound {
  private let program: MathematicalProgram
  private let form: NormalForm
  private let structure: BlockStructure
  /// What each column costs, minimised.
  private let costs: [Int128]

  /// Nothing where some figure is not whole.
  init?(_ program: MathematicalProgram, _ form: NormalForm, _ structure: BlockStructure) {
    let sign = program.sense == .minimise ? 1.0 : -1
    var costs = [Int128](repeating: 0, count: program.variables.count)
    for term in program.objective.terms {
      guard let cost = Int128(whole: sign * term.coefficient) else { return nil }
      costs[term.variable.index] = cost
    }
    self.program = program
    self.form = form
    self.structure = structure
    self.costs = costs
  }

  /// How many bits the largest multiplier keeps.
  private static let precision = 40.0

  /// The bound at multipliers of the normal form, in the program's objective values; nothing where a
  /// figure that the multipliers weigh is not whole, or too large, as multipliers are that run away
  /// where nothing keeps the rows.
  func bound(at multipliers: [Double]) -> Double? {
    let raw = structure.rows.indices.map { row in
      multipliers[row] * form.rowScale[structure.rows[row]] / abs(form.costScale)
    }
    let largest = raw.reduce(0) { max($0, abs($1)) }
    let shift = min(60, max(0, (Self.precision - log2(of: largest)).rounded(.down)))
    let unit = Double(sign: .plus, exponent: Int(shift), significand: 1)
    var prices: [Int128] = []
    for cost in costs {
      guard let price = cost.product(1 << Int128(shift)) else { return nil }
      prices.append(price)
    }
    var sum: Int128 = 0
    for (place, row) in structure.rows.enumerated() {
      guard let weight = Int128(small: (raw[place] * unit).rounded()) else { return nil }
      guard weight != 0 else { continue }
      let constraint = program.constraints[row]
      let side = Int128(whole: weight > 0 ? constraint.lower : constraint.upper)
      guard let owed = side.flatMap(weight.product) else { return nil }
      sum += owed
      for term in constraint.terms {
        guard let value = Int128(whole: term.coefficient).flatMap(weight.product) else {
          return nil
        }
        prices[term.variable.index] -= value
      }
    }
    guard fold(&prices), let least = least(at: prices) else { return nil }
    let bound = Double(sum + least) / unit
    // A Double may have been rounded up; one step down cannot be.
    let minimised = bound.nextDown
    return (program.sense == .minimise ? minimised : -minimised) + program.objective.constant
  }

  /// Puts the prices of defined columns on what defines them.
  private func fold(_ prices: inout [Int128]) -> Bool {
    for definition in structure.definitions {
      for term in definition.terms {
        let coefficient = Int128(whole: term.coefficient)
        guard let price = coefficient.flatMap(prices[definition.column].product) else {
          return false
        }
        prices[term.column] += price
      }
    }
    return true
  }

  /// The sum of what is loose and of every block at its least.
  private func least(at prices: [Int128]) -> Int128? {
    var sum: Int128 = 0
    for column in structure.loose.map(Int.init) where prices[column] != 0 {
      let end = prices[column] > 0 ? structure.columnLower[column] : structure.columnUpper[column]
      guard let value = Int128(whole: end).flatMap(prices[column].product) else { return nil }
      sum += value
    }
    for block in 0..<structure.blockCount {
      guard let least = least(of: block, at: prices) else { return nil }
      sum += least
    }
    return sum
  }

  private func least(of block: Int, at prices: [Int128]) -> Int128? {
    let binaries = structure.binaries(of: block)
    var worth: [Int128?] = binaries.map { prices[Int(structure.binaries[$0])] }
    for leaf in structure.leaves(of: block) {
      var best: Int128?
      for atom in structure.atoms(of: leaf) {
        let value = Int128(whole: structure.atomValue[atom])
        let unit = prices[Int(structure.atomColumn[atom])]
        guard let price = value.flatMap(unit.product) else { return nil }
        best = min(best ?? price, price)
      }
      let parent = Int(structure.leafParent[leaf])
      worth[parent] = worth[parent].flatMap { own in best.map { own + $0 } }
    }
    var least: Int128?
    for place in structure.patterns(of: block) {
      var sum: Int128? = 0
      for bit in worth.indices where structure.patterns[place] >> UInt64(bit) & 1 == 1 {
        sum = sum.flatMap { sum in worth[bit].map { sum + $0 } }
      }
      if let sum { least = min(least ?? sum, sum) }
    }
    return least
  }

  private func log2(of size: Double) -> Double {
    size.isNormal ? Double(size.exponent) + 1 : 0
  }
}

extension Int128 {
  /// What a product is less than, so that sums of many millions of them are exact.
  private static let most: Int128 = 1 << 100

  /// A product that sums can be made of; nothing where it is too large.
  fileprivate func product(_ other: Int128) -> Int128? {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge || product.magnitude >= Self.most.magnitude ? nil : product
  }

  /// A whole number whose products with others may be small enough; nothing where there is no hope.
  fileprivate init?(small number: Double) {
    guard abs(number) < 0x1p100 else { return nil }
    self = Int128(number)
  }

  /// A number that is whole and exact in a Double.
  fileprivate init?(whole number: Double) {
    guard number == number.rounded(), abs(number) < 0x1p53 else { return nil }
    self = Int128(number)
  }
}
