import Testing

@testable import Optimization

@Suite struct ShortfallsTests {
  /// A program of some programmes whose effects differ from future to future.
  private static func program(
    seed: UInt64, futures: Int = 40, sense: MathematicalProgram.Sense = .maximise,
    weight: Int = 1
  ) -> MathematicalProgram {
    let known = Programmes(10, .mixed, seed: seed).program
    var program = MathematicalProgram(sense: sense)
    for variable in known.variables {
      _ = program.addVariable(
        variable.name, variable.domain, lower: variable.lower, upper: variable.upper)
    }
    for row in known.constraints {
      program.addConstraint(
        row.name, LinearExpression(row.terms), lower: row.lower, upper: row.upper)
    }
    var numbers = SeededNumbers(seed: seed &+ 100)
    let sign = sense == .maximise ? 1.0 : -1.0
    let values = (0..<futures).map { _ in
      LinearExpression(
        known.objective.terms.map {
          let turn = Double(Int.random(in: 20...180, using: &numbers)) / 100
          return .init($0.variable, sign * $0.coefficient * turn)
        })
    }
    let criterion = StochasticProgram.Criterion.conditionalValueAtRisk(
      tail: .init(1, of: 10), weight: .init(weight, of: 2))
    let weights = (0..<futures).map { 1 + $0 % 3 }
    program.setObjective(program.objective(criterion, of: values, weights: weights))
    return program
  }

  @Test(
    "One column and the rows that are asked for come to what a row for each future does",
    arguments: [MathematicalProgram.Sense.maximise, .minimise], UInt64(1)...4)
  func agreement(sense: MathematicalProgram.Sense, seed: UInt64) throws {
    let program = Self.program(seed: seed, sense: sense)
    let usual = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-7, method: .branchAndBound)).solution)
    let outcome = try program.solve(SolveOptions(relativeGap: 1e-6, method: .tableau))
    let found = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(found.method == .tableau)
    #expect(program.violations(of: found.values).isEmpty)
    #expect(abs(found.objective - usual.objective) <= 2e-6 * abs(usual.objective))
    let isAbove = sense == .maximise ? 1.0 : -1.0
    #expect(isAbove * (found.bound - usual.objective) >= -1e-7 * abs(usual.objective))
  }

  @Test(
    "What is counted in millions of small units is the same, by every method that knows futures",
    arguments: [SolveOptions.Method.tableau, .tree, .automatic], UInt64(1)...3)
  func smallUnits(method: SolveOptions.Method, seed: UInt64) throws {
    let program = Self.program(seed: seed)
    var fine = program
    fine.setObjective(1e8 * program.objective)
    let options = SolveOptions(relativeGap: 1e-6, method: method)
    let usual = try #require(try program.solve(options).solution)
    let outcome = try fine.solve(options)
    let found = try #require(outcome.solution)
    #expect(outcome.isOptimal)
    #expect(found.method == .tableau)
    #expect(abs(found.objective * 1e-8 - usual.objective) <= 2e-6 * abs(usual.objective))
  }

  @Test("Without whole numbers, the optimum is that of the simplex method")
  func continuous() throws {
    for seed in UInt64(1)...3 {
      let program = Self.program(seed: seed).relaxed()
      let usual = try #require(try program.solve(SolveOptions(method: .simplex)).solution)
      #expect(usual.method == .simplex)
      let found = try #require(try program.solve().solution)
      #expect(found.method == .tableau)
      #expect(abs(found.objective - usual.objective) <= 1e-7 * abs(usual.objective))
      #expect(program.violations(of: found.values).isEmpty)
    }
  }

  @Test("A point's level and shortfalls are the best there are for it")
  func restored() throws {
    let program = Self.program(seed: 2, weight: 2)
    let shortfalls = try #require(Shortfalls(program))
    #expect(shortfalls.program.variables.count == program.variables.count - 40)
    #expect(shortfalls.program.constraints.count == program.constraints.count - 40)
    let point = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-6, method: .branchAndBound)).solution)
    let level = try #require(program.variables.firstIndex { $0.name == "value at risk" })
    // The level is the first of the columns that risk brings, and all of them come last.
    let kept = Array(point.values[..<level]) + [0]
    let whole = shortfalls.whole(kept)
    #expect(program.violations(of: whole).isEmpty)
    #expect(
      abs(program.objective.value(at: whole) - point.objective) <= 1e-9 * abs(point.objective))
  }

  @Test("Few futures, and a level that another row knows, are left as they are")
  func leftAlone() throws {
    #expect(Shortfalls(Self.program(seed: 1, futures: 12)) == nil)
    var program = Self.program(seed: 1)
    let level = try #require(program.variables.firstIndex { $0.name == "value at risk" })
    program.addConstraint(
      "known", LinearExpression(Variable(index: level)), .greaterOrEqual, 10)
    #expect(Shortfalls(program) == nil)
    #expect(Shortfalls(Programmes(10, .mixed, seed: 1).program) == nil)
  }
}
