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

  @Test("every what-if of the file is a readable difference, in text and in JSON")
  func whatIfs() throws {
    let run = try Program.run("check", Program.scenario("norradalen"))
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Vad händer om: 26 frågor i filen",
      "Regionen −10 % (regionen-10) – members.regionen.contribution: 2 900 tkr → 2 610 tkr",
      "– insatser.I03.start: nytt, 2027-09-01",
      "– insatser.I04.effect.gross: tas bort (32 %)",
      "– equity.use.2027: 700 tkr → 1 000 tkr",
    ] {
      #expect(text.contains(part.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
    let json = try Program.run("check", Program.scenario("norradalen"), "--format", "json")
    #expect(json.output.contains(#""whatIfs": ["#))
    #expect(json.output.contains(#""path": "members.regionen.contribution""#))
  }

  @Test("a what-if that changes nothing says why, and one with a mistake ends the check")
  func idleAndWrong() throws {
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    let idle = text + "  samma: {set: {members.fk.contribution: 5,8 Mkr}}\n"
    let run = try Program.run("check", "-", input: idle.replacing("5,8 Mkr", with: "\"5,8 Mkr\""))
    #expect(run.code == 0)
    #expect(run.output.contains("Ändrar ingenting: basen säger redan det."))
    let wrong = text + "  fel: {set: {members.fk.contribtion: 5 Mkr}}\n"
    let failed = try Program.run("check", "-", input: wrong)
    #expect(failed.code == 2 && failed.output == "")
    #expect(failed.errors.contains("Menas ”members.fk.contribution”?"))
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
