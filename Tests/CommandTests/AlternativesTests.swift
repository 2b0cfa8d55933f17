import Foundation
import Testing

/// `insatsval alternatives FILE`, and the next krona beside a plan, as a user runs them.
@Suite("alternatives")
struct AlternativesTests {
  private static let base = ["alternatives", Program.scenario("norradalen"), "--years", "1"]

  @Test("the plans within 1 % are four, with their core and the choice in words")
  func text() throws {
    let run = try Program.run(Self.base + ["--within", "1%"])
    #expect(run.code == 0 && run.errors == "")
    let plain = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("4 planer inom 1 % av den bästa"))
    #expect(plain.contains("2 38,66 0,26 34,86 3,80 10 080"))
    #expect(plain.contains("Sex insatser ingår i alla fyra:"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("JSON and tables have as many plans as are asked for")
  func formats() throws {
    let json = try Program.run(
      Self.base + ["--count", "3", "--differing", "2", "--format", "json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(answer["extent"] as? String == "first")
    #expect((answer["plans"] as? [Any])?.count == 3)
    let table = try Program.run(Self.base + ["--count", "3", "--format", "csv"])
    #expect(table.output.split(separator: "\r\n").count == 1 + 3 * 17)
  }

  @Test("changes are made first, and without a lawful plan the conflict is told")
  func changes() throws {
    let changed = try Program.run(Self.base + ["--what-if", "balans", "--count", "1"])
    #expect(changed.output.contains("36,36"))
    let none = try Program.run(
      Self.base + ["--set", "members.regionen.contribution=1 450 tkr"])
    #expect(none.code == 1)
    #expect(none.output.contains("Inget förslag"))
  }

  @Test(
    "what makes no sense is refused with what to write instead",
    arguments: [
      (["--count", "0"], "--count"), (["--differing", "0"], "--differing"),
      (["--within", "1"], "saknar"), (["--within=-1 %"], "ligger inte mellan"),
    ])
  func refused(arguments: [String], expected: String) throws {
    let run = try Program.run(Self.base + arguments)
    #expect(run.code == 2 && run.output == "")
    let plain = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains(expected))
  }

  @Test("a plan shows the next krona when it is asked for")
  func nextKrona() throws {
    let file = Program.scenario("norradalen")
    let run = try Program.run("plan", file, "--years", "1", "--next-krona")
    let plain = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("är 112 tkr mer i potten, som då är 11 712 tkr."))
    #expect(plain.contains("Mer pengar ger alltså 1,64 färre personer"))
    let json = try Program.run(
      "plan", file, "--years", "1", "--next-krona", "--format", "json")
    #expect(json.output.contains("\"nextKrona\": {"))
    let without = try Program.run("plan", file, "--years", "1", "--format", "json")
    #expect(!without.output.contains("nextKrona"))
    #expect(without.output.contains("\"unspentReasons\": []"))
  }
}
