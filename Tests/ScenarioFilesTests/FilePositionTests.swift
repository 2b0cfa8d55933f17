import Model
import ScenarioFiles
import Testing

/// What a scenario says leads back to the line that says it, or to the change that made it.
@Suite("Positions in files")
struct FilePositionTests {
  private static let question = "what_ifs:\n  fattig: {set: {equity.use.2027: 50 tkr}}\n"

  private func source() throws -> ScenarioSource {
    try ScenarioSource(bytes: Array((SmallScenario.text + Self.question).utf8), named: "f.yaml")
  }

  private func line(of text: String) throws -> Int {
    let lines = (SmallScenario.text + Self.question).split(
      separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test("a figure leads to its line and column, a section to its key")
  func inTheFile() throws {
    let positions = try source().scenario().positions
    let fixed = try #require(positions.position(of: ["fixed_costs"]))
    #expect(fixed.text == "f.yaml:\(try line(of: "fixed_costs:")):1")
    let offer = try #require(positions.position(of: ["members", "regionen", "contribution"]))
    #expect(offer.file == "f.yaml")
    #expect(offer.place?.line == (try line(of: "regionen: {name: Regionen")))
  }

  @Test("what the file says nothing of has no place, and a missing year has that of its list")
  func unsaid() throws {
    let positions = try source().scenario().positions
    #expect(positions.position(of: ["reserve", "amount", "2027"]) == nil)
    #expect(SourcePositions.none.position(of: ["fixed_costs"]) == nil)
    let costs = try #require(positions.position(of: ["fixed_costs", "kansli", "2027"]))
    #expect(costs.place?.line == (try line(of: "fixed_costs:")))
  }

  @Test("a what-if leads to its line, and a change on the command line to itself")
  func changed() throws {
    let path = ["equity", "use", "2027"]
    let asked = try source().scenario(ChangeSelection(whatIfs: ["fattig"])).positions
    #expect(asked.position(of: path)?.place?.line == (try line(of: "fattig:")))
    let set = try source().scenario(ChangeSelection(settings: ["equity.use.2027=10 tkr"])).positions
    #expect(set.position(of: path)?.text == "--set equity.use.2027=10 tkr")
    #expect(set.position(of: path)?.place == nil)
  }
}
