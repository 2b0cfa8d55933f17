import Testing

@testable import Optimization

@Suite struct KelleyDualsTests {
  @Test(
    "Climbing reaches the linear relaxation's value where blocks are hulls",
    arguments: [
      Programmes.Volumes.continuous, .levels, .whole,
    ])
  func reachesRelaxation(volumes: Programmes.Volumes) throws {
    let program = Programmes(40, volumes, seed: 8).program
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 2, mostRows: 50))
    var relaxation = LagrangianRelaxation(structure)
    var session = try GLPKSession(memoryLimitMB: nil)
    let start = structure.rows.map { _ in 0.0 }
    var duals = KelleyDuals(from: start, &relaxation, tolerance: 1e-7)
    try duals.climb(&relaxation, Limits(), in: &session)
    let linear = NormalForm(program.relaxed())
    try session.load(linear)
    let run = try session.simplex(SimplexSettings(), Limits())
    #expect(run.verdict == .optimal)
    let (bound, best) = (form.original(duals.bound), linear.original(run.objective))
    #expect(abs(bound - best) <= 1e-5 * abs(best))
    #expect(duals.evaluations > 5)
  }

  @Test("Where nothing keeps the rows, the bound rises above what any point can cost")
  func infeasible() throws {
    let program = Programmes(40, .levels, seed: 8).demanding(10_000)
    let form = NormalForm(program)
    let structure = try #require(BlockStructure(form, mostPatterns: 64, mostRows: 50))
    var relaxation = LagrangianRelaxation(structure)
    var session = try GLPKSession(memoryLimitMB: nil)
    var duals = KelleyDuals(
      from: structure.rows.map { _ in 0.0 }, &relaxation, tolerance: 1e-7, ceiling: form.mostCost)
    try duals.climb(&relaxation, Limits(), in: &session)
    #expect(duals.provesInfeasibility)
    #expect(duals.evaluations < 100)
  }

  @Test("No point costs more than the most there can be", arguments: UInt64(1)...6)
  func mostCost(seed: UInt64) throws {
    let program = Programmes(12, .mixed, seed: seed).program
    let form = NormalForm(program)
    let best = try #require(try program.solve().solution)
    #expect(form.normal(best.objective) <= form.mostCost)
    #expect(form.mostCost.isFinite)
    var worst = program
    worst.setObjective(-1 * program.objective)
    let other = try #require(try worst.solve().solution)
    #expect(form.normal(-other.objective) <= form.mostCost + 1e-6)
  }
}
