/// A program taken apart into blocks that a few complicating rows tie together.
///
/// A block's own rows leave it a short list of patterns (which of its 0–1 columns are one) and, for
/// each 0–1 column that is one, leaves of which one atom each is chosen: a level, a corner of a
/// hull, an end of a range. Without the complicating rows every block is settled by looking through
/// its list, which is what Lagrangian relaxation lives on.
///
/// Columns that an equation defines by others (a volume by its hull's weights, a payment by its
/// volume) are substituted: `cost` and the complicating entries are those of what defines them.
/// Arrays are flat, one after the other in the order of blocks, leaves and atoms.
struct BlockStructure {
  /// A column that others define: its value is `Σ coefficient · column`.
  struct Definition {
    let column: Int
    let terms: [(column: Int, coefficient: Double)]
  }

  /// The complicating rows, as indices of the form's rows.
  var rows: [Int] = []
  /// The bounds of the complicating rows.
  var rowLower: [Double] = []
  var rowUpper: [Double] = []
  /// What each of the form's columns costs, with what it defines.
  var cost: [Double] = []
  /// Where each column's complicating entries begin; one more than there are columns.
  var entryStart: [Int32] = [0]
  /// The complicating row of each entry, as a place in `rows`.
  var entryRow: [Int32] = []
  var entryValue: [Double] = []
  /// The columns' bounds, tightened by rows of one entry.
  var columnLower: [Double] = []
  var columnUpper: [Double] = []
  /// The defined columns.
  var definitions: [Definition] = []
  /// Columns that no row but complicating ones know, each free within its bounds.
  var loose: [Int32] = []

  /// Where each block's 0–1 columns begin in `binaries`; one more than there are blocks.
  var binaryStart: [Int32] = [0]
  /// The 0–1 columns that patterns are made of.
  var binaries: [Int32] = []
  /// Where each block's patterns begin; one more than there are blocks.
  var patternStart: [Int32] = [0]
  /// The patterns: bit i stands for the i-th of the block's 0–1 columns.
  var patterns: [UInt64] = []
  /// Where each block's leaves begin; one more than there are blocks.
  var leafStart: [Int32] = [0]
  /// The place of each leaf's 0–1 column among its block's.
  var leafParent: [Int32] = []
  /// Where each leaf's atoms begin; one more than there are leaves.
  var atomStart: [Int32] = [0]
  /// The column that an atom gives a value to.
  var atomColumn: [Int32] = []
  /// The value that it gives.
  var atomValue: [Double] = []
  /// Whether a column that an atom gives a value to must be whole, so that nothing lies between atoms.
  var isWholeAtom: [Bool] = []
  /// Where each block's own rows begin; one more than there are blocks.
  var localRowStart: [Int32] = [0]
  /// The rows that only one block knows, as indices of the form's rows.
  var localRows: [Int32] = []

  /// How many blocks there are.
  var blockCount: Int { binaryStart.count - 1 }

  /// How many blocks have more than one pattern.
  var undecided: Int { (0..<blockCount).count { patterns(of: $0).count > 1 } }

  /// The block's leaves.
  func leaves(of block: Int) -> Range<Int> { Int(leafStart[block])..<Int(leafStart[block + 1]) }

  /// The block's patterns.
  func patterns(of block: Int) -> Range<Int> {
    Int(patternStart[block])..<Int(patternStart[block + 1])
  }

  /// The block's 0–1 columns.
  func binaries(of block: Int) -> Range<Int> {
    Int(binaryStart[block])..<Int(binaryStart[block + 1])
  }

  /// The leaf's atoms.
  func atoms(of leaf: Int) -> Range<Int> { Int(atomStart[leaf])..<Int(atomStart[leaf + 1]) }

  /// The complicating entries of a column.
  func entries(of column: Int) -> Range<Int> {
    Int(entryStart[column])..<Int(entryStart[column + 1])
  }
}

extension BlockStructure {
  /// Adds a block; what its rows leave is written one after the other.
  mutating func append(
    binaries: [Int32], patterns: [UInt64], leaves: [(parent: Int32, atoms: [(Int32, Double)])],
    rows: [Int32]
  ) {
    self.binaries += binaries
    binaryStart.append(Int32(self.binaries.count))
    self.patterns += patterns
    patternStart.append(Int32(self.patterns.count))
    for leaf in leaves {
      leafParent.append(leaf.parent)
      for (column, value) in leaf.atoms {
        atomColumn.append(column)
        atomValue.append(value)
      }
      atomStart.append(Int32(atomColumn.count))
    }
    leafStart.append(Int32(leafParent.count))
    localRows += rows
    localRowStart.append(Int32(localRows.count))
  }
}
