import Testing

@testable import Optimization

@Suite struct ExplorationTests {
  private let program = HardProgram.equalities(count: 16)

  @Test("Whatever a run finds is checked, and its bound lies on the right side")
  func explore() throws {
    var session = try GLPKSession(memoryLimitMB: nil)
    for presolve in [true, false] {
      var search = Search(program, SolveOptions(relativeGap: 0))
      let settings = TreeSettings(presolve: presolve, cuts: TreeSettings.allCuts)
      let finding = try search.exploreCarefully(settings, Limits(), in: &session)
      let values = try #require(search.incumbent?.values)
      #expect(finding == .proven)
      #expect(program.violations(of: values).isEmpty)
    }
  }

  @Test("A cutoff at the optimum proves it with an empty tree")
  func cutoffProves() throws {
    var session = try GLPKSession(memoryLimitMB: nil)
    var search = Search(program, SolveOptions(absoluteGap: 0.5))
    _ = try search.exploreCarefully(Turn.plain, Limits(), in: &session)
    let best = try #require(search.incumbent)
    var again = Search(program, SolveOptions(absoluteGap: 0.5, incumbent: best.values))
    let finding = try again.exploreCarefully(Turn.plain, Limits(), in: &session)
    #expect(finding == .proven)
    #expect(again.incumbent?.values == best.values)
  }

  @Test("A point that breaks a row is never taken")
  func refusedPoint() {
    var search = Search(program, SolveOptions())
    let ones = program.variables.map { _ in 1.0 }
    let isTaken = search.offer(ones)
    #expect(!isTaken)
    #expect(search.incumbent == nil)
  }
}
