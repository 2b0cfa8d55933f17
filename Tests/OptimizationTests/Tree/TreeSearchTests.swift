import Testing

@testable import Optimization

@Suite struct TreeSearchTests {
  @Test(
    "A search from where another objective's relaxation ended proves the same value",
    arguments: [Programmes.Volumes.levels, .continuous], UInt64(1)...4)
  func otherObjective(volumes: Programmes.Volumes, seed: UInt64) throws {
    let first = Programmes(20, volumes, seed: 5).program
    var workspace = try Workspace()
    var options = SolveOptions(relativeGap: 1e-5, method: .tree)
    options.warmStart = try workspace.warmStart(for: first)
    #expect(options.warmStart != nil)
    var turned = first
    var numbers = SeededNumbers(seed: seed)
    turned.setObjective(
      LinearExpression(
        first.objective.terms.map { term in
          .init(
            term.variable,
            term.coefficient * Double(Int.random(in: 80...120, using: &numbers)) / 100)
        }))
    let usual = try #require(try workspace.solve(turned, SolveOptions(relativeGap: 1e-5)).solution)
    let outcome = try workspace.solve(turned, options)
    let found = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(turned.violations(of: found.values).isEmpty)
    let room = 1.1e-5 * abs(usual.objective)
    #expect(found.objective <= usual.bound + room && usual.objective <= found.bound + room)
  }

  @Test("What was solved before, and whether the program is still loaded, changes no digit")
  func isReproducible() throws {
    let first = Programmes(20, .continuous, seed: 5).program
    let other = Programmes(12, .levels, seed: 2).program
    var options = SolveOptions(relativeGap: 1e-4, method: .tree)
    var workspace = try Workspace()
    options.warmStart = try workspace.warmStart(for: first)
    var turned = first
    turned.setObjective(
      LinearExpression(
        first.objective.terms.enumerated().map { place, term in
          .init(term.variable, term.coefficient * (1 + Double(place % 7) / 20))
        }))
    let fresh = try workspace.solve(turned, options)
    _ = try workspace.solve(first, options)
    let loaded = try workspace.solve(turned, options)
    _ = try workspace.solve(other)
    let again = try workspace.solve(turned, options)
    #expect(fresh == loaded && loaded == again)
  }

  @Test("A point that is known beforehand is the answer where the relaxation proves it")
  func knownPoint() throws {
    let program = Programmes(20, .levels, seed: 5).program
    let known = try #require(try program.solve(SolveOptions(relativeGap: 1e-6)).solution)
    var options = SolveOptions(relativeGap: 0.05, method: .tree)
    options.incumbent = known.values
    let found = try #require(try program.solve(options).solution)
    #expect(found.values == known.values && found.nodes == 0 && found.method == .tree)
  }

  @Test("A warm start of a program with other rows is set aside")
  func otherRows() throws {
    var workspace = try Workspace()
    var options = SolveOptions(relativeGap: 0, method: .tree)
    options.warmStart = try workspace.warmStart(for: Programmes(6, .levels, seed: 1).program)
    for seed in UInt64(1)...8 {
      let program = BruteForce.program(seed: seed)
      let outcome = try workspace.solve(program, options)
      #expect(outcome.solution?.objective == BruteForce.optimum(of: program))
    }
  }

  @Test("A program without a point is told infeasible by a tree as well")
  func infeasible() throws {
    let program = Programmes(6, .levels, seed: 3).demanding(40)
    #expect(try program.solve(SolveOptions(method: .tree)) == .infeasible)
  }
}
