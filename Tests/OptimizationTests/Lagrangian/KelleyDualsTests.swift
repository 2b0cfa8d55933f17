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
}
