import Testing

@testable import Optimization

@Suite struct DenseTableauTests {
  @Test(
    "The dual simplex method reaches what GLPK reaches", arguments: Programmes.Volumes.allCases,
    UInt64(1)...5)
  func agreesWithGLPK(volumes: Programmes.Volumes, seed: UInt64) throws {
    let program = Programmes(12, volumes, seed: seed).program.relaxed()
    let plain = NormalForm(program)
    let units = plain.columnUnits
    #expect(Set(units) == [1, 0x1p23])
    let form = plain.counted(in: units)
    let optimum = try #require(try program.solve().solution).objective
    var tableau = try #require(DenseTableau(form))
    var scratch = DenseTableau.Scratch()
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    #expect(tableau.pivots > 0)
    #expect(abs(form.original(tableau.objective) - optimum) <= 1e-8 * abs(optimum))
    let point = zip(tableau.point(), units).map(*)
    #expect(program.violations(of: point, tolerance: 1e-7).isEmpty)
    #expect(abs(program.objective.value(at: point) - optimum) <= 1e-8 * abs(optimum))
  }

  @Test("Rows that cannot be kept, and a limit that nothing reaches, are both cut off")
  func cutOff() throws {
    var program = MathematicalProgram(sense: .minimise)
    let x = program.addVariable("x", .continuous, upper: 4)
    let y = program.addVariable("y", .continuous, upper: 4)
    program.addConstraint("sum", x + y, .greaterOrEqual, 5)
    program.setObjective(x + 2 * y)
    var scratch = DenseTableau.Scratch()
    var open = try #require(DenseTableau(NormalForm(program)))
    #expect(open.restore(below: .infinity, scratch: &scratch) == .optimal)
    #expect(open.objective == NormalForm(program).normal(6))
    var limited = try #require(DenseTableau(NormalForm(program)))
    let limit = NormalForm(program).normal(5.9)
    #expect(limited.restore(below: limit, scratch: &scratch) == .cutOff)
    program.addConstraint("more", x + y, .greaterOrEqual, 9)
    var empty = try #require(DenseTableau(NormalForm(program)))
    #expect(empty.restore(below: .infinity, scratch: &scratch) == .infeasible(row: 1))
  }

  @Test("A column without the bound that its cost pulls it to has no tableau")
  func unbounded() {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .continuous)
    program.addConstraint("row", 2 * x, .lessOrEqual, 3)
    program.setObjective(LinearExpression(x))
    #expect(DenseTableau(NormalForm(program)) == nil)
  }

  @Test("A row that is added counts from then on")
  func addedRow() throws {
    var program = Programmes(10, .continuous, seed: 4).program.relaxed()
    let form = NormalForm(program)
    var tableau = try #require(DenseTableau(form))
    var scratch = DenseTableau.Scratch()
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    let point = tableau.point()
    let running = program.variables.indices.filter { program.variables[$0].name == "corner" }
    let half = running.reduce(0) { $0 + point[$1] } / 2
    var row = DenseTableau.Row(
      coefficients: form.cost.map { _ in 0 }, lower: -.infinity, upper: half)
    for column in running { row.coefficients[column] = 1 }
    tableau.add(row)
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    let sum = LinearExpression(running.map { .init(Variable(index: $0), 1) })
    program.addConstraint("half", sum, .lessOrEqual, half)
    let optimum = try #require(try program.solve().solution).objective
    #expect(abs(form.original(tableau.objective) - optimum) <= 1e-8 * abs(optimum))
  }

  @Test("Held columns and rows that cannot break leave, and the answer stays")
  func compacted() throws {
    let program = Programmes(12, .mixed, seed: 7).program
    let form = NormalForm(program)
    var tableau = try #require(DenseTableau(form))
    var scratch = DenseTableau.Scratch()
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    for column in 0..<tableau.columnCount where column.isMultiple(of: 3) {
      tableau.narrow(column, to: 0)
    }
    var small = tableau.compacted()
    #expect(small.columnCount < tableau.columnCount)
    var still = tableau
    for column in 0..<still.columnCount { still.narrow(column, to: 0) }
    #expect(still.compacted().rowCount < tableau.rowCount)
    // What binds is another column now, in both alike.
    let row = try #require(
      small.basic.first { small.isBroken(Int($0), by: -1, columns: form.cost.count) })
    let value = small.point()[Int(row)]
    small.bound(basic: Int(row), lower: 0, upper: (value / 2).rounded(.down))
    tableau.bound(basic: Int(row), lower: 0, upper: (value / 2).rounded(.down))
    let ending = small.restore(below: .infinity, scratch: &scratch)
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == ending)
    if ending == .optimal {
      #expect(abs(small.objective - tableau.objective) <= 1e-9 * abs(tableau.objective))
    }
  }
}

extension DenseTableau {
  fileprivate func isBroken(_ variable: Int, by move: Double, columns: Int) -> Bool {
    variable < columns && point()[variable] + move > lower[variable]
  }
}
