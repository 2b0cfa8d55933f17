import Model
import ScenarioFiles
import Testing

/// The text of a scenario that was read from somewhere else.
@Suite("From a tree to YAML")
struct ScenarioTextTests {
  @Test(
    "what is written reads as the same scenario, and is written the same again",
    arguments: ["outside-region", "large"])
  func shipped(name: String) throws {
    let source = try ScenarioSource(reading: RepositoryFile.path("scenarios/\(name).yaml"))
    let text = try #require(ScenarioText.yaml(of: source))
    let back = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
    #expect(try source.scenario().scenario == back.scenario().scenario)
    #expect(ScenarioText.yaml(of: back) == text)
    for whatIf in source.whatIfs {
      let changes = ChangeSelection(whatIfs: [whatIf.id])
      #expect(try source.scenario(changes).scenario == back.scenario(changes).scenario)
    }
  }

  @Test("through a workbook the text stays what it is")
  func throughWorkbook() throws {
    let source = try ScenarioSource(reading: RepositoryFile.path("scenarios/norradalen.yaml"))
    let form = try #require(FormWorkbook(source, in: .sv))
    let back = try ScenarioSource(bytes: WorkbookBytes(form).bytes, named: "f.xlsx")
    let text = try #require(ScenarioText.yaml(of: source))
    // A figure for each year comes back as a list, and a number without zeros after its decimals.
    let listed = text.replacing(
      "use: {2027: 700 tkr, 2028: 500 tkr, 2029: 400 tkr}",
      with: "use: [700 tkr, 500 tkr, 400 tkr]"
    ).replacing(#/benefit_points: ([0-9])\.0\n/#) { "benefit_points: \($0.output.1)\n" }
    #expect(ScenarioText.yaml(of: back) == listed)
  }

  @Test("keys stand in the order of the format, and short records on one line")
  func order() throws {
    let source = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "f.yaml")
    let text = try #require(ScenarioText.yaml(of: source))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "insatsval: 1")
    #expect(lines.contains("  fk: {name: Försäkringskassan, part: state, contribution: 2 000 tkr}"))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test(
    "text with a meaning of its own in YAML is quoted and comes back as it was",
    arguments: [
      "Vi säger: nu", "nr 1 # eller 2", "- en rad", "[inte, en lista]", "100 %, minst", "yes",
      "\"citat\"", "två\nrader", " inledande", "@namn", "slutar med:", "{a: b}", "😀 ↵ \\ tab\t.",
      "https://exempel.se/a,b", "--- streck", "'enkelt'", "=HYPERLINK(\"x\")", "*", "&a", "!b",
      "%c",
    ])
  func quoting(text: String) throws {
    let changed = SmallScenario.changed("name: Förbundet", "name: \(Self.quoted(text))")
    let source = try ScenarioSource(bytes: Array(changed.utf8), named: "f.yaml")
    #expect(try source.scenario().scenario.stated.forbund.name == text)
    let written = try #require(ScenarioText.yaml(of: source))
    let back = try ScenarioSource(bytes: Array(written.utf8), named: "g.yaml")
    #expect(try back.scenario().scenario.stated.forbund.name == text)
    let form = try #require(FormWorkbook(source, in: .sv))
    let again = try ScenarioSource(bytes: WorkbookBytes(form).bytes, named: "f.xlsx")
    #expect(try again.scenario().scenario.stated.forbund.name == text)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"" + escaped + "\""
  }
}
