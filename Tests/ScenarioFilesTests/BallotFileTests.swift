import Model
import ScenarioFiles
import Testing

/// Ballots on candidates, read from a table.
struct BallotFileTests {
  private func ballots(_ text: String) throws -> [[String]] {
    let scenario = try ScenarioFile(bytes: Array(SmallScenario.text.utf8), named: "small.yaml")
      .scenario
    return try BallotFile(Array(text.utf8), named: "röster.csv", for: scenario).ballots
      .map { $0.map(\.text).sorted() }
  }

  @Test("a ballot on each row, its insatser in as many fields as it needs; empty rows are nobody's")
  func rows() throws {
    #expect(try ballots("I01;I02\r\nI01\r\n\r\n") == [["I01", "I02"], ["I01"]])
    #expect(try ballots("\u{FEFF}I01,I02\n") == [["I01", "I02"]])
  }

  @Test("what no insats is called is said with its row, and so is an empty file")
  func mistakes() {
    let unknown = #expect(throws: Diagnostics.self) { try ballots("I01\nI99\n") }
    #expect(unknown?.text(in: .sv).contains("röster.csv:2:1") == true)
    #expect(unknown?.text(in: .sv).contains("”I99”, som inte är en insats") == true)
    let empty = #expect(throws: Diagnostics.self) { try ballots("\n") }
    #expect(empty?.text(in: .en).contains("The file has no ballots.") == true)
  }
}
