import Model
import ScenarioFiles

/// A plan that somebody made, read from a file.
enum GivenPlan {
  /// The plan; where the scenario has been shortened, what the file says of the years that are left
  /// out is passed over.
  static func read(
    _ path: String, for scenario: Scenario, isShortened: Bool, _ writing: WritingOptions
  ) throws(Ending) -> Plan {
    let first = scenario.years.lowerBound
    let last = isShortened ? first + 4 : scenario.years.upperBound
    do throws(Diagnostics) {
      return try PlanFile(reading: path, for: scenario, known: first...last).plan
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }
}
