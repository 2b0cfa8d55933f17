import Foundation
import Testing

/// `insatsval compare FILE…`, as a user runs it.
@Suite("compare")
struct CompareTests {
  private let base = Program.scenario("norradalen")

  /// A folder with the example förbund as it is, with less from the region, and with half of it.
  private func folder() throws -> TemporaryFolder {
    let text = try String(contentsOfFile: base, encoding: .utf8)
    let folder = try TemporaryFolder()
    _ = try folder.file("grund.yaml", text)
    _ = try folder.file(
      "region-10.yaml",
      text.replacing("contribution: 2 900 tkr", with: "contribution: 2 610 tkr"))
    _ = try folder.file(
      "halva.yaml", text.replacing("contribution: 2 900 tkr", with: "contribution: 1 450 tkr"))
    _ = try folder.file(
      "hand.yaml", "plan: {I01: 120 participants, I02: 70 participants, S01: yes}")
    return folder
  }

  @Test("a board sees in one glance what the region's tenth costs")
  func region() throws {
    let folder = try folder()
    let run = try Program.run(
      "compare", "grund.yaml", "region-10.yaml", "--years", "1", in: folder.url)
    #expect(run.code == 0)
    #expect(run.errors == "")
    let output = run.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .replacing("\n    ", with: " ")
    for words in [
      "Potten minskar med 1 160 tkr, till 10 440 tkr.",
      "varje krona som regionen drar tillbaka kostar potten fyra.",
      "580 tkr från staten och 290 tkr från kommunerna.",
      "Kommer in: NPF-stöd i arbetslivet (I08).",
      "Skillnad: personer −2,94, nyttopoäng −1,20, nya deltagare −28.",
    ] { #expect(output.contains(words), "\(words)") }
  }

  @Test("one without a lawful plan hides nothing, and decides the code only as the baseline")
  func codes() throws {
    let folder = try folder()
    let among = try Program.run(
      "compare", "grund.yaml", "halva.yaml", "region-10.yaml", "--years", "1", in: folder.url)
    #expect(among.code == 0)
    #expect(among.output.contains("2. halva\n  – Ingen plan håller alla bindande regler."))
    #expect(among.output.contains("3. region-10\n  – Potten minskar"))
    let first = try Program.run(
      "compare", "grund.yaml", "halva.yaml", "--baseline", "halva", "--years", "1",
      in: folder.url)
    #expect(first.code == 1)
    #expect(first.output.contains("1. halva\n  – Ingen plan håller alla bindande regler."))
  }

  @Test("a plan made by hand is judged in the first scenario, and files of one name are told apart")
  func givenPlan() throws {
    let folder = try folder()
    let run = try Program.run(
      "compare", "grund.yaml", "grund.yaml", "--plan", "hand.yaml", "--years", "1", "--format",
      "json", in: folder.url)
    #expect(run.code == 0)
    let decoded = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let scenarios = try #require(decoded["scenarios"] as? [[String: Any]])
    #expect(scenarios.compactMap { $0["id"] as? String } == ["grund", "grund-2", "hand"])
    #expect(scenarios.compactMap { $0["given"] as? Bool } == [false, false, true])
    #expect(scenarios.compactMap { $0["status"] as? String } == ["optimal", "optimal", "broken"])
    let same = try #require(scenarios[1]["difference"] as? [String: Any])
    #expect(same["samePlan"] as? Bool == true)
  }

  @Test("the long table has a row for each scenario, insats and year; a plan has it too")
  func table() throws {
    let folder = try folder()
    let run = try Program.run(
      "compare", "grund.yaml", "region-10.yaml", "--format", "csv", in: folder.url)
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\r\n").count == 1 + 2 * 17 * 3)
    let plan = try Program.run("plan", base, "--years", "1", "--format", "csv-sv")
    #expect(plan.code == 0)
    #expect(plan.output.hasPrefix("\u{FEFF}scenario;"))
    #expect(plan.output.split(separator: "\r\n").count == 1 + 17)
  }

  @Test("one file alone is compared with its what-ifs, and some of them can be picked")
  func whatIfs() throws {
    let text = try String(contentsOfFile: Program.scenario("outside-region"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let lines = """

      what_ifs:
        kansli: {name: Dyrare kansli, set: {indexation.fixed_costs: 30 %}}
        kapital: {name: Mer eget kapital, set: {equity.opening: 900 tkr}}

      """
    _ = try folder.file("f.yaml", text + (text.contains("what_ifs:") ? "" : lines))
    func ids(_ arguments: String...) throws -> [String] {
      let line = (["compare", "f.yaml", "--format", "json"] + arguments).joined(separator: "' '")
      let run = try Program.shell("\"$INSATSVAL\" '\(line)'", in: folder.url)
      #expect(run.code == 0)
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let scenarios = (json as? [String: Any])?["scenarios"] as? [[String: Any]]
      return scenarios?.compactMap { $0["id"] as? String } ?? []
    }
    let all = try ids()
    #expect(all.first == "f" && all.count >= 3)
    #expect(try ids("--what-if", all[2]) == ["f", all[2]])
    #expect(try ids("--what-if", "\(all[2]),\(all[1])") == ["f", all[2], all[1]])
    let both = "\(all[1])+\(all[2])"
    #expect(try ids("--what-if", both, "--baseline", both) == [both, "f"])
    let unknown = try Program.run(
      "compare", "f.yaml", "--what-if", "ingen", in: folder.url)
    #expect(unknown.code == 2 && unknown.output == "")
    let picked = try Program.run("compare", "f.yaml", "--what-if", all[1], in: folder.url)
    #expect(
      picked.output.contains("  – Ändrat: ")
        && picked.output.contains("Jämförelse med ”Grundläge”"))
  }

  @Test("a comparison with nothing, or with what is not there, is refused")
  func refused() throws {
    let folder = try folder()
    let text = try folder.text(of: "grund.yaml")
    _ = try folder.file("ensam.yaml", text.components(separatedBy: "\nwhat_ifs:")[0] + "\n")
    let alone = try Program.run("compare", "ensam.yaml", in: folder.url)
    #expect(alone.code == 2 && alone.output == "")
    #expect(alone.errors.contains("det finns inget att jämföra med"))
    let unknown = try Program.run(
      "compare", "grund.yaml", "halva.yaml", "--baseline", "hel", in: folder.url)
    #expect(unknown.code == 2 && unknown.output == "")
    #expect(unknown.errors.contains("Namnen är grund och halva."))
    let missing = try Program.run(
      "compare", "grund.yaml", "halva.yaml", "--plan", "ingen.yaml", in: folder.url)
    #expect(missing.code == 2 && missing.output == "")
  }

  @Test("where proof is required, one that is not proven ends the run with code 3")
  func requireProof() throws {
    let folder = try folder()
    let run = try Program.run(
      "compare", "grund.yaml", "region-10.yaml", "--node-limit", "1", "--require-proof",
      in: folder.url)
    #expect(run.code == 3)
    #expect(run.output.contains("Inte bevisat bäst: "))
  }

  @Test("the same files give the same bytes twice")
  func sameBytes() throws {
    let folder = try folder()
    let runs = try (1...2).map { _ in
      try Program.run(
        "compare", "grund.yaml", "region-10.yaml", "--format", "json", in: folder.url
      ).output
    }
    #expect(runs[0] == runs[1])
  }
}
