import Optimization
import Testing

@Suite struct LinearSolutionTests {
  /// Dantzig's kind of example: maximise 30 w + 20 c on 40 ha with 60 days of work.
  private static func farm(land: Double) -> MathematicalProgram {
    var program = MathematicalProgram(sense: .maximise)
    let wheat = program.addVariable("wheat", .integer)
    let corn = program.addVariable("corn", .integer)
    let fallow = program.addVariable("fallow", .continuous)
    program.addConstraint("land", 1000 * wheat + 1000 * corn + 1000 * fallow, .lessOrEqual, land)
    program.addConstraint("work", 2 * wheat + corn, .lessOrEqual, 60)
    program.addConstraint("idle", LinearExpression(wheat), .lessOrEqual, 500)
    program.setObjective(30 * wheat + 20 * corn - 5 * fallow)
    return program
  }

  @Test("Duals, reduced costs and ranges are in the program's own units", arguments: [false, true])
  func prices(exactly: Bool) throws {
    var workspace = try Workspace()
    let outcome = try workspace.solveRelaxation(of: Self.farm(land: 40_000), exactly: exactly)
    let solution = try #require(outcome.solution)
    #expect(abs(solution.objective - 1000) < 1e-7)
    #expect(abs(solution.duals[0] - 0.01) < 1e-9)
    #expect(abs(solution.duals[1] - 10) < 1e-7)
    #expect(solution.duals[2] == 0)
    #expect(abs(solution.reducedCosts[2] + 15) < 1e-7)
    #expect(abs(solution.rightHandSideRanges[0].lowerBound - 30_000) < 1e-3)
    #expect(abs(solution.rightHandSideRanges[0].upperBound - 60_000) < 1e-3)
    #expect(solution.isExact == exactly)
  }

  @Test("A re-solve from the last basis answers as a fresh one")
  func lastBasis() throws {
    var workspace = try Workspace()
    for land in stride(from: 5_000.0, through: 70_000, by: 5_000) {
      let program = Self.farm(land: land)
      let warm = try workspace.solveRelaxation(of: program, fromLastBasis: true).solution
      let expected = min(30 * land / 1000, 600 + 10 * land / 1000, 1200)
      #expect(abs((warm?.objective ?? .nan) - expected) < 1e-6)
    }
  }

  @Test("Infeasible and unbounded relaxations are told apart")
  func noOptimum() throws {
    var program = Self.farm(land: -1)
    var workspace = try Workspace()
    #expect(try workspace.solveRelaxation(of: program) == .infeasible)
    program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .continuous)
    program.addConstraint("row", LinearExpression(x), .greaterOrEqual, 1)
    program.setObjective(LinearExpression(x))
    #expect(try workspace.solveRelaxation(of: program) == .unbounded)
    #expect(
      try workspace.solveRelaxation(of: MathematicalProgram(sense: .minimise)).solution != nil)
  }

  @Test("The relaxation bounds the program", arguments: UInt64(1)...60)
  func bound(seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    guard let optimum = BruteForce.optimum(of: program) else { return }
    var workspace = try Workspace()
    let relaxed = try #require(try workspace.solveRelaxation(of: program).solution)
    let slack =
      program.sense == .minimise
      ? optimum - relaxed.objective : relaxed.objective - optimum
    #expect(slack > -1e-7)
  }
}
