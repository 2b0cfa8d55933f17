import Optimization
import Testing

@Suite struct VolumeRelaxationTests {
  /// Programmes that are run or not, each with a whole number of people between two bounds.
  private static func people(seed: UInt64, programmes: Int) -> MathematicalProgram {
    var numbers = SeededNumbers(seed: seed)
    var program = MathematicalProgram(sense: .maximise)
    var cost = LinearExpression()
    var effect = LinearExpression()
    for index in 0..<programmes {
      let runs = program.addVariable("runs \(index)", .binary)
      let least = Double(Int.random(in: 4...15, using: &numbers))
      let most = least + Double(Int.random(in: 20...60, using: &numbers))
      let people = program.addVariable("people \(index)", .integer, upper: most)
      program.addConstraint("least \(index)", people - least * runs, .greaterOrEqual, 0)
      program.addConstraint("most \(index)", people - most * runs, .lessOrEqual, 0)
      cost += Double(Int.random(in: 50_000...900_000, using: &numbers)) * runs
      cost += Double(Int.random(in: 15_000...120_000, using: &numbers)) * people
      effect += Double.random(in: 0.1...0.6, using: &numbers) * people
    }
    program.addConstraint("pool", cost, .lessOrEqual, Double(programmes) * 1_000_000)
    program.setObjective(effect)
    return program
  }

  @Test("Whole people are settled by their relaxed volumes alone", arguments: UInt64(1)...12)
  func settles(seed: UInt64) throws {
    let program = Self.people(seed: seed, programmes: 40)
    let ours = try program.solve(SolveOptions(relativeGap: 1e-3, method: .relaxVolumes))
    let solution = try #require(ours.solution)
    #expect(ours.isOptimal && solution.method == .relaxVolumes)
    let best = try #require(
      try program.solve(SolveOptions(relativeGap: 1e-4)).solution)
    #expect(abs(solution.objective - best.objective) <= 1e-3 * abs(best.objective))
  }

  @Test("Programs with whole people agree with branch and bound", arguments: UInt64(1)...12)
  func agreement(seed: UInt64) throws {
    let program = Self.people(seed: seed, programmes: 6)
    let ours = try program.solve(SolveOptions(relativeGap: 1e-5, method: .relaxVolumes))
    let theirs = try program.solve(SolveOptions(relativeGap: 1e-6, method: .branchAndBound))
    #expect(ours.isOptimal && theirs.isOptimal)
    let first = try #require(ours.solution)
    let second = try #require(theirs.solution)
    #expect(abs(first.objective - second.objective) <= 1.1e-5 * second.objective)
    #expect(first.bound >= second.objective * (1 - 1e-9))
  }

  @Test("Sixty programmes with whole people are proven to a ten-thousandth in moments")
  func sixty() throws {
    let program = Self.people(seed: 1, programmes: 60)
    let clock = ContinuousClock()
    var outcome = Outcome.infeasible
    let time = try clock.measure {
      outcome = try program.solve(SolveOptions(relativeGap: 1e-4))
    }
    #expect(outcome.isOptimal)
    #expect(time < .seconds(10))
  }
}
