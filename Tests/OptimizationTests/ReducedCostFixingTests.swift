import Optimization
import Testing

@Suite("Reduced-cost fixing")
struct ReducedCostFixingTests {
  @Test("a narrowed program has the same optimum and no fewer points as good", arguments: 0..<40)
  func sameOptimum(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let sense: MathematicalProgram.Sense = seed % 2 == 0 ? .maximise : .minimise
    var program = MathematicalProgram(sense: sense)
    var value = LinearExpression()
    var weight = LinearExpression()
    for item in 0..<8 {
      let variable = program.addVariable("x\(item)", .integer, upper: 3)
      value += Double(Int.random(in: 1...40, using: &numbers)) * variable
      weight += Double(Int.random(in: 1...20, using: &numbers)) * variable
    }
    program.addConstraint(
      "weight", weight, sense == .maximise ? .lessOrEqual : .greaterOrEqual, 60)
    program.setObjective(value)
    let options = SolveOptions(relativeGap: 0)
    let best = try #require(try program.solve(options).solution).objective
    var workspace = try Workspace()
    let narrowed = try workspace.narrowed(program, toReach: best, tolerance: 0.5)
    let found = try workspace.solve(try #require(narrowed), options).solution
    #expect(found?.objective == best)
    let beyond = sense == .maximise ? best + 1_000 : best - 1_000
    #expect(try workspace.narrowed(program, toReach: beyond, tolerance: 0.5) == nil)
  }
}
