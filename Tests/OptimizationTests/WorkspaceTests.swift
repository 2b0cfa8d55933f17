import Optimization
import Testing

@Suite struct WorkspaceTests {
  @Test(
    "The optimum of a small program in whole numbers is the one that trying every point finds",
    arguments: UInt64(1)...400)
  func bruteForce(seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    let outcome = try program.solve(SolveOptions(relativeGap: 0))
    guard let expected = BruteForce.optimum(of: program) else {
      #expect(outcome == .infeasible)
      return
    }
    #expect(outcome.isOptimal)
    let solution = try #require(outcome.solution)
    #expect(solution.objective == expected)
    #expect(solution.bound == expected)
    #expect(program.violations(of: solution.values, tolerance: 0).isEmpty)
  }

  @Test(
    "Every method finds the same optimum",
    arguments: SolveOptions.Method.allCases, UInt64(1)...25)
  func methods(method: SolveOptions.Method, seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    let outcome = try program.solve(SolveOptions(relativeGap: 0, method: method))
    #expect(outcome.solution?.objective == BruteForce.optimum(of: program))
  }

  @Test("A linear program without whole numbers is solved by the simplex method")
  func linear() throws {
    var program = MathematicalProgram(sense: .maximise)
    let wheat = program.addVariable("wheat", .continuous)
    let corn = program.addVariable("corn", .continuous)
    program.addConstraint("land", wheat + corn, .lessOrEqual, 40)
    program.addConstraint("work", 2 * wheat + corn, .lessOrEqual, 60)
    program.setObjective(30 * wheat + 20 * corn - 100)
    let solution = try #require(try program.solve().solution)
    #expect(abs(solution.objective - 900) < 1e-9)
    #expect(solution.method == .simplex)
    #expect(abs(solution[wheat] - 20) < 1e-9)
  }

  @Test("A program without variables or without constraints is answered from its bounds")
  func withoutRows() throws {
    var program = MathematicalProgram(sense: .maximise)
    #expect(try program.solve().solution?.objective == 0)
    let impossible = program.addConstraint("impossible", LinearExpression(), .equal, 1)
    #expect(try program.solve() == .infeasible)
    program.relax(impossible)
    let x = program.addVariable("x", .integer, lower: 0.5, upper: 3.7)
    program.setObjective(2 * x + 1)
    #expect(try program.solve().solution?.objective == 7)
    program.setBounds(x, lower: 0, upper: .infinity)
    #expect(try program.solve() == .unbounded)
  }

  @Test("Infeasible and unbounded are told apart, also when a program looks like both")
  func infeasibleOrUnbounded() throws {
    for domain in [Domain.continuous, .integer] {
      var program = MathematicalProgram(sense: .maximise)
      let x = program.addVariable("x", domain)
      let y = program.addVariable("y", domain)
      program.setObjective(x + y)
      program.addConstraint("open", x - y, lower: -1, upper: 1)
      #expect(try program.solve() == .unbounded)
      let z = program.addVariable("z", domain, upper: 1)
      program.addConstraint("closed", 2 * z, .equal, 5)
      #expect(try program.solve() == .infeasible)
    }
  }

  @Test("Bounds without a whole number between them make a program infeasible")
  func noWholeNumber() throws {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer, lower: 0.2, upper: 0.8)
    program.addConstraint("row", LinearExpression(x), .lessOrEqual, 1)
    #expect(try program.solve() == .infeasible)
  }

  @Test("A second workspace on one thread is refused, and the first goes on")
  func secondWorkspace() throws {
    let program = BruteForce.program(seed: 3)
    var workspace = try Workspace()
    let error = #expect(throws: SolverError.self) { _ = try program.solve() }
    #expect(error?.kind == .workspaceBusy)
    #expect(
      try workspace.solve(program, SolveOptions(relativeGap: 0)).solution?.objective
        == BruteForce.optimum(of: program))
  }

  @Test("A workspace's answers do not depend on what it solved before")
  func independence() throws {
    let programs = (UInt64(1)...30).map(BruteForce.program)
    let alone = try programs.map { try $0.solve() }
    var workspace = try Workspace()
    var together: [Outcome] = []
    for program in programs.reversed() { together.append(try workspace.solve(program)) }
    #expect(alone == together.reversed())
  }

  @Test("Two hundred solves at once answer as one at a time")
  func parallel() async throws {
    let alone = try (UInt64(1)...200).map { try BruteForce.program(seed: $0).solve() }
    let together = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      for index in alone.indices {
        group.addTask { (index, try BruteForce.program(seed: UInt64(index + 1)).solve()) }
      }
      var answers = alone.map { _ in Outcome.infeasible }
      for try await (index, outcome) in group { answers[index] = outcome }
      return answers
    }
    #expect(alone == together)
  }

  @Test("Reaching the memory limit is an error, and the workspace can be used afterwards")
  func memoryLimit() throws {
    var workspace = try Workspace(memoryLimitMB: 1)
    let error = #expect(throws: SolverError.self) {
      _ = try workspace.solve(
        HardProgram.equalities(count: 400), SolveOptions(method: .turns))
    }
    #expect(error?.kind == .outOfMemory)
    let small = BruteForce.program(seed: 1)
    #expect(
      try workspace.solve(small, SolveOptions(relativeGap: 0)).solution?.objective
        == BruteForce.optimum(of: small))
  }
}
