import Optimization
import Testing

@Suite struct MathematicalProgramTests {
  @Test("A constant in a constraint moves to its bounds")
  func constants() {
    var program = MathematicalProgram(sense: .minimise)
    let x = program.addVariable("x", .continuous)
    let row = program.addConstraint("row", 2 * x + 3, .lessOrEqual, 10)
    let range = program.addConstraint("range", x - 1, lower: 0, upper: 4)
    #expect(program[row]?.upper == 7)
    #expect(program[row]?.lower == -.infinity)
    #expect(program[range]?.lower == 1)
    #expect(program[range]?.upper == 5)
  }

  @Test("A binary stays between zero and one whatever bounds are given")
  func binary() {
    var program = MathematicalProgram(sense: .minimise)
    let choice = program.addVariable("choice", .binary, lower: -4, upper: 9)
    #expect(program[choice]?.lower == 0)
    #expect(program[choice]?.upper == 1)
    program.fix(choice, at: 1)
    #expect(program[choice]?.lower == 1)
    program.setBounds(choice, lower: 0, upper: .infinity)
    #expect(program[choice]?.upper == 1)
  }

  @Test("Relaxing a constraint and fixing a variable change the answer, and can be undone")
  func variants() throws {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer, upper: 10)
    let row = program.addConstraint("row", 2 * x, .lessOrEqual, 7)
    program.setObjective(LinearExpression(x))
    #expect(try program.solve().solution?.objective == 3)
    program.relax(row)
    #expect(try program.solve().solution?.objective == 10)
    program.setBounds(row, lower: -.infinity, upper: 9)
    #expect(try program.solve().solution?.objective == 4)
    program.fix(x, at: 2)
    #expect(try program.solve().solution?.objective == 2)
  }

  @Test("Handles of another program read as nothing and write nothing")
  func foreignHandles() {
    var other = MathematicalProgram(sense: .minimise)
    let x = other.addVariable("x", .continuous)
    let row = other.addConstraint("row", LinearExpression(x), .equal, 1)
    var program = MathematicalProgram(sense: .minimise)
    program.fix(x, at: 1)
    program.relax(row)
    #expect(program[x] == nil)
    #expect(program[row] == nil)
    #expect(program == MathematicalProgram(sense: .minimise))
  }
}
