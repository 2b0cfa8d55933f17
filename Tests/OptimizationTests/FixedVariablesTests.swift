import Testing

@testable import Optimization

@Suite struct FixedVariablesTests {
  private func held() -> (program: MathematicalProgram, variables: [Variable]) {
    var program = MathematicalProgram(sense: .maximise)
    let variables = (0..<4).map { program.addVariable("v\($0)", .integer, upper: 9) }
    let sum = LinearExpression(variables.map { .init($0, 1) })
    program.addConstraint("sum", sum, .lessOrEqual, 20)
    program.addConstraint("pair", variables[0] + variables[1], .lessOrEqual, 12)
    program.setObjective(3 * variables[0] + variables[1] + 2 * variables[2] + variables[3] + 5)
    program.fix(variables[0], at: 7)
    program.fix(variables[1], at: 2)
    return (program, variables)
  }

  @Test("What cannot move is left out and comes back in the answer")
  func thereAndBack() throws {
    let (program, _) = held()
    var isInfeasible = false
    let fixed = try #require(FixedVariables(program, isInfeasible: &isInfeasible))
    #expect(!isInfeasible)
    #expect(fixed.program.variables.count == 2)
    #expect(fixed.program.constraints.map(\.name) == ["sum"])
    let found = try #require(try program.solve().solution)
    #expect(found.values == [7, 2, 9, 2])
    #expect(found.objective == 21 + 2 + 18 + 2 + 5)
    #expect(program.violations(of: found.values).isEmpty)
  }

  @Test("What is held against a constraint by itself is infeasible")
  func infeasible() throws {
    var (program, variables) = held()
    program.fix(variables[1], at: 8)
    #expect(try program.solve() == .infeasible)
  }

  @Test("A whole number that is held at a fraction is infeasible")
  func heldAtFraction() throws {
    var (program, variables) = held()
    program.fix(variables[0], at: 6.5)
    #expect(try program.solve() == .infeasible)
  }

  @Test("A starting point is one of what can move")
  func start() throws {
    let (program, _) = held()
    let found = try program.solve(SolveOptions(nodeLimit: 1, incumbent: [7, 2, 9, 1]))
    #expect(try #require(found.solution).objective >= 47)
  }

  @Test("A program of which little is fixed is solved as it stands")
  func littleFixed() {
    var program = MathematicalProgram(sense: .maximise)
    for index in 0..<9 { _ = program.addVariable("v\(index)", .binary) }
    program.fix(Variable(index: 0), at: 1)
    var isInfeasible = false
    #expect(FixedVariables(program, isInfeasible: &isInfeasible) == nil)
  }
}
