import Model
import ScenarioFiles
import Testing

/// A sweep's parameters are lists or even ranges, and its grid is every combination of them.
@Suite("Variations")
struct VariationTests {
  @Test(
    "values stand between bars, or in even steps from end to end",
    arguments: [
      ("a.b=1 Mkr | 2 Mkr", ["1 Mkr", "2 Mkr"]),
      ("a.b=[x, y]|none", ["[x, y]", "none"]),
      ("a.b=-10 % .. +10 % step 5 %", ["−10 %", "−5 %", "+0 %", "+5 %", "+10 %"]),
      ("a.b=8 Mkr .. 9 Mkr step 500 tkr", ["8 000 tkr", "8 500 tkr", "9 000 tkr"]),
      ("a.b=9 Mkr .. 8 Mkr step -500 tkr", ["9 000 tkr", "8 500 tkr", "8 000 tkr"]),
      ("a.b=0 months .. 12 months step 6 months", ["0 months", "6 months", "12 months"]),
      ("what_if=base | x", ["base", "x"]),
    ])
  func values(argument: String, values: [String]) throws {
    #expect(try Variation(parsing: argument).values == values)
  }

  @Test(
    "what is no list and no range is refused with its argument for a place",
    arguments: [
      ("x", "--vary x:1:1: error: An equals sign is missing here."),
      ("x=1 | ", "--vary x=1 | :1:1: error: One of the values is empty."),
      ("x=1 .. 2 step 0", "--vary x=1 .. 2 step 0:1:1: error: This is no range with even steps."),
      ("x=1 kr .. 2 step 1", "--vary x=1 kr .. 2 step 1:1:1: error: This is no range with even"),
      (
        "x=-9000000000000000000 kr .. 9000000000000000000 kr step -1 kr",
        "--vary x=-9000000000000000000 kr"
      ),
      ("x=2 .. 1 step 1", "--vary x=2 .. 1 step 1:1:1: error: This is no range with even steps."),
      ("x=0 kr .. 1 Mkr step 1 kr", "--vary x=0 kr .. 1 Mkr step 1 kr:1:1: error: The range has"),
    ])
  func refusals(argument: String, line: String) {
    let error = #expect(throws: Diagnostics.self) { try Variation(parsing: argument) }
    #expect(error?.text(in: .en).hasPrefix(line) == true)
  }

  @Test("a grid has every combination once, the first parameter varying slowest")
  func grid() throws {
    let grid = SweepGrid([
      try Variation(parsing: "a=1|2"), try Variation(parsing: "b=x|y|z"),
    ])
    #expect(grid.count == 6)
    #expect((0..<6).map { grid.values(at: $0).joined() } == ["1x", "1y", "1z", "2x", "2y", "2z"])
    #expect(SweepGrid([]).count == 1)
    #expect(
      grid.changes(at: 5, on: ChangeSelection(settings: ["c=3"])).settings == ["c=3", "a=2", "b=z"])
  }

  @Test("what-ifs are taken by name, all of them by a star, and base is none")
  func whatIfs() throws {
    let text = SmallScenario.text + "what_ifs: {p: {}, q: {}}\n"
    let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
    let grid = SweepGrid([try Variation(parsing: "what_if=base|*")]).naming(source.whatIfs)
    #expect(grid.variations[0].values == ["base", "p", "q"])
    #expect(grid.changes(at: 0, on: ChangeSelection()).whatIfs == [])
    #expect(grid.changes(at: 2, on: ChangeSelection()).whatIfs == ["q"])
  }

  @Test("a fingerprint tells two versions of a file apart, and follows what a file extends")
  func fingerprint() throws {
    let first = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "f.yaml")
    let same = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "g.yaml")
    let other = try ScenarioSource(
      bytes: Array((SmallScenario.text + "# x\n").utf8), named: "f.yaml")
    #expect(first.fingerprint == same.fingerprint && first.fingerprint.count == 16)
    #expect(first.fingerprint != other.fingerprint)
  }
}
