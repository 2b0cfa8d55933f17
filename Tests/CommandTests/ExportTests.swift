import Foundation
import Testing

/// `insatsval export FILE`: programs for other solvers.
@Suite("export")
struct ExportTests {
  @Test("a program and its map are written, and how to read its optimum is said")
  func files() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "export", Program.scenario("norradalen"), "--years", "1", "--output", "n.mps",
      in: folder.url)
    #expect(run.code == 0 && run.output == "")
    #expect(
      run.errors
        == "insatsval: programmet minimerar; värdet är optimum med ombytt tecken (persons).\n")
    #expect(try folder.names == ["n.map", "n.mps"])
    #expect(try folder.text(of: "n.mps").hasSuffix("ENDATA\n"))
    #expect(try folder.text(of: "n.map").contains("\t"))
  }

  @Test("a quiet export says nothing, and lp is written as lp")
  func quiet() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "export", Program.scenario("outside-region"), "--format", "lp", "--output", "n.lp",
      "--quiet", in: folder.url)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    #expect(try folder.text(of: "n.lp").contains("Minimize"))
  }

  @Test("an objective with two levels gives two programs")
  func levels() throws {
    let shipped = try String(
      contentsOfFile: Program.scenario("outside-region"), encoding: .utf8)
    let text = shipped.replacing(
      "maximise: {arbete: 1, studier: 0.8}",
      with: "in_order: [{maximise: persons, slack: 5 %}, {minimise: cost}]")
    let folder = try TemporaryFolder()
    let run = try Program.run("export", "-", "--output", "n.mps", input: text, in: folder.url)
    #expect(run.code == 0)
    #expect(try folder.names == ["n-1.map", "n-1.mps", "n-2.map", "n-2.mps"])
    let printed = try Program.run("export", "-", input: text)
    #expect(printed.code == 2)
    #expect(printed.errors.contains("ange --output"))
  }

  @Test("a scenario that weighs risk is one program with its futures in it")
  func risk() throws {
    let folder = try TemporaryFolder()
    func export(_ risk: String, _ name: String) throws -> Program.Run {
      try Program.run(
        "export", Program.scenario("norradalen"), "--years", "1", "--set",
        "objective.risk=\(risk)", "--output", name, in: folder.url)
    }
    let tail = try export("{aim: cvar, draws: 20}", "n.mps")
    #expect(tail.code == 0 && tail.errors.contains("ombytt tecken"), "\(tail.errors)")
    #expect(try folder.names == ["n.map", "n.mps"])
    let shortfalls = try folder.text(of: "n.map").split(separator: "\n").count {
      $0.hasPrefix("x") && $0.hasSuffix("\tshortfall")
    }
    #expect(shortfalls == 20)
    let regret = try export("{aim: regret, over: [base, balans]}", "r.mps")
    #expect(regret.code == 0 && regret.errors.contains("är dess optimum"), "\(regret.errors)")
  }
}
