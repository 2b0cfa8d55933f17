import Foundation
import Testing

/// Wrong usage and wrong input: code 2, the reason on the standard error, nothing on the output.
@Suite("Usage")
struct UsageTests {
  @Test(
    "wrong usage is refused",
    arguments: [
      ["plan"], ["plan", "FILE", "--nonsense"], ["plan", "FILE", "--years", "0"],
      ["plan", "FILE", "--years", "9"], ["plan", "FILE", "--years", "two"],
      ["plan", "FILE", "--format", "html"], ["check", "FILE", "--format", "csv"],
      ["plan", "FILE", "--format", "yaml"],
      ["plan", "FILE", "--language", "no"], ["plan", "FILE", "--gap", "-1"],
      ["plan", "FILE", "--gap", "nan"], ["plan", "FILE", "--node-limit", "0"],
      ["plan", "FILE", "--time-limit", "0"], ["plan", "FILE", "--time-limit", "inf"],
      ["plan", "FILE", "--set", "equity.opening=0 tkr"], ["plan", "FILE", "FILE"],
      ["compare", "FILE"], ["explain", "FILE", "--insats", "I99"],
      ["serve"], ["check", "no-such-file.yaml"],
      ["export", "FILE", "--format", "gms"], ["review", "FILE"],
      ["review", "FILE", "no-such-plan.yaml"], ["plan", "/"],
    ])
  func refused(arguments: [String]) throws {
    let given = arguments.map { $0 == "FILE" ? Program.scenario("outside-region") : $0 }
    let line = given.map { "'\($0)'" }.joined(separator: " ")
    let run = try Program.shell("\"$INSATSVAL\" \(line)")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test("what later versions have is refused by name")
  func later() throws {
    let later = try Program.run("serve", Program.scenario("norradalen"))
    #expect(
      later.errors
        == "insatsval: ”serve” finns inte i den här versionen. ”insatsval --help” visar vad som finns.\n"
    )
    let table = try Program.run("plan", Program.scenario("norradalen"), "--format", "xlsx")
    #expect(
      table.errors.contains(
        "xlsx finns inte i den här versionen: skriv text, json, csv eller csv-sv."))
  }

  @Test("a file that is not there is named, with what to do")
  func missingFile() throws {
    let run = try Program.run("check", "no-such-file.yaml", locale: "en_US.UTF-8")
    #expect(
      run.errors
        == "no-such-file.yaml:1:1: error: The file does not exist. Check the name, or write a new file with “insatsval new”.\n"
    )
  }

  @Test("three mistakes in a file give three lines")
  func threeMistakes() throws {
    let text = try String(contentsOfFile: Program.scenario("outside-region"), encoding: .utf8)
    let wrong = text.replacing("opening: 760 tkr", with: "opening: 760")
      .replacing("owner: fk", with: "owner: fkk").replacing(
        "focus: structural", with: "focus: strct")
    let run = try Program.run("check", "-", input: wrong)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count >= 3)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("-:") })
  }

  @Test("help, version and completions are results", arguments: ["bash", "zsh", "fish"])
  func help(shell: String) throws {
    let help = try Program.run("--help")
    #expect(help.code == 0 && help.errors == "" && help.output.contains("SUBCOMMANDS:"))
    let version = try Program.run("--version")
    #expect(version.code == 0 && version.output.contains("."))
    let script = try Program.run("--generate-completion-script", shell)
    #expect(script.code == 0 && script.output.contains("insatsval"))
  }
}
