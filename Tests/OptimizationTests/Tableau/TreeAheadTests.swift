import Testing

@testable import Optimization

@Suite struct TreeAheadTests {
  /// The guesses of a program that takes many nodes.
  private static func guesses() throws -> Guesses {
    let program = Programmes(40, .levels, seed: 9).program
    let form = NormalForm(program)
    let units = form.columnUnits
    let part = form.counted(in: units)
    let written = TableauForm(nil, nil, whole: form, base: form, part: part, units)
    var root = try #require(DenseTableau(part))
    #expect(written.solve(&root))
    let goal = Goal(SolveOptions(relativeGap: 0), program, form)
    return Guesses(from: root, written, goal, known: nil)
  }

  @Test("A tree searched on another thread is the one that this thread would search")
  func sameTree() throws {
    let guesses = try Self.guesses()
    for guess in 0..<6 {
      let here = guesses.searched(guess, Limits())
      let ahead = TreeAhead(of: guesses, guess, Limits())
      let there = try #require(ahead.tree(within: Limits()))
      #expect(there.nodes == here.nodes)
      #expect(there.best == here.best)
      #expect(there.limit == here.limit)
    }
  }

  @Test("A tree that took more nodes than are left is not used")
  func tooLarge() throws {
    let guesses = try Self.guesses()
    let all = guesses.searched(5, Limits())
    try #require(all.nodes > 1)
    let ahead = TreeAhead(of: guesses, 5, Limits())
    #expect(ahead.tree(within: Limits().share(all.nodes - 1, after: 0)) == nil)
    #expect(ahead.tree(within: Limits().share(all.nodes, after: 0)) != nil)
  }

  @Test("A tree that is abandoned ends, and is not used")
  func abandoned() throws {
    let guesses = try Self.guesses()
    var limits = Limits()
    limits.abandonment = Cancellation()
    limits.abandonment?.cancel()
    let all = guesses.searched(6, Limits())
    try #require(all.nodes > 32)
    let ended = guesses.searched(6, limits)
    #expect(ended.isStopped)
    #expect(ended.nodes < all.nodes)
    let ahead = TreeAhead(of: guesses, 6, limits)
    ahead.abandon()
    ahead.abandon()
  }
}
