import Testing

/// `insatsval new`: a scenario to begin from.
@Suite("new")
struct NewTests {
  @Test(
    "the template plans as it stands, with comments in either language", arguments: ["sv", "en"])
  func plans(language: String) throws {
    let template = try Program.run("new", "--language", language)
    #expect(template.code == 0)
    #expect(
      template.output.contains(language == "sv" ? "# målgruppens namn" : "# the group's name"))
    let check = try Program.run("check", "-", input: template.output)
    #expect(check.code == 0)
    let plan = try Program.run("plan", "-", "--require-proof", input: template.output)
    #expect(plan.code == 0)
    #expect(plan.output.contains("(fiktivt)"))
  }

  @Test("the template is written to a file on request")
  func output() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("new", "--output", "mitt.yaml", in: folder.url)
    #expect(run.code == 0 && run.output == "")
    #expect(try Program.run("check", "mitt.yaml", in: folder.url).code == 0)
  }

  @Test("a new workbook plans as it stands, in either language", arguments: ["sv", "en"])
  func workbook(language: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "new", "--language", language, "--output", "underlag.xlsx", in: folder.url)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    let plan = try Program.run("plan", "underlag.xlsx", "--require-proof", in: folder.url)
    #expect(plan.code == 0, "\(plan.errors)")
    let template = try Program.run("new")
    let same = try Program.run("plan", "-", "--require-proof", input: template.output)
    #expect(plan.output == same.output)
  }
}
