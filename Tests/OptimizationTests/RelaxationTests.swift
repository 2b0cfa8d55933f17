import Optimization
import Testing

@Suite struct RelaxationTests {
  @Test("A relaxation keeps everything but the demand for whole numbers")
  func relaxed() throws {
    var program = MathematicalProgram(sense: .maximise)
    let choice = program.addVariable("choice", .binary)
    let people = program.addVariable("people", .integer, upper: 9)
    program.addConstraint("pool", 3 * choice + 2 * people, .lessOrEqual, 10)
    program.setObjective(choice + people)
    let relaxed = program.relaxed()
    #expect(relaxed.variables.allSatisfy { $0.domain == .continuous })
    #expect(relaxed[choice]?.upper == 1)
    #expect(relaxed.constraints == program.constraints)
    #expect(abs((try relaxed.solve().solution?.objective ?? .nan) - 5) < 1e-9)
  }
}
