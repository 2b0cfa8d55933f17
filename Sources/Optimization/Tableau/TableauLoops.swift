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

  /// The cells of some rows and columns, in rows of `width` elements.
  func gathered(_ rows: [Int], _ columns: [Int], width newWidth: Int) -> [Lanes] {
    precondition(rows.allSatisfy { 0...rowCount ~= $0 } && columns.count <= newWidth * 8)
    precondition(columns.allSatisfy { nonbasic.indices ~= $0 })
    var gathered = [Lanes](repeating: .zero, count: rows.count * newWidth)
    unsafe gathered.withUnsafeMutableBytes { new in
      unsafe cells.withUnsafeBytes { old in
        unsafe ct_gather(
          old.assumingMemoryBound(to: Double.self).baseAddress, width,
          new.assumingMemoryBound(to: Double.self).baseAddress, newWidth,
          rows.map { Int32($0) }, rows.count, columns.map { Int32($0) }, columns.count)
      }
    }
    return gathered
  }
}
