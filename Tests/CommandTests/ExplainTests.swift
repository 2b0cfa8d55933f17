import Foundation
import Testing

/// `insatsval explain FILE`, as a user runs it.
@Suite("explain")
struct ExplainTests {
  @Test("the reason of one insats is a sentence with the point where the decision turns")
  func sentence() throws {
    let run = try Program.run(
      "explain", Program.scenario("norradalen"), "--years", "1", "--insats", "I06")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "Den kommer in först om kostnaden sjunker till 260 tkr (nu 760), om deltagarna blir minst 72 (nu 24) eller om nettoeffekten når 13,34 procentenheter (nu 5), vilket är över dess eget högsta antagande (10)."
      ))
  }

  @Test("JSON has every insats with what turning it costs, and its sentence in both languages")
  func json() throws {
    let run = try Program.run(
      "explain", Program.scenario("norradalen"), "--years", "1", "--format", "json")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let insatser = try #require(answer["insatser"] as? [[String: Any]])
    #expect(insatser.count == 17)
    for insats in insatser {
      let sentence = try #require(insats["sentence"] as? [String: String])
      #expect(sentence["sv"]?.isEmpty == false && sentence["en"]?.isEmpty == false)
      #expect(
        insats["funded"] as? Bool == true ? insats["withoutIt"] != nil : insats["forcedIn"] != nil)
    }
    #expect(Set(insatser.compactMap { ($0["sentence"] as? [String: String])?["sv"] }).count == 17)
  }

  @Test("plan --why says the same as explain, and csv is one long table")
  func elsewhere() throws {
    let file = Program.scenario("norradalen")
    let plan = try Program.run("plan", file, "--years", "1", "--why")
    let explained = try Program.run("explain", file, "--years", "1")
    let lines = Set(plan.output.split(separator: "\n"))
    let why = explained.output.split(separator: "\n").drop { !$0.hasPrefix("Varför med") }
      .prefix { !$0.hasPrefix("Nästa krona") }
    #expect(why.count > 50)
    #expect(why.allSatisfy(lines.contains))
    let table = try Program.run("explain", file, "--years", "1", "--format", "csv").output
    let rows = table.split(separator: "\r\n")
    #expect(rows.first?.hasPrefix("insats,name,funded,price,persons,points,figure,now,at") == true)
    #expect(rows.contains { $0.hasPrefix("I06,") && $0.contains(",cost,760000,260000,240000,") })
  }

  @Test("a scenario without a lawful plan says why as plan does, with code 1")
  func infeasible() throws {
    let arguments = [
      Program.scenario("norradalen"), "--years", "1", "--set",
      "members.regionen.contribution=exactly 1 450 tkr",
    ]
    let explained = try Program.run(arguments: ["explain"] + arguments)
    let planned = try Program.run(arguments: ["plan"] + arguments)
    #expect(explained.code == 1)
    #expect(explained.output == planned.output)
  }
}
