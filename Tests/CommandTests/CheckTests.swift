import Foundation
import Testing

/// `insatsval check FILE`: the file and the law, without a plan.
@Suite("check")
struct CheckTests {
  @Test(
    "every shipped scenario can be planned with",
    arguments: ["norradalen", "outside-region", "large"])
  func shipped(name: String) throws {
    let run = try Program.run("check", Program.scenario(name))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("Underlaget går att planera med."))
  }

  @Test("a meeting after the last day is against the law: code 1")
  func lateMeeting() throws {
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    let late = text.replacing("meeting: 2026-11-25", with: "meeting: 2026-12-05")
    let run = try Program.run("check", "-", input: late)
    #expect(run.code == 1)
    #expect(run.output.contains("fastställd senast 2026-11-30"))
    let json = try Program.run("check", "-", "--format", "json", input: late)
    #expect(json.code == 1)
    #expect(json.output.contains(#""status": "broken""#))
  }
}
