import Foundation
import Testing

/// `insatsval budget`: the document and its figures, as a user asks for them.
@Suite("insatsval budget")
struct BudgetTests {
  private static let norradalen = Program.scenario("norradalen")

  @Test("the budget is text unless said, in the language asked for")
  func text() throws {
    let swedish = try Program.run("budget", Self.norradalen)
    #expect(swedish.code == 0)
    #expect(swedish.output.hasPrefix("Budget 2027 med plan för 2028–2029\n"))
    let english = try Program.run("budget", Self.norradalen, "--language", "en")
    #expect(english.output.hasPrefix("Budget 2027 with a plan for 2028–2029\n"))
  }

  @Test("one year alone has one column, and a what-if its own budget")
  func changes() throws {
    let run = try Program.run(
      "budget", Self.norradalen, "--years", "1", "--what-if", "balans", "--format", "json")
    #expect(run.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let columns = try #require(json["columns"] as? [[String: Any]])
    #expect(columns.map { $0["key"] as? String } == ["budget_2026", "budget_2027"])
    let lines = try #require(json["lines"] as? [[String: Any]])
    let result = try #require(lines.first { $0["key"] as? String == "result" })
    let amounts = try #require(result["amounts"] as? [String: Int])
    #expect(amounts["budget_2027"] == 20_000)
  }

  @Test("a plan that is given is budgeted instead of the best one")
  func givenPlan() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "budget-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = folder.appending(path: "plan.yaml")
    try Data("plan: {I01: 120 participants, I02: 70 participants, S01: yes}\n".utf8).write(to: plan)
    let run = try Program.run(
      "budget", Self.norradalen, "--years", "1", "--plan", plan.path, "--format", "csv")
    #expect(run.output.contains("insats.I01,"))
    #expect(run.output.contains("\r\ninsatser,Total insatser,result,sum,budget_2027,2027,4550000,"))
    // It reaches too few kommuner, and is shown all the same.
    #expect(run.code == 1)
  }

  @Test("where there is no plan there is no budget, and the exit code says so")
  func noPlan() throws {
    let run = try Program.run(
      "budget", Self.norradalen, "--set", "members.regionen.contribution=100 tkr")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test("PDF is a file of its own with a page for each member, and names its ending itself")
  func pdf() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "budget-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "budget.pdf")
    let run = try Program.run("budget", Self.norradalen, "--output", file.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Data(contentsOf: file).prefix(5) == Data("%PDF-".utf8))
  }
}
