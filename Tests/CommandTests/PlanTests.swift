import Foundation
import Testing

/// `insatsval FILE` and `insatsval plan FILE`, as a user runs them.
@Suite("plan")
struct PlanTests {
  @Test("the example förbund, budget year alone, gives the reference answer in JSON")
  func referenceAnswer() throws {
    let run = try Program.run(
      "plan", Program.scenario("norradalen"), "--years", "1", "--format", "json")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(plan["status"] as? String == "optimal")
    #expect(run.output.contains(#""value": 38.92,"#))
    #expect(run.output.contains(#""insatser": 10080000,"#))
  }

  @Test("the terminal's language decides, an option decides more, and a file is Swedish")
  func languages() throws {
    let file = Program.scenario("outside-region")
    #expect(try Program.run("plan", file).output.contains("Förslag till budget 2027"))
    let english = try Program.run("plan", file, locale: "en_GB.UTF-8")
    #expect(english.output.contains("Proposed budget 2027"))
    let said = try Program.run("plan", file, "--language", "en")
    #expect(said.output == english.output)
    #expect(try Program.run("plan", file, locale: "C").output.contains("Förslag till budget"))
    let folder = try TemporaryFolder()
    let written = try Program.run(
      "plan", file, "--output", "plan.txt", locale: "en_GB.UTF-8", in: folder.url)
    #expect(written.code == 0 && written.output == "")
    #expect(try folder.text(of: "plan.txt").contains("Förslag till budget 2027"))
  }

  @Test("the same file gives the same bytes twice")
  func sameBytes() throws {
    let first = try Program.run("plan", Program.scenario("large"), "--format", "json")
    let second = try Program.run("plan", Program.scenario("large"), "--format", "json")
    #expect(first.code == 0)
    #expect(first.output == second.output)
  }

  @Test("a file alone is checked, planned and told why")
  func overview() throws {
    let run = try Program.run(Program.scenario("norradalen"), "--years", "1")
    #expect(run.code == 0)
    #expect(run.output.contains("Bäst givet antagandena: 38,92"))
    #expect(run.output.contains("Kvar av utrymmet för insatser:"))
  }

  @Test("a scenario on the standard input is planned")
  func standardInput() throws {
    let text = try String(contentsOfFile: Program.scenario("outside-region"), encoding: .utf8)
    let run = try Program.run("plan", "-", input: text)
    #expect(run.code == 0)
    #expect(run.output.contains("Ytteröarna"))
  }

  @Test("without a lawful plan the conflict is the result, and the code is 1")
  func infeasible() throws {
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    let poor = text.replacing("contribution: 2 900 tkr", with: "contribution: 1 450 tkr")
    let run = try Program.run("plan", "-", "--years", "1", input: poor)
    #expect(run.code == 1)
    #expect(run.output.contains("Ingen plan håller alla bindande regler."))
    #expect(run.errors == "")
    let lines = poor.split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(lines.firstIndex { $0.contains("1 450 tkr") })
    let figure = try #require(lines[number].range(of: "1 450 tkr"))
    let column = lines[number].distance(from: lines[number].startIndex, to: figure.lowerBound)
    #expect(run.output.contains("(-:\(number + 1):\(column + 1))"))
    let json = try Program.run("plan", "-", "--years", "1", "--format", "json", input: poor)
    #expect(json.code == 1)
    #expect(json.output.contains(#""status": "infeasible""#))
  }

  @Test("the best plan is shown although the meeting is too late, and the code is 1")
  func lateMeeting() throws {
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    let late = text.replacing("meeting: 2026-11-25", with: "meeting: 2026-12-05")
    let run = try Program.run("plan", "-", "--years", "1", input: late)
    #expect(run.code == 1)
    #expect(run.output.contains("Bäst givet antagandena: 38,92"))
    #expect(run.output.contains("kan förslaget inte beslutas lagligt"))
    #expect(run.output.contains("Bruten: Budgeten fastställs i tid"))
  }

  @Test("a limit before proof is code 0, and 3 where proof is required")
  func proof() throws {
    let file = Program.scenario("norradalen")
    for limit in ["50", "100", "200", "400"] {
      let limited = try Program.run("plan", file, "--gap", "0", "--node-limit", limit)
      guard limited.output.contains("Bästa som hittats:") else { continue }
      #expect(limited.code == 0)
      #expect(limited.output.contains(" bättre finns."))
      let required = try Program.run(
        "plan", file, "--gap", "0", "--node-limit", limit, "--require-proof")
      #expect(required.code == 3)
      #expect(required.output == limited.output)
      return
    }
    Issue.record("no limit left the plan unproven")
  }

  @Test("a limit before any plan is code 1, and 3 where proof is required")
  func noPlanInTime() throws {
    let file = Program.scenario("large")
    let limited = try Program.run("plan", file, "--node-limit", "1")
    #expect(limited.code == 1)
    #expect(limited.output.contains("innan något förslag hittades"))
    #expect(try Program.run("plan", file, "--node-limit", "1", "--require-proof").code == 3)
  }

  @Test("--detail tells more, and --ties counts", arguments: ["--detail", "--ties"])
  func more(flag: String) throws {
    let run = try Program.run("plan", Program.scenario("norradalen"), "--years", "1", flag)
    #expect(run.code == 0)
    #expect((flag == "--detail") == run.output.contains("Antaganden\n"))
  }
}
