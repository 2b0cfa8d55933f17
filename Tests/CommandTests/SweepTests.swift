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

  @Test(
    "parts merged are the bytes of the whole, with more parts than points as well",
    arguments: ["csv", "jsonl"])
  func isSplit(format: String) throws {
    let folder = try TemporaryFolder()
    let file = { (name: String) in try Data(contentsOf: folder.url.appending(path: name)) }
    let options = "--format \(format) --vary what_if=base"
    #expect(try sweep("\(options) --output whole", in: folder.url).code == 0)
    for part in 1...7 {
      let run = try sweep("\(options) --output part\(part) --shard \(part)/7", in: folder.url)
      #expect(run.code == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    }
    let merged = try Program.shell(
      "$INSATSVAL merge part7 part2 part3 part4 part1 part5 part6 --output merged", in: folder.url)
    #expect(merged.code == 0, "\(merged.errors)")
    #expect(try file("merged") == file("whole"))
    let again = try sweep("\(options) --output part7 --shard 7/7 --resume", in: folder.url)
    #expect(again.code == 0, "a part that is whole is left as it is")
    try Data().write(to: folder.url.appending(path: "part3"))
    let missing = try Program.shell("$INSATSVAL merge part[1-7]", in: folder.url)
    #expect(missing.code == 2 && missing.output == "")
    #expect(missing.errors.contains(format == "csv" ? "är tom" : "saknas"), "\(missing.errors)")
  }

  @Test("parts of different sweeps are told apart, also where only the values differ")
  func refusesParts() throws {
    let folder = try TemporaryFolder()
    #expect(try sweep("--output 1.csv --shard 1/2", in: folder.url).code == 0)
    let vary = Self.vary.replacing("10 %", with: "5 %")
    let other = try Program.shell(
      "$INSATSVAL sweep \(Program.scenario("norradalen")) --vary '\(vary)' --years 1 "
        + "--output 2.csv --shard 1/4", in: folder.url)
    #expect(other.code == 0)
    for (files, words) in [
      ("1.csv 2.csv", "samma körning"), ("1.csv 1.csv", "flera filer"),
    ] {
      let run = try Program.shell("$INSATSVAL merge \(files)", in: folder.url)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    let shard = try sweep("--output 1.csv --shard 2/2 --resume", in: folder.url)
    #expect(shard.code == 2 && shard.errors.contains("från ett annat svep"))
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
