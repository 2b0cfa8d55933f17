import Foundation
import Testing

/// `insatsval simulate FILE` and `insatsval merge`: draws that can be split, ended and gone on with.
@Suite("simulate and merge")
struct SimulateTests {
  private func simulate(_ arguments: String, in folder: URL) throws -> Program.Run {
    try Program.shell(
      "$INSATSVAL simulate \(Program.scenario("norradalen")) --years 1 --draws 64 --reoptimise "
        + arguments, in: folder)
  }

  @Test("one thread and two, and parts merged, give the same bytes")
  func isSplit() throws {
    let folder = try TemporaryFolder()
    let file = { (name: String) in try Data(contentsOf: folder.url.appending(path: name)) }
    let whole = try simulate("--save whole.csv --threads 1 --format json", in: folder.url)
    #expect(whole.code == 0 && whole.errors == "")
    #expect(try simulate("--save two.csv --threads 2", in: folder.url).code == 0)
    #expect(try file("two.csv") == file("whole.csv"))
    for part in 1...3 {
      let run = try simulate("--save part\(part).csv --shard \(part)/3", in: folder.url)
      #expect(run.code == 0 && run.output == "", "\(run.errors)")
    }
    let merged = try Program.shell(
      "$INSATSVAL merge part3.csv part1.csv part2.csv --output merged.csv", in: folder.url)
    #expect(merged.code == 0, "\(merged.errors)")
    #expect(try file("merged.csv") == file("whole.csv"))
    let told = try simulate("--save merged.csv --resume --format json", in: folder.url)
    #expect(told.output == whole.output)
  }

  @Test("what each insats is worth to know is left out where asked, and both outputs say so")
  func withoutInformation() throws {
    let folder = try TemporaryFolder()
    let json = try simulate("--no-information --format json", in: folder.url)
    #expect(json.code == 0 && json.output.contains("\"information\": null"))
    #expect(json.output.contains("\"perfectInformation\": {"))
    let text = try simulate("--no-information", in: folder.url)
    #expect(text.output.contains("är inte räknat (--no-information)"), "\(text.output)")
    let alone = try Program.shell(
      "$INSATSVAL simulate \(Program.scenario("norradalen")) --no-information", in: folder.url)
    #expect(alone.code == 2 || alone.code == 64)
    #expect(alone.errors.contains("--reoptimise"))
  }

  @Test("a run that was ended in the middle of a draw goes on to the same bytes")
  func resumes() throws {
    let folder = try TemporaryFolder()
    #expect(try simulate("--save whole.csv", in: folder.url).code == 0)
    let whole = try Data(contentsOf: folder.url.appending(path: "whole.csv"))
    try whole.prefix(whole.count / 2).write(to: folder.url.appending(path: "half.csv"))
    #expect(try simulate("--save half.csv --resume", in: folder.url).code == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "half.csv")) == whole)
    let other = try simulate("--save half.csv --resume --seed 2", in: folder.url)
    #expect(other.code == 2)
    #expect(other.errors.contains("en annan körning"), "\(other.errors)")
    let again = try simulate("--save half.csv", in: folder.url)
    #expect(again.code == 2, "a file that is there is not written over")
  }

  @Test("parts that are missing, doubled or of another run are told, and nothing is written")
  func refusesParts() throws {
    let folder = try TemporaryFolder()
    for part in [1, 3] {
      #expect(try simulate("--save \(part).csv --shard \(part)/3", in: folder.url).code == 0)
    }
    #expect(try simulate("--save s.csv --shard 2/3 --seed 9", in: folder.url).code == 0)
    _ = try Program.shell("head -c -9 3.csv > cut.csv", in: folder.url)
    for (files, words) in [
      ("1.csv cut.csv", "inte färdig"),
      ("1.csv 3.csv", "saknas"), ("1.csv 1.csv", "flera filer"),
      ("1.csv s.csv", "samma körning"),
    ] {
      let run = try Program.shell("$INSATSVAL merge \(files) --output m.csv", in: folder.url)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "m.csv").path))
  }

  @Test("a scenario without anything uncertain, and wrong options, are refused with a remedy")
  func refuses() throws {
    let form = try Program.run("new")
    let certain = try Program.run(
      "simulate", "-", "--draws", "32",
      input: form.output.replacing(
        "{low: 4 pe, likely: 10 pe, high: 16 pe}", with: "10 pe"))
    #expect(certain.code == 2 && certain.output == "")
    #expect(certain.errors.contains("inga osäkra uppgifter"), "\(certain.errors)")
    for options in [
      ["--draws", "5"], ["--shard", "3/2"], ["--shard", "1/2"], ["--resume"], ["--goal", "många"],
      ["--sequence", "halton"],
    ] {
      let run = try Program.run(
        arguments: ["simulate", Program.scenario("norradalen")] + options)
      #expect(run.code == 2 && run.output == "", "\(options)")
    }
  }

  @Test("a plan made by hand is judged beside the proposal, with the rules that it breaks")
  func judgesPlans() throws {
    let folder = try TemporaryFolder()
    try Data("plan: {I01: yes, I02: yes, S01: yes}\n".utf8)
      .write(to: folder.url.appending(path: "mager.yaml"))
    let run = try Program.shell(
      "$INSATSVAL simulate \(Program.scenario("norradalen")) --years 1 --draws 64 "
        + "--plan mager.yaml --goal 20 --format json", in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let plans = try #require(answer["plans"] as? [[String: Any]])
    #expect(plans.map { $0["id"] as? String } == ["plan", "plan2"])
    #expect((plans[1]["breaks"] as? [String])?.contains("geography") == true)
    let chance = try #require(plans[0]["reachesGoal"] as? [String: Any])
    #expect(chance["value"] as? Double == 1)
  }
}
