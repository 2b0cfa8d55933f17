import Foundation
import Model
import ScenarioFiles

/// The scenarios that are shipped, read from where they lie, with a change.
enum ShippedScenario {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")

  /// Norrådalen over some years.
  static func norradalen(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    let file = try ScenarioFile(reading: folder.appending(path: "norradalen.yaml").path)
    var stated = file.scenario.stated
    stated.forbund.planYears = years - 1
    change(&stated)
    return try Scenario(stated, law: file.scenario.law)
  }

  /// A case of participatory budgeting outside the project, where it lies there.
  static func cases(_ path: String) -> Data? {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    return try? Data(contentsOf: root.appending(path: "shared/cases/\(path)"))
  }
}
