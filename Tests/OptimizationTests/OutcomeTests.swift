import Optimization
import Testing

@Suite struct OutcomeTests {
  @Test("A solution reads by variable and knows its gap and its proof")
  func solution() throws {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer, upper: 9)
    let y = program.addVariable("y", .integer, upper: 9)
    program.addConstraint("row", 2 * x + 3 * y, .lessOrEqual, 7)
    program.setObjective(3 * x + 4 * y + 100)
    let outcome = try program.solve(SolveOptions(relativeGap: 0))
    let solution = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(solution[x] == 2)
    #expect(solution[y] == 1)
    #expect(solution.objective == 110)
    #expect(solution.gap == 0)
    #expect(solution.proof == .step)
  }

  @Test("A variable of a larger program reads as no number")
  func foreignVariable() throws {
    var other = MathematicalProgram(sense: .minimise)
    let foreign = other.addVariable("x", .continuous)
    let solution = try #require(try MathematicalProgram(sense: .minimise).solve().solution)
    #expect(solution[foreign].isNaN)
  }

  @Test("Answers without a point have no solution")
  func withoutPoint() {
    for outcome in [Outcome.infeasible, .unbounded, .limit(bound: 3)] {
      #expect(outcome.solution == nil)
      #expect(!outcome.isOptimal)
    }
  }
}
