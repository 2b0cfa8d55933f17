import Foundation
import Testing

/// `insatsval import`: a scenario in another form, without loss.
@Suite("import")
struct ImportTests {
  @Test(
    "a scenario goes out as a workbook, plans from it, and comes back word for word",
    arguments: ["outside-region"])
  func trip(name: String) throws {
    let folder = try TemporaryFolder()
    let file = Program.scenario(name)
    let out = try Program.run("import", file, "--output", "underlag.xlsx", in: folder.url)
    #expect(out.code == 0 && out.output == "", "\(out.errors)")
    let fromWorkbook = try Program.run("plan", "underlag.xlsx", "--language", "sv", in: folder.url)
    let fromFile = try Program.run("plan", file, "--language", "sv", in: folder.url)
    #expect(fromWorkbook.output == fromFile.output)
    let text = try Program.run("import", "underlag.xlsx", in: folder.url)
    #expect(text.code == 0)
    let again = try Program.run("import", "-", input: text.output)
    #expect(again.output == text.output)
    let piped = try Program.run("check", "-", "--format", "json", input: text.output)
    let direct = try Program.run("check", file, "--format", "json")
    #expect(piped.output == direct.output)
  }

  @Test("a scenario with mistakes is not turned into anything")
  func mistakes() throws {
    let run = try Program.run("import", "-", "--language", "en", input: "insatsval: 1\n")
    #expect(run.code == 2 && run.output == "")
    #expect(run.errors.contains("The key “forbund” is missing."))
  }
}
