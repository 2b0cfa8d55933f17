import Foundation
import Testing

/// `insatsval frontier FILE`, and the plans beside the best one, as a user runs them.
@Suite("frontier")
struct FrontierTests {
  private static let sizes = [
    "--years", "1", "--from", "8 Mkr", "--to", "12 000 tkr", "--steps", "5",
  ]

  @Test(
    "one thread and two give the same bytes, in every format", arguments: ["text", "json", "csv"])
  func threads(format: String) throws {
    let arguments =
      ["frontier", Program.scenario("norradalen"), "--format", format] + Self.sizes
    let one = try Program.run(arguments + ["--threads", "1"])
    let two = try Program.run(arguments + ["--threads", "2"])
    #expect(one.code == 0 && one.errors == "")
    #expect(one.output == two.output)
    #expect(one.output.split(whereSeparator: \.isNewline).count > 5)
  }

  @Test("each size has its value and gain, and a size that drops something is named as such")
  func text() throws {
    let run = try Program.run(["frontier", Program.scenario("norradalen")] + Self.sizes)
    #expect(run.output.contains("Effekt mot medel"))
    let plain = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("ut I07 (att behålla den kostar 0,30 i värde)"))
    #expect(plain.contains("Större medel men något går ut: 9 000 tkr, 11 000 tkr och 12 000 tkr."))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("sizes can be listed, and one without a lawful plan is a size all the same")
  func listed() throws {
    let run = try Program.run(
      "frontier", Program.scenario("norradalen"), "--years", "1", "--pool", "11,6 Mkr", "--pool",
      "5 Mkr", "--format", "csv")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines[1].hasPrefix("5000000,infeasible,"))
    #expect(lines[2].hasPrefix("11600000,optimal,38.92,persons,0,35.72,3.2,10080000,"))
  }

  @Test("persons against points are six plans, the first 36.48 persons at 9 950 tkr")
  func against() throws {
    let run = try Program.run(
      "frontier", Program.scenario("norradalen"), "--years", "1", "--against", "points",
      "--format", "json")
    #expect(run.code == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["extent"] as? String == "all")
    let points = try #require(answer["points"] as? [[String: Any]])
    #expect(points.count == 6)
    #expect(points[0]["first"] as? Double == 36.48)
    #expect(points[0]["cost"] as? Int == 9_950_000)
  }

  @Test(
    "what makes no sense is refused with what to write instead",
    arguments: [
      (["--from", "8"], "saknar enhet"), (["--steps", "1"], "--steps"),
      (["--from", "9 Mkr", "--to", "8 Mkr"], "--from"), (["--against", "lycka"], "lycka"),
      (["--of", "points"], "--against"), (["--from", "90 Mkr"], "90 000 tkr"),
    ])
  func refused(arguments: [String], expected: String) throws {
    let run = try Program.run(["frontier", Program.scenario("norradalen")] + arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    let plain = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains(expected))
  }

  @Test("the best swap is in the overview, and in a plan when asked for")
  func neighbour() throws {
    let file = Program.scenario("norradalen")
    let overview = try Program.run(file, "--years", "1")
    let plain = overview.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      plain.contains(
        "Närmast med ett byte: Coachning på distans i glesbygd (I12) ut, Gemensam kompetensutveckling (S02) in. Värdet blir 38,60 för"
      ))
    let plan = try Program.run("plan", file, "--years", "1", "--neighbour", "--format", "json")
    #expect(plan.output.contains("\"neighbour\": {"))
    let without = try Program.run("plan", file, "--years", "1", "--format", "json")
    #expect(!without.output.contains("neighbour"))
  }

  @Test("--keep shows the price of stability")
  func keep() throws {
    let file = Program.scenario("norradalen")
    let run = try Program.run("plan", file, "--years", "1", "--keep", "0")
    #expect(run.output.contains("Att behålla förra årets insatser kostar"))
    let json = try Program.run("plan", file, "--years", "1", "--keep", "1", "--format", "json")
    #expect(json.output.contains("\"droppingAtMost\": 1"))
  }
}
