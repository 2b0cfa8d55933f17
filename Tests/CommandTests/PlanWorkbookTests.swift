import Foundation
import Testing

/// Plans that stand on a sheet of a workbook, and scenarios that become one.
@Suite("Plans and scenarios in workbooks")
struct PlanWorkbookTests {
  private let scenario = Program.scenario("norradalen")

  @Test("the plan of a budget's workbook is the plan that was found")
  func samePlan() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("budget", scenario, "--output", "b.xlsx", in: folder.url).code == 0)
    let found = try Program.run("plan", scenario, "--format", "csv")
    let read = try Program.run("review", scenario, "b.xlsx", "--format", "csv", in: folder.url)
    #expect(read.code == 0)
    // The same rows, but for the name of the command and the status, which belong to the search.
    func rows(_ text: String) -> [String] {
      text.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).dropFirst(3)
          .joined(separator: ",")
      }
    }
    #expect(rows(found.output).count > 40)
    #expect(rows(found.output) == rows(read.output))
  }

  @Test("what cannot be understood in a plan's sheet is said with its cell")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("budget", scenario, "--output", "b.xlsx", in: folder.url).code == 0)
    _ = try folder.file(
      "andra.py",
      """
      from openpyxl import load_workbook
      w = load_workbook('b.xlsx')
      s = w['Förslag']
      s['A4'], s['E5'], s['E6'], s['G2'] = 'I99', 'kanske', -3, '2031'
      w.save('fel.xlsx')

      """)
    let edit = try Program.shell("PYTHONUTF8=1 /usr/bin/python3 andra.py", in: folder.url)
    #expect(edit.code == 0, "\(edit.errors)")
    let run = try Program.run(
      "review", scenario, "fel.xlsx", "--language", "sv", in: folder.url)
    #expect(run.code == 2 && run.output == "")
    for place in [
      "fel.xlsx: Förslag!A4: fel: Underlaget har ingen insats ”I99”.",
      "fel.xlsx: Förslag!E5: fel: ”kanske” är inte", "fel.xlsx: Förslag!E6: fel:",
      "fel.xlsx: Förslag!G2: fel: ”2031” är inget av planens år. Åren är 2027–2029.",
    ] {
      #expect(run.errors.contains(place), "\(place) in \(run.errors)")
    }
  }

  @Test("a workbook without a plan is no plan")
  func noPlan() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "--output", "ny.xlsx", in: folder.url).code == 0)
    let run = try Program.run("review", scenario, "ny.xlsx", "--language", "sv", in: folder.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("ny.xlsx:1:1: fel: Arbetsboken har inget blad med ett förslag."))
  }

  @Test(
    "a scenario becomes a workbook and back and says the same",
    arguments: ["norradalen", "outside-region"])
  func imported(name: String) throws {
    let folder = try TemporaryFolder()
    let file = Program.scenario(name)
    #expect(try Program.run("import", file, "--output", "b.xlsx", in: folder.url).code == 0)
    #expect(try Program.run("import", "b.xlsx", "--output", "b.yaml", in: folder.url).code == 0)
    let plan = try Program.run("plan", file, "--format", "json").output
    #expect(try Program.run("plan", "b.xlsx", "--format", "json", in: folder.url).output == plan)
    #expect(try Program.run("plan", "b.yaml", "--format", "json", in: folder.url).output == plan)
  }
}
