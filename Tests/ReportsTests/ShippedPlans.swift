import Foundation
import Model
import Planning
import Reports
import ScenarioFiles

/// The scenarios that are shipped, and what planning says of them.
enum ShippedPlans {
  /// The names of the scenarios.
  static let names = ["norradalen", "outside-region", "large"]

  /// Where a scenario lies.
  static func path(of name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/\(name).yaml").path
  }

  /// A scenario as it is shipped, or with changes.
  static func scenario(
    _ name: String, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    let scenario = try ScenarioFile(reading: path(of: name)).scenario
    var stated = scenario.stated
    change(&stated)
    return try Scenario(stated, law: scenario.law)
  }

  /// The findings of the best plan of a scenario.
  static func findings(
    _ name: String, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Findings {
    let scenario = try scenario(name, change)
    return Findings(answer: try Planner(scenario).plan(), to: scenario)
  }
}
