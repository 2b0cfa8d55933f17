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

  @Test("A demand is written in steps, and a hair above a step asks for the next")
  func demand() throws {
    var program = MathematicalProgram(sense: .minimise)
    let x = program.addVariable("x", .integer, upper: 50)
    let value = 20_000_000 * x + 1_000
    program.setObjective(value)
    for (least, expected) in [(60_001_000.0, 3.0), (60_001_001.0, 4.0), (1_000.0, 0.0)] {
      var asking = program
      asking.demand("at least", value, atLeast: least, room: 0)
      #expect(asking.constraints.last?.terms.first?.coefficient == 1)
      #expect(try asking.solve().solution?[x] == expected)
    }
    let y = program.addVariable("y", .continuous, upper: 10)
    program.demand("half", 2.5 * y, atLeast: 5, room: 0.5)
    #expect(program.constraints.last?.lower == 4.5)
  }
}
