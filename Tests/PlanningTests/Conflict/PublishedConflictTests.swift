import Model
import Planning
import ScenarioFiles
import Testing

/// Participatory budgets that nobody in the team wrote, with floors that cannot hold.
@Suite("Published conflicts", .enabled(if: PublishedCase.folder != nil))
struct PublishedConflictTests {
  private func scenario(room: Int, floors: [String: Int]) throws -> Scenario {
    let problem = try PublishedCase.read(
      ParticipatoryBudget.self, "pabulib/Netherlands_Amsterdam_179.json")
    let items = problem.projects.map { project in
      CandidateText(
        id: "p\(project.id)", cost: Int(project.cost), points: Double(project.votes),
        tag: project.category)
    }
    var text = CaseText(room: room, candidates: items)
    text.floors = floors
    return try ScenarioFile(bytes: Array(text.yaml.utf8), named: "case.yaml").scenario
  }

  @Test("82 000 for Jeugd: the floor alone, since nothing has the tag")
  func nothingToFund() throws {
    let scenario = try scenario(room: 250_000, floors: ["Jeugd": 82_000])
    let conflict = try Planner(scenario).conflict()
    let row = scenario.priorityRows[0]
    #expect(conflict.members == [.priority(row, .atLeast)])
    #expect(conflict.unattainable.map(\.attainable) == [0])
    #expect(
      scenario.whyNothingCounts(towards: row)?.en == "No insats has the tag “Jeugd”.")
    try expectProven(conflict.repairs)
  }

  @Test("with 250 000 both floors can hold, and the best has 2 084 votes")
  func floorsWithin() throws {
    let scenario = try scenario(room: 250_000, floors: ["Ontmoeting": 115_000, "Groen": 53_000])
    let expected = try #require(
      try PublishedCase.expected().pabulibPortfolios["feasible_Amsterdam_179_floors"]?.optimum)
    let proposal = try Planner(scenario).proposal()
    #expect(proposal.account.points.approximate == expected)
  }

  @Test("115 000 and 53 000 of 150 000: the pool and both floors, and 168 077 is the least pool")
  func floorsAboveThePool() throws {
    let scenario = try scenario(room: 150_000, floors: ["Ontmoeting": 115_000, "Groen": 53_000])
    let conflict = try Planner(scenario).conflict()
    let rows = scenario.priorityRows
    #expect(
      Set(conflict.members) == [
        .offers([.state, .region, .kommun], year: 0), .priority(rows[0], .atLeast),
        .priority(rows[1], .atLeast),
      ])
    try expectIrreducible(conflict.members, in: scenario)
    let expected = try #require(
      try PublishedCase.expected().pabulibPortfolios[
        "infeasible_Amsterdam_179_floors_exceed_budget"]?
        .minimumBudgetThatRestoresFeasibility)
    let lacking = try #require(conflict.lackingWithPriorities.first)
    #expect(lacking.amount + 150_000 == Int(expected))
    try expectProven(conflict.repairs)
    let pools = conflict.repairs.compactMap { repair -> Int? in
      if case .money(let years) = repair.change { years[0].pool.amount } else { nil }
    }
    #expect(pools == [168_080])
  }
}
