import Foundation
import Testing

/// `insatsval review FILE PLAN`: plans that somebody else made.
@Suite("review")
struct ReviewTests {
  private let scenario = Program.scenario("norradalen")
  private let best = """
    insatsval: 1
    plan:
      I01: 120 participants
      I02: yes
      I03: yes
      I04: 60 participants
      I05: {2027: 48 participants}
      I07: yes
      I09: yes
      I12: yes
      S01: yes
      S04: yes

    """

  @Test("the best plan by hand is lawful and worth what it is worth")
  func good() throws {
    let run = try Program.run("review", scenario, "-", "--years", "1", input: best)
    #expect(run.code == 0)
    #expect(run.output.contains("Planen håller alla bindande regler"))
    #expect(run.output.contains("38,92, varav 35,72 personer och 3,20 nyttopoäng"))
  }

  @Test("a plan that is too dear is broken, and says by how much")
  func tooDear() throws {
    let plan = best + "  I06: yes\n"
    let run = try Program.run("review", scenario, "-", "--years", "1", input: plan)
    #expect(run.code == 1)
    #expect(run.output.contains("Bruten: Fasta kostnader, reserv och insatser ryms inom medlen"))
    #expect(run.output.contains("760 tkr".replacing(" ", with: "\u{A0}")))
  }

  @Test("a plan without a decided insats is broken")
  func missingDecided() throws {
    let plan = best.replacing("  I01: 120 participants\n", with: "")
    let run = try Program.run("review", scenario, "-", "--years", "1", input: plan)
    #expect(run.code == 1)
    #expect(run.output.contains("Bruten: Beslutade insatser finansieras"))
  }

  @Test("a volume that the insats cannot have is broken")
  func impossibleVolume() throws {
    let plan = best.replacing("120 participants", with: "60 participants")
    #expect(try Program.run("review", scenario, "-", "--years", "1", input: plan).code == 1)
  }

  @Test("an insats that does not exist is wrong input, with the nearest one")
  func unknown() throws {
    let plan = best.replacing("I07", with: "I077")
    let run = try Program.run("review", scenario, "-", "--years", "1", input: plan)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors == "-:8:3: fel: Underlaget har ingen insats ”I077”. Menas ”I07”?\n")
  }

  @Test(
    "a plan in JSON is judged to be what it was found to be",
    arguments: ["norradalen", "outside-region", "large"])
  func printed(name: String) throws {
    let file = Program.scenario(name)
    let plan = try Program.run("plan", file, "--format", "json")
    let run = try Program.run("review", file, "-", "--format", "json", input: plan.output)
    #expect(run.code == 0)
    let (found, judged) = (try Self.decoded(plan.output), try Self.decoded(run.output))
    for key in ["years", "insatser", "rules"] {
      #expect(
        (found[key] as? NSArray) == (judged[key] as? NSArray), "\(key)")
    }
    let value = (found["objective"] as? [String: Any])?["value"] as? Double
    #expect(value == (judged["objective"] as? [String: Any])?["value"] as? Double)
  }

  @Test(
    "what is no plan is wrong input, never a crash",
    arguments: [
      "", "{", "plan:", "plan: 7", "plan: {I01: 120}", "plan: {I01: {2031: yes}}", "insatser: 3",
      "insatser: [{}]", "insatser: [{id: I01, years: [{year: x}]}]", "plan: [I01]", "- plan",
      "plan: {I01: -5 participants}", "plan: {I01: 3 tkr}", "plan: {I01: {}, I01: {}}", "\u{0}",
      "plan: &a {I01: yes}", "plan: {I01: 99999999999999999999 participants}",
    ])
  func noPlan(text: String) throws {
    let run = try Program.run("review", scenario, "-", input: text)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("-:"))
  }

  private static func decoded(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
