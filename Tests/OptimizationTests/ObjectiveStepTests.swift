import Optimization
import Testing

@Suite struct ObjectiveStepTests {
  @Test("The step is the greatest common divisor of whole weights on whole numbers")
  func divisor() {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer)
    let y = program.addVariable("y", .binary)
    program.setObjective(-12 * x + 18 * y + 0.5)
    #expect(program.objectiveStep == 6)
  }

  @Test("A fraction, a continuous variable or no objective leaves the step unknown")
  func unknown() {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer)
    let y = program.addVariable("y", .continuous)
    #expect(program.objectiveStep == nil)
    program.setObjective(2 * x + y)
    #expect(program.objectiveStep == nil)
    program.setObjective(2.5 * x)
    #expect(program.objectiveStep == nil)
  }

  @Test("A step that the caller knows proves an answer less than a step from the bound")
  func callersStep() throws {
    var program = MathematicalProgram(sense: .maximise)
    let choices = (0..<6).map { program.addVariable("v\($0)", .binary) }
    var cost = LinearExpression()
    var value = LinearExpression()
    for (index, choice) in choices.enumerated() {
      cost += Double(3 + index) * choice
      value += 0.01 * Double(7 + 2 * index) * choice
    }
    program.addConstraint("cost", cost, .lessOrEqual, 14)
    program.setObjective(value)
    let outcome = try program.solve(SolveOptions(relativeGap: 0, objectiveStep: 0.01))
    #expect(outcome.isOptimal)
    #expect(outcome.solution?.proof == .step)
    #expect(abs((outcome.solution?.gap ?? 1)) < 1e-9)
  }
}
