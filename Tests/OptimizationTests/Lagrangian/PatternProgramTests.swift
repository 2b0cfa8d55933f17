import Testing

@testable import Optimization

@Suite struct PatternProgramTests {
  @Test(
    "In patterns a program has fewer rows, no worse a relaxation, and the same optimum",
    arguments: Programmes.Volumes.allCases, UInt64(1)...3)
  func equivalent(volumes: Programmes.Volumes, seed: UInt64) throws {
    let program = Programmes(14, volumes, seed: seed).program
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 64, mostRows: 100))
    let patterns = PatternProgram(structure, form)
    #expect(patterns.program.constraints.count < program.constraints.count)
    let options = SolveOptions(relativeGap: 1e-7, method: .turns)
    let relaxed = try #require(try patterns.program.relaxed().solve().solution)
    let loose = try #require(try program.relaxed().solve().solution)
    let value = { (found: Double) in form.original(found - form.objectiveShift) }
    #expect(value(relaxed.objective) <= loose.objective * (1 + 1e-9))
    let found = try #require(try patterns.program.solve(options).solution)
    let usual = try #require(try program.solve(options).solution)
    let whole = patterns.whole(found.values)
    #expect(abs(value(found.objective) - usual.objective) <= 1e-6 * usual.objective)
    #expect(abs(program.objective.value(at: whole) - usual.objective) <= 1e-6 * usual.objective)
    #expect(program.violations(of: whole, tolerance: 1e-7).isEmpty)
  }

  @Test("Years that belong together become the patterns of running")
  func years() throws {
    var program = MathematicalProgram(sense: .maximise)
    let runs = (0..<3).map { program.addVariable("year \($0)", .binary) }
    program.addConstraint("no restart", runs[0] - runs[1] + runs[2], .lessOrEqual, 1)
    program.addConstraint(
      "money", 3 * runs[0] + 5 * runs[1] + 4 * runs[2], .lessOrEqual, 9)
    program.setObjective(2 * runs[0] + 3 * runs[1] + 2 * runs[2])
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 64, mostRows: 100))
    let patterns = PatternProgram(structure, form)
    // All subsets of three years but the empty one and the one with a restart.
    #expect(patterns.program.variables.count == 6)
    #expect(patterns.program.constraints.count == 2)
    let outcome = try program.solve(SolveOptions(relativeGap: 0, method: .tableau))
    #expect(outcome.solution?.objective == 5)
    let row = patterns.coefficients(of: [(column: 1, value: 2)])
    #expect(row.filter { $0 == 2 }.count == 4)
    #expect(row.allSatisfy { $0 == 0 || $0 == 2 })
  }
}
