import Foundation
import Model
import ScenarioFiles
import Testing

@testable import Strategies

/// Greedy on participatory budgets that nobody in the team wrote, held to the recorded baselines.
///
/// Each vote is a participant who reaches the outcome. The cases lie outside the project; where they
/// are absent the tests are skipped.
@Suite("Published budgets", .enabled(if: ShippedScenario.cases("expected.json") != nil))
struct PublishedBudgetsTests {
  @Test(
    "greedy by votes and by votes per cost is as recorded, blind and within categories",
    arguments: [
      ("Netherlands_Amsterdam_179", [2084, 2028, 1397, 1777]),
      ("Netherlands_Assen_2024", [193, 210, 193, 210]),
      ("Switzerland_Zurich_D5", [378, 386, 378, 386]),
      ("Poland_Gdansk_2020_Rudniki", [125, 44, 125, 44]),
    ])
  func greedy(_ name: String, _ votes: [Int]) throws {
    let scenario = try PublishedBudget(name).scenario()
    let made = [
      Greedy.byParticipants(for: scenario, .terms),
      Greedy.byWorthPerKrona(for: scenario, .terms),
      Greedy.byParticipants(for: scenario, .ceilings),
      Greedy.byWorthPerKrona(for: scenario, .ceilings),
    ]
    #expect(made.map { $0.account.participants } == votes.map { Volume($0) })
    #expect(made.map { $0.value.units } == votes.map { $0 * Score.unitsPerWhole })
  }

  @Test("blind greedy breaks the ceilings of Amsterdam, within them it does not")
  func ceilings() throws {
    let scenario = try PublishedBudget("Netherlands_Amsterdam_179").scenario()
    #expect(!Greedy.byWorthPerKrona(for: scenario, .terms).isLawful)
    #expect(Greedy.byWorthPerKrona(for: scenario, .ceilings).isLawful)
  }
}

/// A published budget as a förbund: every project an insats of as many participants as it has votes.
struct PublishedBudget {
  private struct File: Decodable {
    struct Project: Decodable {
      let id: String
      let category: String?
      let cost: Double
      let votes: Int
    }
    let budget: Double
    let projects: [Project]
  }

  private struct Expected: Decodable {
    struct Budget: Decodable {
      let categoryCaps: [String: Double]?
    }
    let pabulib: [String: Budget]
  }

  private let file: File
  private let caps: [String: Double]

  init(_ name: String) throws {
    let bytes = try #require(ShippedScenario.cases("pabulib/\(name).json"))
    file = try JSONDecoder().decode(File.self, from: bytes)
    let expected = try #require(ShippedScenario.cases("expected.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    caps = try decoder.decode(Expected.self, from: expected).pabulib[name]?.categoryCaps ?? [:]
  }

  func scenario() throws -> Scenario {
    let room = Int(file.budget)
    let quarter = room / 4 + 1
    var lines = [
      "insatsval: 1",
      "forbund: {name: Fall, fictional: yes, budget_year: 2027, plan_years: 0}",
      "members:",
      "  fk: {name: Försäkringskassan, part: state, contribution: \(2 * quarter) kr}",
      "  af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}",
      "  r: {name: Regionen, part: region, contribution: \(quarter) kr}",
      "  k: {name: Kommunen, part: kommun, contribution: \(quarter) kr, inhabitants: 1 000}",
      "fixed_costs: {kansli: \(4 * quarter - room) kr}",
      "equity: {opening: 0 kr, use: 0 kr}",
      "objective: {maximise: arbete}",
    ]
    if !caps.isEmpty { lines.append("priorities:") }
    for (tag, cap) in caps.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "  tak-\(tag): {at_most: \(Int(cap)) kr, over: {tag: \(tag)}, each: year, hard: yes}")
    }
    lines.append("insatser:")
    for project in file.projects {
      lines += [
        "  p\(project.id):", "    name: Projekt \(project.id)", "    focus: individual",
        "    owner: k", "    parts: [kommun, region]", "    reaches: all",
        "    purpose: förvärvsarbete", "    coordinated_need: yes", "    contains: [coaching]",
        "    agreement: accepted", "    status: new", "    cost: \(Int(project.cost)) kr",
        "    volume: {all_or_nothing: \(project.votes) new participants}",
        "    effect: {outcome: arbete, net: 100 pe}",
      ]
      if let category = project.category { lines.append("    tags: [\(category)]") }
    }
    let text = lines.joined(separator: "\n") + "\n"
    return try ScenarioFile(bytes: Array(text.utf8), named: "case.yaml").scenario
  }
}
