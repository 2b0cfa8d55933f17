import Foundation
import Model
import Planning
import ScenarioFiles
import Testing

/// What each decision is worth in participatory budgets whose answers others have recorded.
@Suite("Published reasons", .enabled(if: PublishedCase.folder != nil))
struct PublishedReasonsTests {
  private struct Recorded: Decodable {
    let pabulibPortfolios: [String: Portfolio]

    struct Portfolio: Decodable {
      let withCategoryCaps: Bool?
      let replacementCostVotes: [String: Int]?
      let costOfForcingInVotes: [String: Int]?
    }
  }

  @Test(
    "leaving out each chosen project and forcing in each rejected one costs the recorded votes",
    arguments: ["Netherlands_Amsterdam_179", "Netherlands_Assen_2024"])
  func prices(_ name: String) throws {
    let problem = try PublishedCase.read(ParticipatoryBudget.self, "pabulib/\(name).json")
    let recorded = try #require(
      try PublishedCase.read(Recorded.self, "expected.json").pabulibPortfolios[name])
    let out = try #require(recorded.replacementCostVotes)
    let into = try #require(recorded.costOfForcingInVotes)
    let items = problem.projects.map { project in
      CandidateText(
        id: "p\(project.id)", cost: Int(project.cost), points: Double(project.votes),
        tag: project.category)
    }
    var text = CaseText(room: Int(problem.budget), candidates: items)
    if recorded.withCategoryCaps == true {
      let caps = try PublishedCase.expected().pabulib[name]?.categoryCaps ?? [:]
      text.caps = caps.mapValues { Int($0) }
    }
    let file = try ScenarioFile(bytes: Array(text.yaml.utf8), named: "case.yaml")
    let planner = Planner(file.scenario)
    var asked = ExplanationOptions()
    asked.findsFlips = false
    let explanation = try planner.explain(try planner.proposal(), PlanningOptions(), asked)
    for reason in explanation.reasons {
      let id = String(reason.insats.text.dropFirst())
      let price = try #require(reason.price)
      #expect(price.isExact)
      let votes = Double(price.units) / Double(Score.unitsPerWhole)
      let expected = try #require(reason.isFunded ? out[id] : into[id], "\(id) is not recorded")
      #expect(abs(votes - Double(expected)) < 1e-6)
    }
    #expect(explanation.reasons.count == out.count + into.count)
  }
}
