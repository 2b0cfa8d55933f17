import CTableau

/// The loops over all cells, which C runs on the widest vectors that the processor has.
extension DenseTableau {
  /// Takes a column out of every row but one: `cells[i] += cells[i][column] · pivot`, where the entry
  /// itself counts as nothing.
  ///
  /// `pivot` is what a row with the entry 1 is given; `filled` are its blocks that are not all
  /// nothing, `nil` where most are not.
  mutating func eliminate(_ row: Int, _ column: Int, _ pivot: [Lanes], _ filled: [Int32]?) {
    let (rows, blocks) = (rowCount + 1, width)
    precondition(row < rows && column < blocks * 8 && pivot.count == blocks)
    precondition(filled?.allSatisfy { 0 <= $0 && $0 < blocks } ?? true)
    precondition(cells.count == rows * blocks)
    unsafe cells.withUnsafeMutableBytes { cells in
      unsafe pivot.withUnsafeBytes { pivot in
        let cells = unsafe cells.assumingMemoryBound(to: Double.self).baseAddress
        let pivot = unsafe pivot.assumingMemoryBound(to: Double.self).baseAddress
        guard let filled else {
          unsafe ct_eliminate(cells, rows, blocks, row, column, pivot, nil, 0)
          return
        }
        unsafe ct_eliminate(cells, rows, blocks, row, column, pivot, filled, filled.count)
      }
    }
  }

  /// Some rows and columns of rows of `width` elements, in rows as narrow as they can be.
  static func gathered(
    _ rows: [Int], _ columns: [Int], from cells: [Lanes], _ width: Int
  ) -> [Lanes] {
    precondition(rows.allSatisfy { 0 <= $0 && ($0 + 1) * width <= cells.count })
    precondition(columns.allSatisfy { 0 <= $0 && $0 < width * 8 })
    let blocks = (columns.count + 7) / 8
    var gathered = [Lanes](repeating: .zero, count: rows.count * blocks)
    unsafe gathered.withUnsafeMutableBytes { new in
      unsafe cells.withUnsafeBytes { old in
        unsafe ct_gather(
          old.assumingMemoryBound(to: Double.self).baseAddress, width,
          new.assumingMemoryBound(to: Double.self).baseAddress, blocks,
          rows.map { Int32($0) }, rows.count, columns.map { Int32($0) }, columns.count)
      }
    }
    return gathered
  }

  /// Puts the columns whose moves bring a row's variable up (`sign` 1) or down (-1) first.
  ///
  /// - Returns: how many there are.
  func columns(moving row: Int, _ sign: Double, _ columns: inout [Int32]) -> Int {
    if columns.count < width * 8 { columns = Array(repeating: 0, count: width * 8) }
    return unsafe withRow(row) { cells, _, moves in
      unsafe columns.withUnsafeMutableBufferPointer {
        unsafe ct_useful(cells, moves, width, sign, $0.baseAddress)
      }
    }
  }

  /// By how much the objective rises at least when a row's variable goes down or up by one; infinity
  /// where it cannot.
  func penalties(of row: Int) -> (down: Double, up: Double) {
    var (down, up) = (Lanes.zero, Lanes.zero)
    unsafe withLanes(&down, &up) { down, up in
      unsafe withRow(row) { unsafe ct_penalties($0, $1, $2, width, down, up) }
    }
    return (down.min(), up.min())
  }

  /// By how much all moves together can lower and raise a row's variable.
  func reach(of row: Int) -> (fall: Double, rise: Double) {
    var (fall, rise) = (Lanes.zero, Lanes.zero)
    unsafe withLanes(&fall, &rise) { fall, rise in
      unsafe withRow(row) { cells, _, moves in unsafe ct_reach(cells, moves, width, fall, rise) }
    }
    return (fall.sum(), rise.sum())
  }

  private typealias Numbers = UnsafePointer<Double>?

  /// Hands out a row, the row of reduced costs and the moves.
  private func withRow<Result>(
    _ row: Int, _ body: (_ row: Numbers, _ costs: Numbers, _ moves: Numbers) -> Result
  ) -> Result {
    precondition(row < rowCount && cells.count == (rowCount + 1) * width && moves.count == width)
    return unsafe cells.withUnsafeBytes { cells in
      unsafe moves.withUnsafeBytes { moves in
        let cells = unsafe cells.assumingMemoryBound(to: Double.self).baseAddress
        return unsafe body(
          cells.map { unsafe $0 + row * width * 8 }, cells.map { unsafe $0 + rowCount * width * 8 },
          moves.assumingMemoryBound(to: Double.self).baseAddress)
      }
    }
  }

  private func withLanes(
    _ one: inout Lanes, _ other: inout Lanes,
    _ body: (UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?) -> Void
  ) {
    unsafe withUnsafeMutableBytes(of: &one) { one in
      unsafe withUnsafeMutableBytes(of: &other) { other in
        unsafe body(
          one.assumingMemoryBound(to: Double.self).baseAddress,
          other.assumingMemoryBound(to: Double.self).baseAddress)
      }
    }
  }
}
