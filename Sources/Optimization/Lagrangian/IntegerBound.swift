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
  /// figure that the multipliers weigh is not whole.
  func bound(at multipliers: [Double]) -> Double? {
    let raw = structure.rows.indices.map { row in
      multipliers[row] * form.rowScale[structure.rows[row]] / abs(form.costScale)
    }
    let largest = raw.reduce(0) { max($0, abs($1)) }
    let shift = min(60, max(0, (Self.precision - log2(of: largest)).rounded(.down)))
    let unit = Double(sign: .plus, exponent: Int(shift), significand: 1)
    var prices = costs.map { $0 << Int128(shift) }
    var sum: Int128 = 0
    for (place, row) in structure.rows.enumerated() {
      let weight = Int128((raw[place] * unit).rounded())
      guard weight != 0 else { continue }
      let constraint = program.constraints[row]
      guard let side = Int128(whole: weight > 0 ? constraint.lower : constraint.upper) else {
        return nil
      }
      sum += weight * side
      for term in constraint.terms {
        guard let value = Int128(whole: term.coefficient) else { return nil }
        prices[term.variable.index] -= weight * value
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
        guard let coefficient = Int128(whole: term.coefficient) else { return false }
        prices[term.column] += coefficient * prices[definition.column]
      }
    }
    return true
  }

  /// The sum of what is loose and of every block at its least.
  private func least(at prices: [Int128]) -> Int128? {
    var sum: Int128 = 0
    for column in structure.loose.map(Int.init) where prices[column] != 0 {
      let end = prices[column] > 0 ? structure.columnLower[column] : structure.columnUpper[column]
      guard let value = Int128(whole: end) else { return nil }
      sum += prices[column] * value
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
        guard let value = Int128(whole: structure.atomValue[atom]) else { return nil }
        let price = prices[Int(structure.atomColumn[atom])] * value
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
  /// A number that is whole and exact in a Double.
  fileprivate init?(whole number: Double) {
    guard number == number.rounded(), abs(number) < 0x1p53 else { return nil }
    self = Int128(number)
  }
}
