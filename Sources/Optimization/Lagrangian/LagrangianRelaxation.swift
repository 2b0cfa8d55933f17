/// The Lagrangian relaxation of a program's complicating rows, and its value at any multipliers.
///
/// For `min c·x` over the blocks with `l ≤ A·x ≤ h` complicating, and a multiplier `u_k` for each of
/// those rows,
///
///     L(u) = Σ_k u_k·β_k + Σ_blocks min (c − Aᵀu)·x,    β_k = l_k where u_k > 0, h_k where u_k < 0,
///
/// is no more than the optimum, whatever `u` is (Geoffrion 1974). Each block's minimum is found by
/// looking through its list of patterns, and `g_k = β_k − A_k·x` at the points found is a subgradient
/// of L, which is concave.
struct LagrangianRelaxation {
  let structure: BlockStructure
  /// L(u) at the last multipliers.
  private(set) var bound = -Double.infinity
  /// The subgradient at the last multipliers.
  private(set) var subgradient: [Double]
  /// What each column costs at the last multipliers: `c − Aᵀu`.
  private(set) var prices: [Double]
  /// The best pattern of each block.
  private(set) var pattern: [UInt64]
  /// The value of each block's best pattern.
  private(set) var value: [Double]
  /// The best atom of each leaf, as a place among all atoms; −1 for a leaf without any.
  private(set) var atom: [Int32]
  /// What each of the binaries adds when it is one: its price and its leaves' best atoms.
  private(set) var worth: [Double]
  /// What each atom costs.
  private(set) var atomPrice: [Double]

  init(_ structure: BlockStructure) {
    self.structure = structure
    subgradient = Array(repeating: 0, count: structure.rows.count)
    prices = structure.cost
    pattern = Array(repeating: 0, count: structure.blockCount)
    value = Array(repeating: 0, count: structure.blockCount)
    atom = Array(repeating: -1, count: structure.leafParent.count)
    worth = Array(repeating: 0, count: structure.binaries.count)
    atomPrice = Array(repeating: 0, count: structure.atomColumn.count)
  }

  /// Finds L(u) and each block's best.
  mutating func evaluate(at multipliers: [Double]) {
    price(at: multipliers)
    var sum = 0.0
    for row in structure.rows.indices where multipliers[row] != 0 {
      sum += multipliers[row] * side(of: row, multipliers[row])
    }
    for column in structure.loose {
      let price = prices[Int(column)]
      sum += price * looseValue(Int(column))
    }
    for block in 0..<structure.blockCount {
      settle(block)
      sum += value[block]
    }
    bound = sum
    findSubgradient(at: multipliers)
  }

  /// The side of a row that a multiplier prices.
  private func side(of row: Int, _ multiplier: Double) -> Double {
    multiplier > 0 ? structure.rowLower[row] : structure.rowUpper[row]
  }

  /// The end of its range at which a loose column costs the least.
  func looseValue(_ column: Int) -> Double {
    prices[column] > 0 ? structure.columnLower[column] : structure.columnUpper[column]
  }

  private mutating func price(at multipliers: [Double]) {
    for column in prices.indices {
      var price = structure.cost[column]
      for entry in structure.entries(of: column) {
        price -= multipliers[Int(structure.entryRow[entry])] * structure.entryValue[entry]
      }
      prices[column] = price
    }
    for place in atomPrice.indices {
      atomPrice[place] = prices[Int(structure.atomColumn[place])] * structure.atomValue[place]
    }
  }

  private mutating func settle(_ block: Int) {
    let first = Int(structure.binaryStart[block])
    for place in structure.binaries(of: block) {
      worth[place] = prices[Int(structure.binaries[place])]
    }
    for leaf in structure.leaves(of: block) {
      var best = Double.infinity
      var chosen = -1
      for place in structure.atoms(of: leaf) where atomPrice[place] < best {
        best = atomPrice[place]
        chosen = place
      }
      atom[leaf] = Int32(chosen)
      worth[first + Int(structure.leafParent[leaf])] += best
    }
    var best = Double.infinity
    var chosen: UInt64 = 0
    for place in structure.patterns(of: block) {
      let sum = value(of: structure.patterns[place], from: first)
      if sum < best {
        best = sum
        chosen = structure.patterns[place]
      }
    }
    value[block] = best
    pattern[block] = chosen
  }

  /// What a pattern costs, its leaves at their best.
  private func value(of pattern: UInt64, from first: Int) -> Double {
    var sum = 0.0
    var bits = pattern
    while bits != 0 {
      sum += worth[first + bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }

  private mutating func findSubgradient(at multipliers: [Double]) {
    for row in structure.rows.indices {
      let (lower, upper) = (structure.rowLower[row], structure.rowUpper[row])
      let free = lower.isFinite ? lower : upper
      subgradient[row] = multipliers[row] == 0 ? free : side(of: row, multipliers[row])
    }
    for column in structure.loose { take(Int(column), looseValue(Int(column))) }
    for block in 0..<structure.blockCount {
      let first = Int(structure.binaryStart[block])
      var bits = pattern[block]
      while bits != 0 {
        take(Int(structure.binaries[first + bits.trailingZeroBitCount]), 1)
        bits &= bits - 1
      }
      for leaf in structure.leaves(of: block) where isOn(leaf, in: block) && atom[leaf] >= 0 {
        let place = Int(atom[leaf])
        take(Int(structure.atomColumn[place]), structure.atomValue[place])
      }
    }
  }

  private mutating func take(_ column: Int, _ value: Double) {
    guard value != 0 else { return }
    for entry in structure.entries(of: column) {
      subgradient[Int(structure.entryRow[entry])] -= structure.entryValue[entry] * value
    }
  }

  /// Whether a leaf's 0–1 column is one in its block's best pattern.
  func isOn(_ leaf: Int, in block: Int) -> Bool {
    pattern[block] >> UInt64(structure.leafParent[leaf]) & 1 == 1
  }

  /// The form's columns where a block is settled at its best.
  func write(_ block: Int, into values: inout [Double]) {
    for (bit, place) in structure.binaries(of: block).enumerated() {
      values[Int(structure.binaries[place])] =
        pattern[block] >> UInt64(bit) & 1 == 1 ? 1 : 0
    }
    for leaf in structure.leaves(of: block) where isOn(leaf, in: block) && atom[leaf] >= 0 {
      let place = Int(atom[leaf])
      values[Int(structure.atomColumn[place])] = structure.atomValue[place]
    }
  }

  /// By how much the bound rises, at the last multipliers, when a block is settled otherwise than at
  /// its best.
  func margin(of block: Int) -> Double {
    let first = Int(structure.binaryStart[block])
    var second = Double.infinity
    for place in structure.patterns(of: block) where structure.patterns[place] != pattern[block] {
      second = min(second, value(of: structure.patterns[place], from: first))
    }
    var margin = second - value[block]
    for leaf in structure.leaves(of: block) where isOn(leaf, in: block) {
      for place in structure.atoms(of: leaf) where place != Int(atom[leaf]) {
        margin = min(margin, atomPrice[place] - atomPrice[Int(atom[leaf])])
      }
    }
    return margin
  }

  /// By how much the bound rises when an atom is chosen, or a leaf's 0–1 column takes another value.
  ///
  /// - Returns: for each of the block's 0–1 columns the loss of zero and of one.
  func losses(of block: Int) -> [(zero: Double, one: Double)] {
    let first = Int(structure.binaryStart[block])
    var losses = structure.binaries(of: block).map { _ in
      (zero: Double.infinity, one: Double.infinity)
    }
    for place in structure.patterns(of: block) {
      let pattern = structure.patterns[place]
      let loss = value(of: pattern, from: first) - value[block]
      for bit in losses.indices {
        if pattern >> UInt64(bit) & 1 == 1 {
          losses[bit].one = min(losses[bit].one, loss)
        } else {
          losses[bit].zero = min(losses[bit].zero, loss)
        }
      }
    }
    return losses
  }
}
