import Optimization
import Planning
import Synchronization
import Testing

@Suite("Workers")
struct WorkersTests {
  @Test(
    "results stand in the order of the items on any number of threads", arguments: [0, 1, 2, 7])
  func order(threads: Int) {
    let squares = Workers.map(Array(0..<100), threads: threads) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
  }

  @Test("each item can open a workspace of its own", arguments: [1, 2, 4])
  func workspaces(threads: Int) throws {
    let bests = try Workers.map(Array(1...40), threads: threads) { most throws(SolverError) in
      var program = MathematicalProgram(sense: .maximise)
      let count = program.addVariable("count", .integer)
      program.addConstraint("limit", 2 * count, .lessOrEqual, Double(2 * most + 1))
      program.setObjective(LinearExpression(count))
      var workspace = try Workspace()
      return try workspace.solve(program).solution?.objective
    }
    #expect(bests == (1...40).map { Double($0) })
  }

  @Test("the failure of the first item that fails is thrown", arguments: [1, 2, 4])
  func failure(threads: Int) {
    struct Failed: Error, Equatable { let item: Int }
    #expect(throws: Failed(item: 13)) {
      try Workers.map(Array(0..<100), threads: threads) { item throws(Failed) in
        if item >= 13 { throw Failed(item: item) }
        return item
      }
    }
  }

  @Test("once it is cancelled no further item is begun")
  func cancelled() {
    let count = Mutex(0)
    let results = Workers.map(
      Array(0..<100), threads: 1, isCancelled: { count.withLock { $0 >= 10 } },
      { item in
        count.withLock { $0 += 1 }
        return item
      })
    #expect(results.compactMap(\.self) == Array(0..<10))
    #expect(results.count == 100)
  }

  @Test("no item is no work")
  func empty() {
    #expect(Workers.map([Int](), threads: 4) { $0 }.isEmpty)
  }
}
