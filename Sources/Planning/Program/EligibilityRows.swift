import Model
import Optimization

extension EligibilityRule {
  /// `Σ_t y_it ≤ 0` for each insats that the rule excludes.
  static func addEligibilityRows(to program: inout ScenarioProgram) -> RowOutcome {
    for (position, insats) in program.scenario.insatser.enumerated() {
      guard case .excluded = finding(on: insats, in: program.scenario) else { continue }
      let funded = LinearExpression.sum(
        (0..<program.scenario.yearCount).map { program.funded(position, year: $0) })
      guard !funded.terms.isEmpty else { continue }
      program.add(
        id, "\(id.slug) excludes \(insats.id)", funded, .lessOrEqual, 0,
        for: .excluded(insats.id, id))
    }
    return .rows
  }
}
