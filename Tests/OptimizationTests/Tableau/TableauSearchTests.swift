import Testing

@testable import Optimization

@Suite struct TableauSearchTests {
  private static let exactly = SolveOptions(relativeGap: 0, method: .tableau)

  @Test("A tableau finds what trying every point finds", arguments: UInt64(1)...60)
  func bruteForce(seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    let found = try program.solve(Self.exactly)
    let best = BruteForce.optimum(of: program)
    #expect(found.solution?.objective == best)
    #expect(best == nil ? found == .infeasible : found.isOptimal)
  }

  @Test(
    "The value is GLPK's, the bound no worse than it, and the point keeps every row",
    arguments: Programmes.Volumes.allCases, UInt64(1)...6)
  func agreement(volumes: Programmes.Volumes, seed: UInt64) throws {
    let program = Programmes(16, volumes, seed: seed).program
    let usual = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-6, method: .turns)).solution)
    let outcome = try program.solve(SolveOptions(relativeGap: 1e-5, method: .tableau))
    let found = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(found.method == .tableau)
    #expect(found.bound >= usual.objective * (1 - 1e-9))
    #expect(found.objective >= usual.objective * (1 - 2e-5))
    #expect(program.violations(of: found.values).isEmpty)
  }

  @Test("It says when nothing keeps every row")
  func infeasible() throws {
    let program = Programmes(8, .mixed, seed: 3).demanding(4_000)
    #expect(try program.solve(SolveOptions(method: .tableau)) == .infeasible)
  }

  @Test("It stops at a limit of nodes with the best point so far and a bound")
  func limited() throws {
    let program = Programmes(40, .levels, seed: 9).program
    let best = try #require(try program.solve(SolveOptions(relativeGap: 1e-6)).solution)
    let outcome = try program.solve(
      SolveOptions(relativeGap: 0, nodeLimit: 3, method: .tableau))
    #expect(!outcome.isOptimal)
    switch outcome {
    case .limit(let bound): #expect(try #require(bound) >= best.objective - 1e-6)
    case .feasible(let found): #expect(found.bound >= best.objective - 1e-6)
    default: Issue.record("\(outcome)")
    }
  }

  @Test("A point that is known is improved on or proven")
  func incumbent() throws {
    let program = Programmes(16, .whole, seed: 5).program
    let first = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-2, method: .tableau)).solution)
    var options = SolveOptions(relativeGap: 1e-5, method: .tableau)
    options.incumbent = first.values
    let outcome = try program.solve(options)
    let second = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(second.objective >= first.objective)
    let alone = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-5, method: .tableau)).solution)
    #expect(abs(second.objective - alone.objective) <= 2e-5 * alone.objective)
  }

  @Test("Where it takes little, a small gap is closed altogether", arguments: UInt64(1)...6)
  func sharpened(seed: UInt64) throws {
    let program = Programmes(8, .continuous, seed: seed).program
    let found = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-6, method: .tableau)).solution)
    #expect(found.method == .tableau)
    #expect(found.gap <= 1e-9 * abs(found.objective))
    let roughly = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-3, method: .tableau)).solution)
    #expect(roughly.bound >= found.objective * (1 - 1e-9))
  }

  @Test("Two threads give the same bytes as one", arguments: UInt64(1)...6)
  func threads(seed: UInt64) throws {
    let program = Programmes(40, .levels, seed: seed).program
    var options = SolveOptions(relativeGap: 0, nodeLimit: 4_000, method: .tableau)
    let one = try program.solve(options)
    options.threads = 2
    #expect(try program.solve(options) == one)
  }

  @Test("The same program gives the same bytes again")
  func repeatable() throws {
    let program = Programmes(24, .mixed, seed: 5).program
    let options = SolveOptions(relativeGap: 1e-4, method: .tableau)
    let first = try program.solve(options)
    #expect(try program.solve(options) == first)
    #expect(first.solution?.method == .tableau)
  }
}
