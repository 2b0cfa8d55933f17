import Foundation
import Testing

/// The README shows what the program really prints.
@Suite("README")
struct ReadmeTests {
  private let text: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  @Test(
    "every line of the examples is printed, in the same order",
    arguments: [
      (start: "Samordningsförbundet", command: ["plan"]),
      (start: "2. Regionen", command: ["compare", "--what-if", "regionen-10"]),
    ])
  func examples(start: String, command: [String]) throws {
    let run = try Program.run(
      arguments: command + [Program.scenario("norradalen"), "--years", "1"])
    let blocks = text.components(separatedBy: "```\n")
    let example = try #require(blocks.first { $0.hasPrefix(start) })
    var rest = run.output.split(separator: "\n")[...]
    for line in example.split(separator: "\n") where line != "  …" {
      guard let place = rest.firstIndex(of: line) else {
        Issue.record("not printed, or not in this order: \(line)")
        return
      }
      rest = rest[(place + 1)...]
    }
  }

  @Test("it stays on one page, and names only files and commands that exist")
  func onePage() throws {
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 100)
    let help = try Program.run("--help").output
    for command in [
      "check", "plan", "explain", "review", "compare", "frontier", "alternatives", "sweep",
      "export", "new", "schema", "report", "budget", "import",
    ] {
      #expect(text.contains("`insatsval \(command)"))
      #expect(help.contains("\n  \(command) "))
    }
  }
}
