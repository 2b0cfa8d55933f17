import Testing

@testable import Optimization

@Suite struct MethodAgreementTests {
  @Test(
    "Branching on blocks finds what trying every point finds", arguments: UInt64(1)...10)
  func blocksAgainstBruteForce(seed: UInt64) throws {
    let program = Programmes(4, .levels, seed: seed, levels: 2).program.withoutPool
    let found = try program.solve(SolveOptions(relativeGap: 0, method: .blocks))
    let best = try #require(BruteForce.optimum(of: program))
    #expect(found.isOptimal)
    #expect(found.solution?.objective == best)
    #expect(found.solution?.method == .blocks)
  }

  @Test("Branching on blocks says when nothing keeps every row")
  func infeasible() throws {
    let program = Programmes(6, .levels, seed: 3).demanding(40)
    #expect(try program.solve(SolveOptions(method: .blocks)) == .infeasible)
  }

  @Test(
    "Every method proves the same value within the gap",
    arguments: Programmes.Volumes.allCases,
    [
      SolveOptions.Method.turns, .tableau, .cores, .blocks, .deepening, .relaxVolumes,
      .branchAndCut, .tree,
    ])
  func agreement(volumes: Programmes.Volumes, method: SolveOptions.Method) throws {
    let program = Programmes(30, volumes, seed: 11).program
    let usual = try #require(try program.solve(SolveOptions(relativeGap: 1e-4)).solution)
    let other = try program.solve(SolveOptions(relativeGap: 1e-4, method: method))
    let found = try #require(other.solution)
    #expect(other.isOptimal)
    #expect(abs(found.objective - usual.objective) <= 2e-4 * abs(usual.objective))
    #expect(found.bound >= usual.objective - 1e-6 * abs(usual.objective))
    #expect(program.violations(of: found.values).isEmpty)
  }

  @Test(
    "Four hundred programmes are settled by prices and a core, in any kind of volume",
    arguments: Programmes.Volumes.allCases)
  func many(volumes: Programmes.Volumes) throws {
    let program = Programmes(400, volumes, seed: 2).program
    let found = try program.solve(SolveOptions(relativeGap: 1e-4))
    #expect(found.isOptimal)
    let solution = try #require(found.solution)
    #expect(solution.method == .cores)
    #expect(program.violations(of: solution.values).isEmpty)
    #expect(solution.gap <= 1.001e-4 * abs(solution.objective))
  }

  @Test("A pool that is given, and rows that want it both larger and smaller, leave all a choice")
  func givenPool() throws {
    var program = Programmes(30, .levels, seed: 6).program
    let pool = Variable(index: program.variables.count - 1)
    let money = try #require(program.constraints.first { $0.name == "money" })
    let most = try #require(program[pool]).upper
    program.fix(pool, at: most)
    let spent = LinearExpression(money.terms) + LinearExpression(pool)
    program.addConstraint("spend", spent - 0.8 * pool, .greaterOrEqual, 0)
    let found = try program.solve(SolveOptions(relativeGap: 1e-4, method: .blocks))
    #expect(found.isOptimal)
    #expect(found.solution?.method == .blocks)
    let usual = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-4, method: .turns)).solution)
    let solution = try #require(found.solution)
    #expect(abs(solution.objective - usual.objective) <= 2e-4 * usual.objective)
    #expect(solution.nodes > 0)
  }

  @Test("The same program gives the same bytes again")
  func repeatable() throws {
    let program = Programmes(60, .levels, seed: 5).program
    let first = try program.solve(SolveOptions(relativeGap: 1e-4))
    #expect(try program.solve(SolveOptions(relativeGap: 1e-4)) == first)
    #expect(first.solution?.method == .tableau)
  }
}

extension MathematicalProgram {
  /// The program with the pool at its upper bound, so that everything is whole.
  fileprivate var withoutPool: Self {
    var program = MathematicalProgram(sense: sense)
    let last = variables.count - 1
    for definition in variables.dropLast() {
      _ = program.addVariable(
        definition.name, definition.domain, lower: definition.lower, upper: definition.upper)
    }
    for constraint in constraints {
      let pool = constraint.terms.first { $0.variable.index == last }
      let room = (pool?.coefficient ?? 0) * variables[last].upper
      program.addConstraint(
        constraint.name,
        LinearExpression(constraint.terms.filter { $0.variable.index != last }),
        lower: constraint.lower - room, upper: constraint.upper - room)
    }
    program.setObjective(objective)
    return program
  }
}
