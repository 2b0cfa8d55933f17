import Testing

@testable import Optimization

@Suite struct TurnsTests {
  @Test("Whole programs begin with cuts, mixed ones without, whole people with pseudocosts")
  func order() {
    var program = MathematicalProgram(sense: .maximise)
    _ = program.addVariable("choice", .binary)
    #expect(program.turns.first?.settings.cuts == TreeSettings.allCuts)
    _ = program.addVariable("share", .continuous)
    #expect(program.turns.first?.settings.cuts == 0)
    #expect(program.turns.first?.settings.pseudocost == false)
    _ = program.addVariable("people", .integer, upper: 90)
    #expect(program.turns.first?.settings.pseudocost == true)
  }

  @Test("Turns end when the nodes are spent")
  func nodesSpent() throws {
    var session = try GLPKSession(memoryLimitMB: nil)
    let program = HardProgram.equalities(count: 40)
    let options = SolveOptions(nodeLimit: 500)
    var search = Search(program, options)
    let finding = try search.takeTurns(Limits(options), in: &session)
    #expect(finding == .stopped)
    #expect((500...520).contains(search.nodes))
  }
}
