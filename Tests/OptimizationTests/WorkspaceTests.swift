// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Testing

@Suite struct WorkspaceTests {
  @Test(
    "The optimum of a small program in whole numbers is the one that trying every point finds",
    arguments: UInt64(1)...400)
  func bruteForce(seed: UInt64) throws {
    let program = BruteForce.program(seed: seed)
    let outcome = try program.solve(SolveOptions(relativeGap: 0))
    guard let expected = BruteForce.optimum(of: program) else {
      #expect(outcome == .infeasible)
      return
    }
    #expect(outcome.isOptimal)
    let solution = try #require(outcome.solution)
    #expect(solution.objective == expected)
    #expect(solution.bound == expected)
    #expect(program.violations(of: solution.values, tolerance: 0).isEmpty)
  }
}
