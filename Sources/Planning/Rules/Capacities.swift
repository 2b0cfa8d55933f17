package import Model
import Optimization

extension Capacities: RuleRows {
  /// `Σ_i (fixed_ir · y_it + per participant_ir · x_it) ≤ capacity_rt`, in hundredths.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    for resource in scenario.stated.resources.sorted(by: { $0.id < $1.id }) {
      for index in 0..<scenario.yearCount {
        var used = LinearExpression()
        for (position, insats) in scenario.insatser.enumerated() {
          guard let use = insats.uses[resource.id] else { continue }
          used += Double(use.fixedHundredths) * program.funded(position, year: index)
          used += Double(use.perParticipantHundredths) * program.columns[position][index].volume
        }
        guard !used.terms.isEmpty else { continue }
        program.add(
          .capacities, "\(resource.id) \(scenario.years.lowerBound + index)", used, .lessOrEqual,
          Double(scenario.capacity(of: resource, year: index)),
          for: .capacity(resource.id, year: index))
      }
    }
    return .rows
  }
}
