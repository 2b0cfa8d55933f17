import Foundation
import Testing

/// `insatsval sweep FILE --vary …`: many re-optimised changes, one row each.
@Suite("sweep")
struct SweepTests {
  private static let vary = "members.fk.contribution=-20 % .. +20 % step 10 %"

  private func sweep(_ arguments: String..., in folder: URL) throws -> Program.Run {
    let line =
      "$INSATSVAL sweep \(Program.scenario("norradalen")) --vary '\(Self.vary)' --years 1 "
      + arguments.joined(separator: " ")
    return try Program.shell(line, in: folder)
  }

  @Test("a row stands for each point, with the answers that plan gives")
  func rows() throws {
    let folder = try TemporaryFolder()
    let run = try sweep(in: folder.url)
    let lines = run.output.split(separator: "\r\n")
    #expect(run.code == 0 && run.errors == "")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("index,file,fingerprint,members.fk.contribution,status,value,"))
    #expect(lines[2].contains(",−10 %,optimal,34.78,34.78,0,persons,32.78,2,400,10440000,580000,"))
    #expect(lines[3].contains(",+0 %,optimal,38.92,38.92,0,persons,35.72,3.2,428,11600000,0,"))
    #expect(lines[5].contains(",+20 %,optimal,38.92,"))
  }

  @Test(
    "one thread and two write the same bytes, in CSV and in JSON lines",
    arguments: ["csv", "jsonl"])
  func threads(format: String) throws {
    let folder = try TemporaryFolder()
    let one = try sweep("--threads 1 --format \(format)", in: folder.url)
    let two = try sweep("--threads 2 --format \(format)", in: folder.url)
    #expect(one.code == 0 && one.output == two.output && !one.output.isEmpty)
  }

  @Test("every line of JSON lines is an object with the same keys")
  func jsonLines() throws {
    let folder = try TemporaryFolder()
    let run = try sweep("--format jsonl", in: folder.url)
    let objects = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 5)
    #expect(Set(objects.map { $0.keys.sorted() }).count == 1)
    #expect(objects.map { $0["index"] as? Int } == [0, 1, 2, 3, 4])
  }

  @Test("a sweep that was ended in the middle of a row goes on to the same bytes")
  func resumes() throws {
    let folder = try TemporaryFolder()
    #expect(try sweep("--output whole.csv", in: folder.url).code == 0)
    let whole = try Data(contentsOf: folder.url.appending(path: "whole.csv"))
    try whole.prefix(whole.count / 2).write(to: folder.url.appending(path: "half.csv"))
    #expect(try sweep("--output half.csv --resume", in: folder.url).code == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "half.csv")) == whole)
  }

  @Test("the rows of another sweep are left alone")
  func otherSweep() throws {
    let folder = try TemporaryFolder()
    #expect(try sweep("--output a.csv", in: folder.url).code == 0)
    let before = try Data(contentsOf: folder.url.appending(path: "a.csv"))
    let run = try sweep("--vary equity.opening=-5% --output a.csv --resume", in: folder.url)
    #expect(run.code == 2 && run.errors.contains("från ett annat svep"))
    for other in ["--years 2", "--set equity.opening=-5%", "--what-if balans", "--gap 0.5"] {
      let changed = try sweep("\(other) --output a.csv --resume", in: folder.url)
      #expect(changed.code == 2 && changed.errors.contains("från ett annat svep"), "\(other)")
    }
    let again = try sweep("--output a.csv", in: folder.url)
    #expect(again.code == 2 && again.errors.contains("den finns redan"))
    #expect(try Data(contentsOf: folder.url.appending(path: "a.csv")) == before)
  }

  @Test("a point that cannot be read has its row and its reason, and does not stop the others")
  func refusedPoints() throws {
    let folder = try TemporaryFolder()
    let run = try Program.shell(
      "$INSATSVAL sweep \(Program.scenario("norradalen")) --years 1 "
        + "--vary 'insatser.I02.women=+1 pe | +90 pe | −1 pe'", in: folder.url)
    let lines = run.output.split(separator: "\r\n")
    #expect(run.code == 2 && lines.count == 4)
    #expect(lines[2].contains("+90 pe,refused,"))
    #expect(lines[3].contains("−1 pe,optimal,"))
    #expect(run.errors.contains("ligger inte mellan 0"))
  }

  @Test("a folder is every scenario in it, in the order of names")
  func folder() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
    for name in ["b", "a"] {
      try text.write(
        to: folder.url.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
    }
    let run = try Program.shell("$INSATSVAL sweep . --years 1", in: folder.url)
    let files = run.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[1] }
    #expect(files == ["./a.yaml", "./b.yaml"])
  }

  @Test("a sweep that would weigh risk is refused before anything is written")
  func refusesRisk() throws {
    let folder = try TemporaryFolder()
    let run = try sweep(
      "--set 'objective.risk={aim: cvar, draws: 20}' --output s.csv", in: folder.url)
    #expect(run.code == 2 && run.output == "")
    #expect(run.errors.contains("--remove objective.risk"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "s.csv").path))
  }
}
