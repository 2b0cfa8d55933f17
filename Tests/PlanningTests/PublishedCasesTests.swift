import Foundation
import Model
import Planning
import ScenarioFiles
import Testing

/// Problems that nobody in the team wrote, each read as a scenario file and planned.
///
/// They lie outside the project; where the folder is absent the tests are skipped.
@Suite("Published cases", .enabled(if: PublishedCase.folder != nil))
struct PublishedCasesTests {
  @Test("each knapsack gives its published optimum", arguments: PublishedCase.files(in: "kp01"))
  func knapsack(_ file: String) throws {
    let problem = try PublishedCase.read(Knapsack.self, file)
    let items = zip(problem.values, problem.weights).enumerated().map { place, item in
      CandidateText(id: "i\(place)", cost: Int(item.1), points: item.0)
    }
    let value = try planned(CaseText(room: Int(problem.capacity), candidates: items))
    #expect(isClose(value, problem.knownOptimum))
  }

  @Test(
    "each project selection with several capacities gives its published optimum",
    arguments: PublishedCase.files(in: "mknap1"))
  func severalCapacities(_ file: String) throws {
    let problem = try PublishedCase.read(SeveralCapacities.self, file)
    let items = problem.profits.enumerated().map { place, profit in
      CandidateText(
        id: "i\(place)", cost: 0, points: profit, uses: problem.weights.map { $0[place] })
    }
    let text = CaseText(room: 0, candidates: items, capacities: problem.capacities)
    #expect(isClose(try planned(text), problem.optimum))
  }

  @Test(
    "each participatory budget gives its recorded optimum, with and without caps by category",
    arguments: PublishedCase.files(in: "pabulib"))
  func participatoryBudget(_ file: String) throws {
    let problem = try PublishedCase.read(ParticipatoryBudget.self, file)
    let expected = try #require(try PublishedCase.expected().pabulib[problem.name])
    let items = problem.projects.map { project in
      CandidateText(
        id: "p\(project.id)", cost: Int(project.cost), points: Double(project.votes),
        tag: project.category)
    }
    var text = CaseText(room: Int(problem.budget), candidates: items)
    #expect(isClose(try planned(text), expected.maxVotes.objective))
    if let caps = expected.categoryCaps, let capped = expected.maxVotesWithCategoryCaps {
      text.caps = caps.mapValues { Int($0) }
      #expect(isClose(try planned(text), capped.objective))
    }
  }

  @Test("five projects over five years give 19.89, all or nothing over all years")
  func fiveYears() throws {
    let problem = try PublishedCase.read(FiveYears.self, "tatayo.json")
    let items = problem.projects.map { project in
      CandidateText(
        id: "p\(project.id)", cost: 0, points: project.benefit,
        yearlyCosts: project.annualCost.map { Int(($0 * 1_000_000).rounded()) })
    }
    var text = CaseText(room: 0, candidates: items)
    text.yearlyRoom = problem.annualBudget.map { Int(($0 * 1_000_000).rounded()) }
    let expected = try PublishedCase.expected().tatayo.optimum
    #expect(isClose(try planned(text), expected))
  }

  private func planned(_ text: CaseText) throws -> Double {
    let file = try ScenarioFile(bytes: Array(text.yaml.utf8), named: "case.yaml")
    let proposal = try Planner(file.scenario).proposal()
    #expect(proposal.proof.status == .optimal)
    return proposal.account.points.approximate
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-6 * max(1, abs(expected))
  }
}

/// A case as a scenario file: every candidate is a structural insats worth benefit points.
struct CaseText {
  var room: Int
  var candidates: [CandidateText]
  var capacities: [Double] = []
  var caps: [String: Int] = [:]
  /// The most of the pool for each tag, as the file writes a share.
  var capShares: [String: String] = [:]
  /// The least money for each tag; the pool is then the room.
  var floors: [String: Int] = [:]
  var yearlyRoom: [Int]?

  init(room: Int, candidates: [CandidateText], capacities: [Double] = []) {
    self.room = room
    self.candidates = candidates
    self.capacities = capacities
  }

  /// The room as a pool that divides by four, less a fixed cost that makes up the difference.
  var yaml: String {
    let rooms = yearlyRoom ?? [room]
    let isPoolAlone = !capShares.isEmpty || !floors.isEmpty
    let quarter = !isPoolAlone ? ((rooms.max() ?? 0) + 3) / 4 + 1 : room / 4
    let fixed = rooms.map { "\(4 * quarter - $0) kr" }.joined(separator: ", ")
    var lines = [
      "insatsval: 1",
      "forbund: {name: Fall, fictional: yes, budget_year: 2027, plan_years: \(rooms.count - 1)}",
      "members:",
      "  fk: {name: Försäkringskassan, part: state, contribution: \(2 * quarter) kr}",
      "  af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}",
      "  r: {name: Regionen, part: region, contribution: \(quarter) kr}",
      "  k: {name: Kommunen, part: kommun, contribution: \(quarter) kr, inhabitants: 1 000}",
      "fixed_costs: {kansli: [\(fixed)]}",
      "equity: {opening: 0 kr, use: 0 kr}",
      "objective: {maximise: benefit_points}",
    ]
    if !capacities.isEmpty {
      lines.append("resources:")
      for (place, capacity) in capacities.enumerated() {
        lines.append("  c\(place): {name: Kapacitet \(place), capacity: \(Self.decimal(capacity))}")
      }
    }
    if !caps.isEmpty {
      lines.append("priorities:")
      for (tag, cap) in caps.sorted(by: { $0.key < $1.key }) {
        lines.append(
          "  tak-\(tag): {at_most: \(cap) kr, over: {tag: \(tag)}, each: year, hard: yes}")
      }
    }
    if !floors.isEmpty {
      lines.append("priorities:")
      for (tag, floor) in floors.sorted(by: { $0.key < $1.key }) {
        lines.append(
          "  golv-\(tag): {at_least: \(floor) kr, over: {tag: \(tag)}, each: year, hard: yes}")
      }
    }
    if !capShares.isEmpty {
      lines.append("priorities:")
      for (tag, share) in capShares.sorted(by: { $0.key < $1.key }) {
        lines.append(
          "  tak-\(tag): {at_most: \(share), of: pool, over: {tag: \(tag)}, each: year, hard: yes}")
      }
    }
    lines.append("insatser:")
    for candidate in candidates { lines += candidate.lines }
    return lines.joined(separator: "\n") + "\n"
  }

  static func decimal(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

/// One candidate of a case.
struct CandidateText {
  var id: String
  var cost: Int
  var points: Double
  var uses: [Double] = []
  var tag: String?
  var yearlyCosts: [Int]?

  var lines: [String] {
    var lines = [
      "  \(id):", "    name: Kandidat \(id)", "    focus: structural", "    owner: k",
      "    parts: [kommun, region]", "    reaches: all", "    purpose: samverkan",
      "    contains: [samverkansarena]", "    agreement: accepted", "    status: new",
    ]
    if let yearlyCosts {
      lines.append("    cost: [\(yearlyCosts.map { "\($0) kr" }.joined(separator: ", "))]")
      lines.append("    end: 2031-12-31")
      lines.append("    runs: {at_least: 60 months}")
      lines.append("    benefit_points: {points: \(CaseText.decimal(points)), years: 1}")
    } else {
      lines.append("    cost: \(cost) kr")
      lines.append("    benefit_points: \(CaseText.decimal(points))")
    }
    if let tag { lines.append("    tags: [\(tag)]") }
    let used = uses.enumerated().filter { $0.element > 0 }
    if !used.isEmpty {
      lines.append("    uses:")
      lines += used.map { "      c\($0.offset): {fixed: \(CaseText.decimal($0.element))}" }
    }
    return lines
  }
}

/// Where the cases lie and how they are read.
enum PublishedCase {
  static let folder: URL? = {
    let folder = ShippedScenario.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/cases")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func files(in name: String) -> [String] {
    guard let folder else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: name).path)
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted().map { "\(name)/\($0)" }
  }

  static func read<Value: Decodable>(_ type: Value.Type, _ file: String) throws -> Value {
    let folder = try #require(folder)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: folder.appending(path: file)))
  }

  static func expected() throws -> Expected { try read(Expected.self, "expected.json") }
}

struct Knapsack: Decodable {
  let capacity: Double
  let knownOptimum: Double
  let values: [Double]
  let weights: [Double]
}

struct SeveralCapacities: Decodable {
  let optimum: Double
  let profits: [Double]
  let weights: [[Double]]
  let capacities: [Double]
}

struct ParticipatoryBudget: Decodable {
  struct Project: Decodable {
    let id: String
    let category: String?
    let cost: Double
    let votes: Int
  }
  let name: String
  let budget: Double
  let projects: [Project]
}

struct FiveYears: Decodable {
  struct Project: Decodable {
    let id: String
    let benefit: Double
    let annualCost: [Double]
  }
  let projects: [Project]
  let annualBudget: [Double]
}

struct Expected: Decodable {
  struct Objective: Decodable {
    let objective: Double
  }
  struct Budget: Decodable {
    let maxVotes: Objective
    let categoryCaps: [String: Double]?
    let maxVotesWithCategoryCaps: Objective?
  }
  struct Optimum: Decodable {
    let optimum: Double
  }
  struct Level: Decodable {
    let budget: Double
    let votes: Int
    let cost: Double
    let selected: [String]
    let droppedVsPrevious: [String]
  }
  struct Choice: Decodable {
    let votes: Int
    let selected: [String]
  }
  struct Portfolio: Decodable {
    let budgetCurve: [Level]?
    let minimumBudgetThatRestoresFeasibility: Double?
    let optimum: Double?
    let top10: [Choice]?
  }
  let pabulib: [String: Budget]
  let pabulibPortfolios: [String: Portfolio]
  let tatayo: Optimum
}
