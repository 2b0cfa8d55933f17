import Foundation
import Testing

/// `insatsval strategies …`: the best plan beside those that others would make.
@Suite("strategies")
struct StrategiesTests {
  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("greedy gives norradalen 38.48 for 9 950 tkr, 0.44 behind the best plan")
  func norradalen() throws {
    let run = try Program.run(
      arguments: [
        "strategies", Program.scenario("norradalen"), "--years", "1", "--draws", "0", "--strategy",
        "greedy", "--format", "csv",
      ])
    #expect(run.code == 0 && run.errors == "")
    let rows = rows(run.output)
    #expect(rows.map { $0[0] } == ["strategy", "greedy", "optimum"])
    #expect(rows[1].contains("38.48") && rows[1].contains("9950000") && rows[1].contains("0.44"))
    #expect(rows[2].contains("38.92"))
  }

  private static let family = "strategies --family small15 --seeds 1..3 --strategy greedy"

  @Test(
    "one thread and two write the same rows, and a run that was ended goes on to the same bytes")
  func resumes() throws {
    let folder = try TemporaryFolder()
    let line = "$INSATSVAL \(Self.family) --format csv"
    let one = try Program.shell("\(line) --threads 1", in: folder.url)
    let two = try Program.shell("\(line) --threads 2 --output two.csv", in: folder.url)
    #expect(one.code == 0 && two.code == 0)
    #expect(rows(one.output).count == 1 + 3 * 2)
    #expect(try folder.text(of: "two.csv") == one.output)
    // Cut in the middle of the rows of the second förbund.
    let whole = Data(one.output.utf8)
    let half = one.output.split(separator: "\r\n").prefix(4).joined(separator: "\r\n") + "\r\n1,"
    try Data(half.utf8).write(to: folder.url.appending(path: "half.csv"))
    #expect(try Program.shell("\(line) --output half.csv --resume", in: folder.url).code == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "half.csv")) == whole)
    let other = try Program.shell(
      "\(line) --seed 2 --output half.csv --resume", in: folder.url)
    #expect(other.code == 2)
  }

  @Test("several förbund make one table with how many there are")
  func survey() throws {
    let folder = try TemporaryFolder()
    let run = try Program.shell("$INSATSVAL \(Self.family) --language sv", in: folder.url)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Strategier i 3 förbund\n"))
    let json = try Program.shell("$INSATSVAL \(Self.family) --format json", in: folder.url)
    #expect(json.output.contains("\"forbund\": 3"))
  }

  @Test("ballots are read, and what they name and no insats is called is said")
  func ballots() throws {
    let folder = try TemporaryFolder()
    let scenario = Program.scenario("norradalen")
    let line =
      "$INSATSVAL strategies \(scenario) --years 1 --draws 0 --strategy ballots --format csv"
    _ = try folder.file("röster.csv", "I03;S04\nI04\nI05\n")
    let run = try Program.shell("\(line) --ballots röster.csv", in: folder.url)
    #expect(run.code == 0)
    #expect(rows(run.output).map { $0[0] } == ["strategy", "ballots", "optimum"])
    _ = try folder.file("fel.csv", "I99\n")
    #expect(try Program.shell("\(line) --ballots fel.csv", in: folder.url).code == 2)
    #expect(try Program.shell(line, in: folder.url).code == 2)
  }

  @Test("what cannot be asked for is refused before anything is worked out")
  func refusals() throws {
    for arguments in [
      ["strategies"], ["strategies", "--family", "ingen"], ["strategies", "--strategy", "ingen"],
      ["strategies", "--family", "small15", "--seeds", "5..1"],
      ["strategies", "--family", "small15", "--resume"],
    ] {
      let run = try Program.run(arguments: arguments)
      #expect(run.code == 2 && run.output == "" && run.errors != "", "\(arguments)")
    }
  }
}
