import Testing

@testable import Reports

/// Tables of names and figures.
@Suite("Table")
struct TableTests {
  @Test("names stand left and figures right, by the columns they take")
  func alignment() {
    var table = Table([.left, .right], gap: 2)
    table.add(["Åkeri", "1"])
    table.add(["日本", "1 000"])
    table.addRule()
    table.add(["  in", "7"])
    #expect(
      table.lines(indentation: 1, width: 40) == [
        " Åkeri      1", " 日本   1 000", " ────────────", "   in       7",
      ])
  }

  @Test("a name that is too long goes on under itself, not into the figures")
  func longNames() {
    var table = Table([.left, .right], gap: 1)
    table.add(["Supported Employment aktivitetsersättning", "1 380"])
    let lines = table.lines(indentation: 0, width: 30)
    #expect(
      lines == ["Supported Employment     1 380", "aktivitetsersättning"])
  }

  @Test("missing cells are empty, and nothing trails a line")
  func missingCells() {
    var table = Table([.left, .right, .right])
    table.add(["a"])
    table.add(["b", "1", "2"])
    #expect(table.lines(indentation: 0, width: 40) == ["a", "b   1   2"])
  }
}
