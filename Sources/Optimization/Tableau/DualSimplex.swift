/// The dual simplex method on a dense tableau.
///
/// Steps pass over the bounds of columns that need not enter, which are many when most are 0–1 (the
/// bound flipping ratio test: I. Maros, *A generalized dual phase-2 simplex algorithm*, European
/// Journal of Operational Research 149, 2003).
extension DenseTableau {
  /// How far beyond a bound a value may lie.
  static let tolerance = 1e-9
  /// Coefficients that are less than this are no pivots.
  private static let leastPivot = 1e-7

  /// What a run of the dual simplex method came to.
  enum Ending: Equatable {
    case optimal
    /// No point is as good as was asked for.
    case cutOff
    /// No point brings the variable of a row within its bounds.
    case infeasible(row: Int)
    /// The numbers do not allow an answer.
    case lost
  }

  /// Restores the rows' bounds, step by step, as long as the objective stays below a limit.
  mutating func restore(below limit: Double, scratch: inout Scratch) -> Ending {
    let most = 20 * (rowCount + columnCount) + 1_000
    for _ in 0..<most {
      if objective > limit { return .cutOff }
      guard let (row, target) = worstRow() else { return .optimal }
      switch step(row, to: target, &scratch) {
      case .none: return .infeasible(row: row)
      case .some(false): return .lost
      case .some(true): break
      }
    }
    return .lost
  }

  /// The row farthest outside its bounds for its length, and the bound to bring it to.
  ///
  /// This is dual steepest edge (Forrest and Goldfarb, *Steepest-edge simplex algorithms for linear
  /// programming*, 1992), whose weights a whole tableau simply has.
  private func worstRow() -> (row: Int, target: Double)? {
    var (worst, row, target) = (0.0, -1, 0.0)
    for place in basic.indices {
      let variable = Int(basic[place])
      let at = value[place]
      var (outside, bound) = (lower[variable] - at, lower[variable])
      if outside <= 0 { (outside, bound) = (at - upper[variable], upper[variable]) }
      guard outside > 0, outside > Self.tolerance * max(1, abs(bound)) else { continue }
      let score = outside * outside / (1 + squareLength(of: place))
      if score > worst { (worst, row, target) = (score, place, bound) }
    }
    return row < 0 ? nil : (row, target)
  }

  private func squareLength(of row: Int) -> Double {
    var sum = Lanes.zero
    for place in row * width..<(row + 1) * width { sum += cells[place] * cells[place] }
    return sum.sum()
  }

  /// Columns that can bring a row to its bound, dearest last.
  struct Scratch {
    fileprivate var candidates: [Candidate] = []
    fileprivate var columns: [Int32] = []
    fileprivate var pivotRow: [Lanes] = []
    fileprivate var filled: [Int32] = []

    /// Puts the cheapest of the candidates from a place on there; few are ever asked for.
    fileprivate mutating func bringCheapest(to place: Int) {
      var cheapest = place
      for other in candidates.indices.dropFirst(place + 1)
      where candidates[other].ratio < candidates[cheapest].ratio {
        cheapest = other
      }
      candidates.swapAt(place, cheapest)
    }
  }

  fileprivate struct Candidate {
    let column: Int
    let ratio: Double
    let size: Double
  }

  /// Brings a row to a bound.
  ///
  /// - Returns: nil where it cannot be, false where every pivot is too small.
  private mutating func step(
    _ row: Int, to target: Double, _ scratch: inout Scratch
  ) -> Bool? {
    let sign = target > value[row] ? 1.0 : -1.0
    var left = abs(target - value[row])
    collect(row, sign, &scratch)
    var last = -1
    while last + 1 < scratch.candidates.count, left > 0 {
      last += 1
      scratch.bringCheapest(to: last)
      left -= scratch.candidates[last].size * range(scratch.candidates[last].column)
    }
    // A hair above zero may be rounding: such a row is left to a pivot.
    if left > Self.tolerance * max(1, abs(target)) || last < 0 { return nil }
    var chosen = last
    let ratio = scratch.candidates[last].ratio
    for place in scratch.candidates.indices {
      let candidate = scratch.candidates[place]
      if abs(candidate.ratio - ratio) <= 1e-10, candidate.size > scratch.candidates[chosen].size {
        chosen = place
      }
    }
    guard scratch.candidates[chosen].size >= Self.leastPivot else { return false }
    for candidate in scratch.candidates[..<last] where candidate.ratio < ratio - 1e-10 {
      flip(candidate.column)
    }
    pivot(
      row, scratch.candidates[chosen].column, to: target, &scratch.pivotRow,
      &scratch.filled)
    return true
  }

  private func collect(_ row: Int, _ sign: Double, _ scratch: inout Scratch) {
    scratch.candidates.removeAll(keepingCapacity: true)
    let count = columns(moving: row, sign, &scratch.columns)
    for column in scratch.columns[..<count] {
      let column = Int(column)
      let size = abs(self[row, column])
      let ratio = abs(reducedCost(column)) / size
      scratch.candidates.append(Candidate(column: column, ratio: ratio, size: size))
    }
  }

  /// Moves a column to its other bound.
  private mutating func flip(_ column: Int) {
    let move = moves[column >> 3][column & 7]
    shift(column, by: move)
    isAtUpper[column].toggle()
    moves[column >> 3][column & 7] = -move
  }

  private mutating func shift(_ column: Int, by move: Double) {
    let (block, lane) = (column >> 3, column & 7)
    for row in value.indices { value[row] += cells[row * width + block][lane] * move }
    objective += cells[rowCount * width + block][lane] * move
  }

  /// Lets a column enter in place of a row's variable, which goes to a bound.
  private mutating func pivot(
    _ row: Int, _ column: Int, to target: Double, _ pivotRow: inout [Lanes], _ filled: inout [Int32]
  ) {
    let (block, lane) = (column >> 3, column & 7)
    let coefficient = self[row, column]
    let move = (target - value[row]) / coefficient
    let entering = standing(column) + move
    shift(column, by: move)
    let inverse = 1 / coefficient
    let first = row * width
    pivotRow.removeAll(keepingCapacity: true)
    filled.removeAll(keepingCapacity: true)
    for place in 0..<width {
      let lanes = cells[first + place] * -inverse
      pivotRow.append(lanes)
      if lanes != .zero || place == block { filled.append(Int32(place)) }
    }
    pivotRow[block][lane] = inverse
    eliminate(row, column, pivotRow, filled.count * 2 > width ? nil : filled)
    for place in 0..<width { cells[first + place] = pivotRow[place] }
    let leaving = Int(basic[row])
    basic[row] = nonbasic[column]
    nonbasic[column] = Int32(leaving)
    value[row] = entering
    isAtUpper[column] = target == upper[leaving] && target != lower[leaving]
    renewMove(of: column)
    pivots += 1
  }
}
