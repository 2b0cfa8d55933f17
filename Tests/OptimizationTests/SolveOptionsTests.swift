import Optimization
import Testing

@Suite struct SolveOptionsTests {
  private let hard = HardProgram.equalities(count: 36)

  @Test("A node limit leaves a checked point and a bound, the same every time")
  func nodeLimit() throws {
    let options = SolveOptions(nodeLimit: 3_000)
    let outcome = try hard.solve(options)
    guard case .feasible(let solution) = outcome else {
      Issue.record("the program was not hard enough: \(outcome)")
      return
    }
    #expect(hard.violations(of: solution.values).isEmpty)
    #expect(solution.bound <= solution.objective)
    #expect(solution.proof == .open)
    #expect(try hard.solve(options) == outcome)
  }

  @Test("A limit before the first point leaves at most a bound")
  func limitWithoutPoint() throws {
    var program = hard
    for index in program.variables.indices where program.variables[index].domain == .continuous {
      let slack = program.objective.terms.first { $0.variable.index == index }
      if let slack { program.fix(slack.variable, at: 0) }
    }
    guard case .limit = try program.solve(SolveOptions(nodeLimit: 200)) else {
      Issue.record("a market split was solved in 200 nodes")
      return
    }
  }

  @Test("A seconds limit stops a solve")
  func secondsLimit() throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try hard.solve(SolveOptions(secondsLimit: 0.2)) }
    #expect(time < .seconds(5))
  }

  @Test("A raised flag stops a solve from another task")
  func cancellation() async throws {
    let flag = Cancellation()
    let options = SolveOptions(cancellation: flag)
    let program = hard
    async let outcome = Task.detached { try program.solve(options) }.value
    try await Task.sleep(for: .milliseconds(200))
    flag.cancel()
    #expect(try await !outcome.isOptimal)
    #expect(flag.isCancelled)
  }

  @Test("A flag that is up from the start leaves nothing but the given point")
  func cancelledFromTheStart() throws {
    let flag = Cancellation()
    flag.cancel()
    var options = SolveOptions(cancellation: flag)
    #expect(try hard.solve(options).solution == nil)
    options.incumbent = try hard.solve(SolveOptions(nodeLimit: 100)).solution?.values
    #expect(try hard.solve(options).solution?.values == options.incumbent)
  }

  @Test("A given point is used only if it breaks nothing", arguments: UInt64(1)...40)
  func incumbent(seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    let optimum = BruteForce.optimum(of: program)
    let point = try program.solve(SolveOptions(relativeGap: 0)).solution?.values
    let wrong = program.variables.map { $0.upper + 1 }
    for start in [point, wrong] {
      let outcome = try program.solve(SolveOptions(relativeGap: 0, incumbent: start))
      #expect(outcome.solution?.objective == optimum)
      #expect(outcome.isOptimal == (optimum != nil))
    }
  }
}
