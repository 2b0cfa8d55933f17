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

  @Test("Settling a column otherwise raises the bound by its loss, and by no less than the margin")
  func margins() throws {
    let program = Programmes(8, .levels, seed: 4).program
    var (relaxation, _) = try relaxed(program)
    var numbers = SeededNumbers(seed: 2)
    let here = multipliers(relaxation.structure, &numbers)
    relaxation.evaluate(at: here)
    let structure = relaxation.structure
    var compared = 0
    for block in 0..<structure.blockCount {
      let losses = relaxation.losses(of: block)
      for (bit, place) in structure.binaries(of: block).enumerated() {
        let isOne = relaxation.pattern[block] >> UInt64(bit) & 1 == 1
        var other = program
        other.fix(Variable(index: Int(structure.binaries[place])), at: isOne ? 0 : 1)
        guard let changed = BlockStructure(NormalForm(other), mostPatterns: 64, mostRows: 50)
        else { continue }
        var moved = LagrangianRelaxation(changed)
        moved.evaluate(at: here)
        let loss = isOne ? losses[bit].zero : losses[bit].one
        #expect(abs(moved.bound - relaxation.bound - loss) <= 1e-9 * abs(relaxation.bound))
        #expect(loss >= relaxation.margin(of: block) - 1e-9)
        compared += 1
      }
    }
    #expect(compared >= 8)
  }
}
