import Testing

@testable import Optimization

@Suite struct DualBoundTests {
  @Test("No multipliers prove more than the relaxation's optimum", arguments: UInt64(1)...20)
  func weak(seed: UInt64) throws {
    let program = Programmes(12, .mixed, seed: seed).program
    let form = NormalForm(program)
    let best = try #require(
      try program.relaxed().solve(SolveOptions(method: .simplex)).solution)
    var numbers = SeededNumbers(seed: seed)
    for size in [0.0, 1e-6, 1e-3, 1] {
      let multipliers = form.rowLower.map { _ in
        size * Double(Int.random(in: -1_000...1_000, using: &numbers))
      }
      #expect(
        form.dualBound(at: multipliers) <= form.normal(best.objective) + 1e-6 * abs(best.objective))
    }
  }

  @Test("The relaxation's own multipliers prove its optimum", arguments: UInt64(1)...20)
  func strong(seed: UInt64) throws {
    let program = Programmes(12, .mixed, seed: seed).program
    let form = NormalForm(program.relaxed())
    let session = try GLPKSession(memoryLimitMB: nil)
    try session.load(form)
    let run = try session.simplex(SimplexSettings(presolve: false), Limits())
    try #require(run.verdict == .optimal)
    let found = try session.linearValues(rows: form.rowLower.count, columns: form.cost.count)
    let value = form.value(at: found.columns)
    #expect(abs(form.dualBound(at: found.rowDuals) - value) <= 1e-7 * max(1, abs(value)))
  }
}
