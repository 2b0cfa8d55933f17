import Foundation
import Model
import Planning
import ScenarioFiles

/// The scenarios that are shipped, read from where they lie, and small changes to them.
enum ShippedScenario {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")

  static func norradalen(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    let file = try ScenarioFile(reading: folder.appending(path: "norradalen.yaml").path)
    var stated = file.scenario.stated
    stated.forbund.planYears = years - 1
    change(&stated)
    return try Scenario(stated, law: file.scenario.law)
  }
}

extension Planner {
  /// The proposal, where there is one.
  func proposal(_ options: PlanningOptions = PlanningOptions()) throws -> Proposal {
    switch try plan(options) {
    case .proposal(let proposal): proposal
    case .infeasible(let conflict): throw NoProposal.infeasible(conflict)
    case .unattainable: throw NoProposal.unattainable
    case .limit: throw NoProposal.limit
    }
  }
}

/// Why there is no proposal.
enum NoProposal: Error {
  case infeasible(Conflict)
  case unattainable
  case limit
}

extension Proposal {
  /// The identifiers funded in a year.
  func funded(year index: Int = 0) -> [String] {
    account.scenario.insatser.enumerated()
      .filter { account.plan.choices[$0.offset][index] != nil }.map(\.element.id.text)
  }
}
