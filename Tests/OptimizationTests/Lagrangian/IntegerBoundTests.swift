import Testing

@testable import Optimization

@Suite struct IntegerBoundTests {
  private func boundsAt(
    _ program: MathematicalProgram, at multipliers: [Double]
  ) throws -> (exact: Double?, floating: Double) {
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 64, mostRows: 50))
    var relaxation = LagrangianRelaxation(structure)
    let signed = structure.signed(multipliers)
    relaxation.evaluate(at: signed)
    let exact = IntegerBound(program, form, structure)?.bound(at: signed)
    return (exact, form.original(relaxation.bound))
  }

  /// The same programmes without the shares, whose coefficients are no whole numbers.
  private func whole(seed: UInt64, _ volumes: Programmes.Volumes = .mixed) -> MathematicalProgram {
    var program = Programmes(8, volumes, seed: seed, levels: 2).program
    for row in program.constraints.indices where program.constraints[row].name == "share" {
      program.relax(Constraint(index: row))
    }
    return program
  }

  @Test(
    "The bound in whole numbers is the floating one, but for rounding", arguments: UInt64(1)...6)
  func agreement(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let multipliers = (0..<20).map { _ in Double.random(in: -2e-3...0, using: &numbers) }
    let (exact, floating) = try boundsAt(whole(seed: seed), at: multipliers)
    let found = try #require(exact)
    #expect(abs(found - floating) <= 1e-6 * abs(floating))
  }

  @Test("It is never better than the best of all points", arguments: UInt64(1)...6)
  func validity(seed: UInt64) throws {
    let program = whole(seed: seed, .levels)
    let best = try #require(
      try program.solve(SolveOptions(relativeGap: 0, method: .branchAndBound)).solution)
    var numbers = SeededNumbers(seed: seed + 40)
    for _ in 0..<10 {
      let multipliers = (0..<20).map { _ in Double.random(in: -2e-3...2e-3, using: &numbers) }
      let exact = try #require(try boundsAt(program, at: multipliers).exact)
      #expect(exact >= best.objective)
    }
  }

  @Test("Multipliers that have run away prove nothing, and stop nothing")
  func runaway() throws {
    let program = whole(seed: 2)
    for size in [1e12, 1e20, 1e40, 1e300, .infinity] {
      let (exact, _) = try boundsAt(program, at: Array(repeating: -size, count: 20))
      if let exact { #expect(exact.isFinite) }
      if size > 1e30 { #expect(exact == nil) }
    }
  }

  @Test("Where a weighed figure is not whole there is no proof in whole numbers")
  func fractions() throws {
    let program = Programmes(8, .mixed, seed: 1, levels: 2).program
    let (exact, _) = try boundsAt(program, at: Array(repeating: 1e-3, count: 20))
    #expect(exact == nil)
  }

  @Test("A proof by it is told, and a proof by GLPK's tree is not told as one")
  func told() throws {
    let many = whole(seed: 9, .levels)
    let found = try #require(
      try many.solve(SolveOptions(relativeGap: 0.5, method: .cores)).solution)
    #expect(found.proof == .integers)
    let tree = try #require(
      try many.solve(SolveOptions(relativeGap: 0.5, method: .branchAndBound)).solution)
    #expect(tree.proof != .integers)
  }
}
