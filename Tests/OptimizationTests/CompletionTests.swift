import Optimization
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test("an equation with one open column defines it, also by columns that others define")
  func equations() {
    var program = MathematicalProgram(sense: .maximise)
    let people = program.addVariable("people", .continuous)
    let cost = program.addVariable("cost", .continuous)
    let total = program.addVariable("total", .continuous)
    program.addConstraint("total", total - cost, .equal, 10)
    program.addConstraint("cost", cost - 3 * people, .equal, 0)
    let completion = Completion(of: program, deciding: [true, false, false])
    var point = [4.0, 0, 0]
    completion.complete(&point)
    #expect(point == [4, 12, 22])
  }

  @Test(
    "a column of one row goes as far as the objective wants and the row and its bounds let it",
    arguments: [
      (pull: -1.0, value: 0.0, expected: 0.0), (pull: -1, value: 9, expected: 2),
      (pull: 1, value: 9, expected: 7), (pull: 0, value: 9, expected: 5),
    ])
  func pulled(pull: Double, value: Double, expected: Double) {
    var program = MathematicalProgram(sense: .maximise)
    let value = (program.addVariable("value", .continuous), value)
    let short = program.addVariable("short", .continuous, upper: 7)
    // short ≥ value − 7, and at least nothing.
    program.addConstraint("short", short - value.0, .greaterOrEqual, -7)
    program.setObjective(pull * short)
    var point = [value.1, 5]
    Completion(of: program, deciding: [true, false]).complete(&point)
    #expect(point[1] == expected)
  }

  @Test("a minimised objective pulls the other way")
  func minimised() {
    var program = MathematicalProgram(sense: .minimise)
    let short = program.addVariable("short", .continuous, upper: 7)
    program.addConstraint("short", LinearExpression(short), .greaterOrEqual, 2)
    program.setObjective(LinearExpression(short))
    var point = [5.0]
    Completion(of: program, deciding: [false]).complete(&point)
    #expect(point == [2])
  }

  @Test("what several rows know, whole numbers and what is decided keep their values")
  func kept() {
    var program = MathematicalProgram(sense: .maximise)
    let threshold = program.addVariable("threshold", .continuous)
    let whole = program.addVariable("whole", .integer)
    let decided = program.addVariable("decided", .continuous)
    for _ in 0..<2 { program.addConstraint("row", threshold + whole, .lessOrEqual, 9) }
    program.addConstraint("one", whole + decided, .lessOrEqual, 9)
    program.setObjective(threshold + whole + LinearExpression(decided))
    var point = [1.5, 2, 3]
    Completion(of: program, deciding: [false, false, true]).complete(&point)
    #expect(point == [1.5, 2, 3])
  }

  @Test(
    "with first stage and threshold at the optimum, completing finds the optimum's shortfalls",
    arguments: 1...20)
  func riskProgram(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var first = MathematicalProgram(sense: .maximise)
    let volumes = (0..<4).map { first.addVariable("x\($0)", .continuous, upper: 10) }
    first.addConstraint(
      "money",
      LinearExpression(volumes.map { .init($0, Double(Int.random(in: 1...9, using: &numbers))) }),
      .lessOrEqual, 60)
    var stochastic = StochasticProgram(firstStage: first)
    for future in 0..<12 {
      let rates = volumes.map {
        LinearExpression.Term($0, Double(Int.random(in: 0...20, using: &numbers)))
      }
      stochastic.addScenario("future \(future)") { $0.setObjective(LinearExpression(rates)) }
    }
    let program = stochastic.program(
      .conditionalValueAtRisk(tail: .init(1, of: 4), weight: .init(1, of: 2)))
    let best = try #require(try program.solve().solution)
    var point = best.values
    var isDecided = [Bool](repeating: false, count: point.count)
    for volume in volumes { isDecided[volume.index] = true }
    let shortfalls = program.variables.indices.filter { program.variables[$0].name == "shortfall" }
    #expect(!shortfalls.isEmpty)
    for column in shortfalls { point[column] = 1e6 }
    Completion(of: program, deciding: isDecided).complete(&point)
    #expect(program.violations(of: point, tolerance: 1e-7).isEmpty)
    #expect(abs(program.objective.value(at: point) - best.objective) < 1e-6)
  }
}
