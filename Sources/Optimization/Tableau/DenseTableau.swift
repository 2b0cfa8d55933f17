/// A linear program's tableau, every coefficient written out, and the dual simplex method on it.
///
/// Each row `A_k x` has a variable of its own, which is basic at the start, so that only bounds are
/// left: `x_i = … + Σ_j g_ij x_j` for the basic `x_i` over the nonbasic `x_j`, each of which stands
/// at one of its bounds. Where every column has the bound that its cost pulls it to, the start
/// needs no first phase.
///
/// For programs of some hundred rows this beats a factorised basis where a tree asks for few steps
/// at a time: nothing is set up anew, and penalties of branching are read off the rows. Eight
/// numbers are one element, so that the machine's vectors are used.
struct DenseTableau {
  typealias Lanes = SIMD8<Double>

  /// The rows of basic variables, and last the row of reduced costs.
  var cells: [Lanes]
  /// Elements in a row.
  var width: Int
  /// The variable of each row.
  var basic: [Int32]
  /// The variable of each column.
  var nonbasic: [Int32]
  /// The value of each row's variable.
  var value: [Double]
  /// Whether each column stands at its upper bound.
  var isAtUpper: [Bool]
  /// How far each column can move from where it stands, below nothing at its upper bound; eight
  /// columns to an element, as in a row.
  var moves: [Lanes]
  /// The objective's value.
  var objective: Double
  /// The bounds of every variable: the form's columns, then its rows.
  var lower: [Double]
  var upper: [Double]
  /// The value of each variable that was taken out of the tableau.
  var settled: [Double]
  /// The coefficients of the rows that were added to the form's, over the form's columns.
  private(set) var added: [[Double]] = []
  var pivots = 0
  /// How many columns the form has.
  private let formColumns: Int

  /// The tableau of a form's relaxation; nothing where a column lacks the bound that its cost pulls
  /// it to.
  init?(_ form: NormalForm) {
    let (rows, columns) = (form.rowLower.count, form.cost.count)
    formColumns = columns
    width = (columns + 7) / 8
    cells = Array(repeating: .zero, count: (rows + 1) * width)
    basic = (0..<rows).map { Int32(columns + $0) }
    nonbasic = (0..<columns).map { Int32($0) }
    lower = form.columnLower + form.rowLower
    upper = form.columnUpper + form.rowUpper
    isAtUpper = form.cost.map { $0 < 0 }
    value = Array(repeating: 0, count: rows)
    settled = Array(repeating: 0, count: rows + columns)
    objective = 0
    moves = Array(repeating: .zero, count: width)
    for entry in form.entryRow.indices {
      let (row, column) = (Int(form.entryRow[entry]), Int(form.entryColumn[entry]))
      cells[row * width + column >> 3][column & 7] += form.entryValue[entry]
    }
    for (column, cost) in form.cost.enumerated() {
      cells[rows * width + column >> 3][column & 7] = cost
      if !(isAtUpper[column] ? upper[column] : lower[column]).isFinite {
        isAtUpper[column].toggle()
        guard cost == 0, (isAtUpper[column] ? upper[column] : lower[column]).isFinite else {
          return nil
        }
      }
    }
    for column in 0..<columns { renewMove(of: column) }
    for row in 0..<rows { value[row] = sum(of: row) }
    objective = sum(of: rows)
  }

  var rowCount: Int { basic.count }
  var columnCount: Int { nonbasic.count }

  private func sum(of row: Int) -> Double {
    var sum = 0.0
    for column in nonbasic.indices { sum += self[row, column] * standing(column) }
    return sum
  }

  /// A coefficient.
  subscript(row: Int, column: Int) -> Double {
    cells[row * width + column >> 3][column & 7]
  }

  /// What a column's variable costs.
  func reducedCost(_ column: Int) -> Double { self[rowCount, column] }

  /// Where a column's variable stands.
  func standing(_ column: Int) -> Double {
    let variable = Int(nonbasic[column])
    return isAtUpper[column] ? upper[variable] : lower[variable]
  }

  /// How far a column's variable can move.
  func range(_ column: Int) -> Double { abs(moves[column >> 3][column & 7]) }

  /// Works out how far a column can move, when its bounds or its place have changed.
  mutating func renewMove(of column: Int) {
    let variable = Int(nonbasic[column])
    let range = max(0, upper[variable] - lower[variable])
    moves[column >> 3][column & 7] = isAtUpper[column] ? -range : range
  }

  /// Gives a variable that is basic new bounds.
  mutating func bound(basic variable: Int, lower low: Double, upper high: Double) {
    lower[variable] = low
    upper[variable] = high
  }

  /// Holds a column nearer to where it stands.
  mutating func narrow(_ column: Int, to range: Double) {
    let variable = Int(nonbasic[column])
    if isAtUpper[column] {
      lower[variable] = upper[variable] - range
    } else {
      upper[variable] = lower[variable] + range
    }
    renewMove(of: column)
  }

  /// The value of every variable.
  func point() -> [Double] {
    var point = settled
    for column in nonbasic.indices { point[Int(nonbasic[column])] = standing(column) }
    for row in basic.indices { point[Int(basic[row])] = value[row] }
    return point
  }

  // MARK: Adding a row

  /// A row over the form's columns.
  struct Row {
    /// One for each of the form's columns.
    var coefficients: [Double]
    var lower: Double
    var upper: Double
  }

  /// Finds the row that a point breaks which is not in the tableau yet, more strictly where all that
  /// must be whole is.
  typealias Separation = @Sendable (_ point: [Double], _ isWhole: Bool) -> Row?

  /// Adds a row, whose variable is basic.
  mutating func add(_ row: Row) {
    var lanes = [Lanes](repeating: .zero, count: width)
    for (column, variable) in nonbasic.enumerated() where variable < row.coefficients.count {
      lanes[column >> 3][column & 7] = row.coefficients[Int(variable)]
    }
    for (place, variable) in basic.enumerated() where variable < row.coefficients.count {
      let coefficient = row.coefficients[Int(variable)]
      if coefficient == 0 { continue }
      for block in 0..<width { lanes[block] += cells[place * width + block] * coefficient }
    }
    var sum = 0.0
    for (coefficient, value) in zip(row.coefficients, point()) { sum += coefficient * value }
    cells.insert(contentsOf: lanes, at: rowCount * width)
    basic.append(Int32(lower.count))
    value.append(sum)
    lower.append(row.lower)
    upper.append(row.upper)
    settled.append(0)
    added.append(row.coefficients)
  }

  // MARK: Making it smaller

  /// The tableau without the form's columns that cannot move and rows that cannot leave their bounds.
  ///
  /// Rows of the form's columns are kept, for their values, and columns of its rows, for the
  /// multipliers that prove what the tableau says.
  func compacted() -> Self {
    let columns = nonbasic.indices.filter { !isSpent($0) }
    let rows = basic.indices.filter { basic[$0] < formColumns || canBreak($0) }
    var small = self
    for column in nonbasic.indices where isSpent(column) {
      small.settled[Int(nonbasic[column])] = standing(column)
    }
    small.width = (columns.count + 7) / 8
    small.cells = Self.gathered(rows + [rowCount], columns, from: cells, width)
    small.moves = Self.gathered([0], columns, from: moves, width)
    small.basic = rows.map { basic[$0] }
    small.value = rows.map { value[$0] }
    small.nonbasic = columns.map { nonbasic[$0] }
    small.isAtUpper = columns.map { isAtUpper[$0] }
    return small
  }

  /// Whether a column is one of the form's and cannot move.
  func isSpent(_ column: Int) -> Bool { nonbasic[column] < formColumns && range(column) <= 0 }

  /// Whether some values of the columns take a row's variable out of its bounds.
  private func canBreak(_ row: Int) -> Bool {
    let (fall, rise) = reach(of: row)
    let variable = Int(basic[row])
    return value[row] + fall < lower[variable] || value[row] + rise > upper[variable]
  }
}
