import Testing

@testable import Optimization

/// The loops in C hold against what they are said to do, number for number.
@Suite struct TableauLoopsTests {
  private typealias Lanes = DenseTableau.Lanes

  /// A tableau with holes in its rows, columns at both bounds, some of them held and some without end.
  private func tableau(rows: Int, columns: Int, seed: UInt64) throws -> DenseTableau {
    var numbers = SeededNumbers(seed: seed)
    var program = MathematicalProgram(sense: .minimise)
    let variables = (0..<columns).map { column in
      let upper = [0.0, 1, 2.5, .infinity].randomElement(using: &numbers) ?? 1
      return program.addVariable("x\(column)", .continuous, upper: upper)
    }
    func sum() -> LinearExpression {
      LinearExpression(
        variables.compactMap { variable in
          Int.random(in: 0..<3, using: &numbers) == 0
            ? nil : .init(variable, Double.random(in: -3...3, using: &numbers))
        })
    }
    for row in 0..<rows {
      program.addConstraint("row \(row)", sum(), .lessOrEqual, Double(row))
    }
    program.setObjective(
      LinearExpression(variables.map { .init($0, Double.random(in: 0...2, using: &numbers)) }))
    var tableau = try #require(DenseTableau(NormalForm(program)))
    for column in 0..<columns where tableau.range(column).isFinite && column % 3 == 0 {
      tableau.isAtUpper[column] = true
      tableau.renewMove(of: column)
    }
    return tableau
  }

  private func move(_ tableau: DenseTableau, _ column: Int) -> Double {
    let variable = Int(tableau.nonbasic[column])
    let range = tableau.upper[variable] - tableau.lower[variable]
    return tableau.isAtUpper[column] ? -range : range
  }

  @Test("Elimination adds the pivot row to every other row, to the last bit", arguments: 1...12)
  func elimination(seed: UInt64) throws {
    let before = try tableau(rows: 7, columns: 5 + 3 * Int(seed), seed: seed)
    let (row, column) = (Int(seed) % 7, Int(seed))
    var pivot = [Lanes](repeating: .zero, count: before.width)
    var numbers = SeededNumbers(seed: seed)
    var filled: [Int32] = []
    for block in pivot.indices where block % 2 == 0 || block == column >> 3 {
      for lane in 0..<8 { pivot[block][lane] = Double.random(in: -1...1, using: &numbers) }
      filled.append(Int32(block))
    }
    var whole = before
    whole.eliminate(row, column, pivot, nil)
    var sparse = before
    sparse.eliminate(row, column, pivot, filled)
    #expect(whole.cells == sparse.cells)
    for other in 0...before.rowCount {
      let factor = before[other, column]
      for place in 0..<before.width * 8 {
        let old = place == column ? 0 : before[other, place]
        let added = pivot[place >> 3][place & 7] * factor
        let expected = other == row ? before[other, place] : factor == 0 ? old : old + added
        #expect(whole[other, place] == expected)
      }
    }
  }

  @Test("What is read off a row is what its entries, costs and moves say", arguments: 1...12)
  func rows(seed: UInt64) throws {
    let tableau = try tableau(rows: 5, columns: 4 + 5 * Int(seed), seed: seed)
    var places: [Int32] = []
    for row in 0..<5 {
      var (down, up) = (Double.infinity, Double.infinity)
      var (fall, rise) = (Lanes.zero, Lanes.zero)
      var rising: [Int32] = []
      var falling: [Int32] = []
      for column in 0..<tableau.columnCount where tableau[row, column] != 0 {
        let change = tableau[row, column] * move(tableau, column)
        let ratio = abs(tableau.reducedCost(column)) / abs(tableau[row, column])
        if change > 0 { (rise[column & 7], up) = (rise[column & 7] + change, min(up, ratio)) }
        if change < 0 { (fall[column & 7], down) = (fall[column & 7] + change, min(down, ratio)) }
        if change > 0 { rising.append(Int32(column)) }
        if change < 0 { falling.append(Int32(column)) }
      }
      #expect(tableau.penalties(of: row) == (down, up))
      // To the last bit, on whatever vectors: every eighth column is added up by itself.
      #expect(tableau.reach(of: row) == (fall.sum(), rise.sum()))
      #expect(places[..<tableau.columns(moving: row, 1, &places)] == rising[...])
      #expect(places[..<tableau.columns(moving: row, -1, &places)] == falling[...])
    }
  }

  @Test("What is gathered stands close together, and nothing beside it")
  func gathering() throws {
    let tableau = try tableau(rows: 6, columns: 21, seed: 3)
    let (rows, columns) = ([4, 0, 6], [20, 3, 4, 5, 6, 7, 8, 9, 19])
    let small = DenseTableau.gathered(rows, columns, from: tableau.cells, tableau.width)
    #expect(small.count == 3 * 2)
    for (place, row) in rows.enumerated() {
      for new in 0..<16 {
        let expected = new < columns.count ? tableau[row, columns[new]] : 0
        #expect(small[place * 2 + new >> 3][new & 7] == expected)
      }
    }
  }

  @Test("Moves follow bounds, flips and pivots all the way to the optimum", arguments: 1...5)
  func moves(seed: UInt64) throws {
    let plain = NormalForm(Programmes(12, .continuous, seed: seed).program.relaxed())
    var tableau = try #require(DenseTableau(plain.counted(in: plain.columnUnits)))
    var scratch = DenseTableau.Scratch()
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    let open = try #require(tableau.nonbasic.indices.first { tableau.range($0) > 0.5 })
    tableau.narrow(open, to: 0.25)
    for small in [tableau, tableau.compacted()] {
      for column in small.nonbasic.indices {
        #expect(small.moves[column >> 3][column & 7] == move(small, column))
      }
      for beyond in small.columnCount..<small.width * 8 {
        #expect(small.moves[beyond >> 3][beyond & 7] == 0)
      }
    }
  }
}
