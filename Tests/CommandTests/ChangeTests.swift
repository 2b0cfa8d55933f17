import Foundation
import Testing

/// `--set`, `--remove` and `--what-if` on every command that takes a scenario.
@Suite("changes on the command line")
struct ChangeTests {
  @Test("what the region withdraws is shown beside what it costs")
  func region() throws {
    let run = try Program.run(
      "plan", Program.scenario("norradalen"), "--years", "1", "--set",
      "members.regionen.contribution=-10%")
    #expect(run.code == 0)
    #expect(run.output.contains("members.regionen.contribution: 2 900 tkr → 2 610 tkr".nonBreaking))
    #expect(run.output.contains("34,78"))
  }

  @Test("every command takes changes", arguments: ["check", "plan", "export"])
  func everyCommand(command: String) throws {
    let run = try Program.run(
      command, Program.scenario("norradalen"), "--years", "1", "--remove", "priorities.kommuner")
    #expect(run.code == 0)
  }

  @Test("JSON says what was changed, from what and to what")
  func json() throws {
    let run = try Program.run(
      "plan", Program.scenario("norradalen"), "--years", "1", "--format", "json", "--set",
      "equity.use.2027=-100 tkr")
    #expect(run.output.contains(#""path": "equity.use.2027""#))
    #expect(run.output.contains(#""before": "700 tkr""#))
    #expect(run.output.contains(#""after": "600 tkr""#))
  }

  @Test("the answer is never written over the scenario, by whatever name")
  func sparesScenario() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    let file = folder.url.appending(path: "n.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try "{insatsval: 1, extends: n.yaml}".write(
      to: folder.url.appending(path: "v.yaml"), atomically: true, encoding: .utf8)
    for line in ["plan n.yaml --output ./n.yaml", "check v.yaml --output n.yaml"] {
      let run = try Program.shell("$INSATSVAL \(line)", in: folder.url)
      #expect(run.code == 2 && run.errors.contains("det är underlaget självt"), "\(line)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("a change that cannot be made ends with code 2 and nothing on the standard output")
  func mistake() throws {
    let run = try Program.run(
      "plan", Program.scenario("norradalen"), "--set", "members.regionn.contribution=-10%")
    #expect(run.code == 2 && run.output == "")
    #expect(run.errors.contains("Menas ”members.regionen.contribution”?"))
  }
}

extension String {
  /// The text with its figures held together as the program holds them.
  fileprivate var nonBreaking: String {
    replacing("2 900 tkr", with: "2\u{A0}900\u{A0}tkr")
      .replacing("2 610 tkr", with: "2\u{A0}610\u{A0}tkr")
  }
}
