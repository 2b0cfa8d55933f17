import Optimization
import Testing

@Suite struct StochasticProgramTests {
  @Test("Scenarios share the first stage and have columns of their own after it")
  func extensiveForm() throws {
    let farmer = Farmer()
    let program = farmer.program.program(.expectation)
    #expect(program.variables.count == 3 + 3 * 6)
    #expect(program.constraints.count == 1 + 3 * 3)
    #expect(program.constraints[4].name == "wheat for cattle")
    #expect(program.constraints[4].terms.map(\.variable.index) == [0, 9, 10])
    #expect(program.constraints[4].terms[0].coefficient == 2.5)
  }

  @Test("The program of one scenario is what it would be alone, with the first stage free or held")
  func ofOne() throws {
    let farmer = Farmer()
    let alone = try farmer.program.program(ofScenario: 1).solve().solution
    #expect(abs((alone?.objective ?? .nan) - 118_600) < 1e-6)
    let held = try farmer.program.program(ofScenario: 1, holding: [170, 80, 250]).solve().solution
    #expect(abs((held?.objective ?? .nan) - 109_350) < 1e-6)
  }

  @Test("A scenario that changes the first stage is refused by name")
  func changedFirstStage() throws {
    var farm = MathematicalProgram(sense: .maximise)
    let field = farm.addVariable("field", .continuous, upper: 1)
    var program = StochasticProgram(firstStage: farm)
    program.addScenario("flood") { $0.fix(field, at: 0) }
    let error = #expect(throws: SolverError.self) { try program.valueOfInformation() }
    #expect(error?.message == "scenario \"flood\" changes the first stage")
  }

  @Test("A scenario without weight, and a program without scenarios, are refused")
  func noWeight() throws {
    var program = StochasticProgram(firstStage: MathematicalProgram(sense: .maximise))
    #expect(throws: SolverError.self) { try program.valueOfInformation() }
    program.addScenario("never", weight: 0) { _ in }
    let error = #expect(throws: SolverError.self) { try program.valueOfInformation() }
    #expect(error?.message == "scenario \"never\" has the weight 0")
  }
}
