import Testing

@testable import Optimization

@Suite struct LagrangianRelaxationTests {
  private func relaxed(_ program: MathematicalProgram) throws -> (
    LagrangianRelaxation, NormalForm
  ) {
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 64, mostRows: 50))
    return (LagrangianRelaxation(structure), form)
  }

  private func multipliers(
    _ structure: BlockStructure, _ numbers: inout SeededNumbers
  ) -> [Double] {
    structure.signed(structure.rows.map { _ in Double.random(in: -1e-3...1e-3, using: &numbers) })
  }

  @Test("No multipliers give a bound that is worse than a point", arguments: UInt64(1)...6)
  func validity(seed: UInt64) throws {
    let program = Programmes(6, .levels, seed: seed, levels: 2).program
    let best = try #require(
      try program.solve(SolveOptions(relativeGap: 0, method: .branchAndBound)).solution)
    var (relaxation, form) = try relaxed(program)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      relaxation.evaluate(at: multipliers(relaxation.structure, &numbers))
      #expect(form.original(relaxation.bound) >= best.objective - 1e-6)
    }
  }

  @Test("The bound is concave below the planes that its subgradients span")
  func subgradients() throws {
    var (relaxation, _) = try relaxed(Programmes(9, .mixed, seed: 3).program)
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<30 {
      let here = multipliers(relaxation.structure, &numbers)
      let there = multipliers(relaxation.structure, &numbers)
      relaxation.evaluate(at: here)
      let (bound, slope) = (relaxation.bound, relaxation.subgradient)
      relaxation.evaluate(at: there)
      let plane = bound + zip(slope, zip(there, here)).map { $0 * ($1.0 - $1.1) }.reduce(0, +)
      #expect(relaxation.bound <= plane + 1e-6 * max(1, abs(plane)))
    }
  }

  @Test("Settling a block otherwise raises the bound by at least its margin")
  func margins() throws {
    let program = Programmes(8, .levels, seed: 4).program
    var (relaxation, _) = try relaxed(program)
    var numbers = SeededNumbers(seed: 2)
    relaxation.evaluate(at: multipliers(relaxation.structure, &numbers))
    for block in 0..<relaxation.structure.blockCount {
      let losses = relaxation.losses(of: block)
      let least = losses.map { max(0, min(max($0.zero, 0), max($0.one, 0))) }.min() ?? 0
      #expect(least == 0)
      let moved = losses.map { max($0.zero, $0.one) }.min() ?? 0
      #expect(relaxation.margin(of: block) <= moved + 1e-9)
    }
  }
}
