/// Blocks as lists of options, for programs in which everything is a choice.
///
/// The program is read as `max Σ v(o_i)` over one option for each block, with `Σ a_k(o_i) ≤ b_k` for
/// each row; a row with two sides is two rows, and each is scaled so that its options weigh about
/// one. Within a block most rows are multiples of each other (every row on money is a multiple of
/// the cost), so a block keeps a few factors, each with the rows that are multiples of it.
struct OptionTable {
  /// What an option is in the block structure: a pattern and, for each of its leaves, an atom.
  struct Meaning {
    let pattern: UInt64
    let atoms: [Int32]
  }

  /// The right-hand sides.
  private(set) var limits: [Double] = []
  /// Where each block's options begin; one more than there are blocks.
  private(set) var optionStart: [Int] = [0]
  /// What each option is worth, the larger the better.
  private(set) var worth: [Double] = []
  /// What each option means.
  private(set) var meaning: [Meaning] = []
  /// Where each block's factors begin; one more than there are blocks.
  private(set) var factorStart: [Int] = [0]
  /// Where each factor's values, one for each of its block's options, begin.
  private(set) var factorValueStart: [Int] = []
  private(set) var factorValue: [Double] = []
  /// Where each factor's rows begin; one more than there are factors.
  private(set) var factorRowStart: [Int] = [0]
  private(set) var factorRow: [Int] = []
  /// What a row is of its factor.
  private(set) var factorMultiple: [Double] = []
  /// The value of each loose column.
  private(set) var looseValues: [(column: Int, value: Double)] = []
  /// What all that is loose costs.
  private(set) var constant = 0.0

  /// The most options a block may have: its domain is a bit mask.
  private static let mostOptions = 64

  var blockCount: Int { optionStart.count - 1 }
  var rowCount: Int { limits.count }

  /// The block's options.
  func options(of block: Int) -> Range<Int> { optionStart[block]..<optionStart[block + 1] }

  /// Nothing where not everything is a choice, or where a block has too many options.
  init?(_ structure: BlockStructure) {
    guard structure.isWholeAtom.allSatisfy(\.self) else { return nil }
    var sides: [(row: Int, sign: Double)] = []
    for row in structure.rows.indices {
      if structure.rowUpper[row].isFinite {
        sides.append((row, 1))
        limits.append(structure.rowUpper[row])
      }
      if structure.rowLower[row].isFinite {
        sides.append((row, -1))
        limits.append(-structure.rowLower[row])
      }
    }
    guard settleLoose(of: structure, sides) else { return nil }
    for block in 0..<structure.blockCount {
      guard let meanings = structure.options(of: block, atMost: Self.mostOptions) else {
        return nil
      }
      append(meanings, of: block, in: structure, sides)
    }
    scaleRows()
  }

  /// Holds each loose column at the end that is best whatever else is chosen; no where there is none.
  private mutating func settleLoose(
    of structure: BlockStructure, _ sides: [(row: Int, sign: Double)]
  ) -> Bool {
    for column in structure.loose.map(Int.init) {
      var wantsLess = structure.cost[column] > 0
      var wantsMore = structure.cost[column] < 0
      for entry in structure.entries(of: column) {
        for (row, sign) in sides where row == Int(structure.entryRow[entry]) {
          let weight = sign * structure.entryValue[entry]
          if weight > 0 { wantsLess = true } else { wantsMore = true }
        }
      }
      let isFixed = structure.columnLower[column] == structure.columnUpper[column]
      guard isFixed || !(wantsLess && wantsMore) else { return false }
      let value = wantsMore ? structure.columnUpper[column] : structure.columnLower[column]
      looseValues.append((column, value))
      constant += structure.cost[column] * value
      for entry in structure.entries(of: column) {
        for (place, side) in sides.enumerated()
        where side.row == Int(structure.entryRow[entry]) {
          limits[place] -= side.sign * structure.entryValue[entry] * value
        }
      }
    }
    return true
  }

  private mutating func append(
    _ meanings: [Meaning], of block: Int, in structure: BlockStructure,
    _ sides: [(row: Int, sign: Double)]
  ) {
    var activity = meanings.map { _ in [Double](repeating: 0, count: structure.rows.count) }
    for (option, meaning) in meanings.enumerated() {
      var cost = 0.0
      structure.forEachColumn(of: meaning, in: block) { column, value in
        cost += structure.cost[column] * value
        for entry in structure.entries(of: column) {
          activity[option][Int(structure.entryRow[entry])] += structure.entryValue[entry] * value
        }
      }
      worth.append(-cost)
      self.meaning.append(meaning)
    }
    optionStart.append(worth.count)
    var factors: [(values: [Double], rows: [(Int, Double)])] = []
    for (place, side) in sides.enumerated() {
      let values = activity.map { side.sign * $0[side.row] }
      guard let size = values.first(where: { $0 != 0 }) else { continue }
      let known = factors.indices.first { factors[$0].values.isMultiple(of: values) }
      if let known {
        let first = factors[known].values.first { $0 != 0 } ?? 1
        factors[known].rows.append((place, size / first))
      } else {
        factors.append((values, [(place, 1)]))
      }
    }
    for factor in factors {
      factorValueStart.append(factorValue.count)
      factorValue += factor.values
      for (row, multiple) in factor.rows {
        factorRow.append(row)
        factorMultiple.append(multiple)
      }
      factorRowStart.append(factorRow.count)
    }
    factorStart.append(factorValueStart.count)
  }

  /// Divides each row by the root of the mean square of its blocks' largest options.
  private mutating func scaleRows() {
    var squares = [Double](repeating: 0, count: limits.count)
    for block in 0..<blockCount {
      for factor in factorStart[block]..<factorStart[block + 1] {
        let values = factorValueStart[factor]..<factorValueStart[factor] + options(of: block).count
        let largest = factorValue[values].reduce(0) { max($0, abs($1)) }
        for place in factorRowStart[factor]..<factorRowStart[factor + 1] {
          let size = largest * factorMultiple[place]
          squares[factorRow[place]] += size * size
        }
      }
    }
    let scales = squares.map { $0 > 0 ? ($0 / Double(max(1, blockCount))).squareRoot() : 1 }
    for row in limits.indices { limits[row] /= scales[row] }
    for place in factorRow.indices { factorMultiple[place] /= scales[factorRow[place]] }
  }

  /// The form's columns at some options, without what is defined by others.
  func values(at options: [Int], of structure: BlockStructure, columns: Int) -> [Double] {
    var values = [Double](repeating: 0, count: columns)
    for (column, value) in looseValues { values[column] = value }
    for (block, option) in options.enumerated() {
      structure.forEachColumn(of: meaning[optionStart[block] + option], in: block) {
        values[$0] = $1
      }
    }
    return values
  }
}

extension BlockStructure {
  /// Every option of a block, the fewest columns at one first; nothing where they are too many.
  fileprivate func options(of block: Int, atMost most: Int) -> [OptionTable.Meaning]? {
    var options: [OptionTable.Meaning] = []
    for place in patterns(of: block) {
      let pattern = patterns[place]
      var choices: [[Int32]] = [[]]
      for leaf in leaves(of: block) where pattern >> UInt64(leafParent[leaf]) & 1 == 1 {
        choices = choices.flatMap { chosen in atoms(of: leaf).map { chosen + [Int32($0)] } }
        guard choices.count <= most else { return nil }
      }
      options += choices.map { OptionTable.Meaning(pattern: pattern, atoms: $0) }
      guard options.count <= most else { return nil }
    }
    return options
  }

  /// Each column that an option gives a value other than zero.
  fileprivate func forEachColumn(
    of meaning: OptionTable.Meaning, in block: Int, _ body: (Int, Double) -> Void
  ) {
    for (bit, place) in binaries(of: block).enumerated()
    where meaning.pattern >> UInt64(bit) & 1 == 1 {
      body(Int(binaries[place]), 1)
    }
    for atom in meaning.atoms.map(Int.init) { body(Int(atomColumn[atom]), atomValue[atom]) }
  }
}

extension [Double] {
  /// Whether another list is a multiple of this one.
  fileprivate func isMultiple(of other: [Double]) -> Bool {
    guard let first = firstIndex(where: { $0 != 0 }), other[first] != 0 else { return false }
    let multiple = other[first] / self[first]
    return zip(self, other).allSatisfy { abs($0 * multiple - $1) <= 1e-12 * abs($1) }
  }
}
