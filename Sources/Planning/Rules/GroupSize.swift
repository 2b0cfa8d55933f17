package import Model
import Optimization

extension GroupSize: RuleRows {
  /// `Σ_i share_ig · (x_it − people counted elsewhere) ≤ N_g`, in all and by kommun where known.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    let scenario = program.scenario
    for limit in scenario.groupLimits {
      for index in 0..<scenario.yearCount {
        var taken = LinearExpression()
        for position in scenario.insatser.indices {
          let share = limit.share(of: position, year: index, in: scenario)
          guard share > .zero else { continue }
          let columns = program.columns[position][index]
          taken += share.approximate * columns.volume
          if let displaced = columns.displaced {
            let people = displaced.people.fraction.approximate * share.approximate
            taken -= people * displaced.column
          }
        }
        guard !taken.terms.isEmpty else { continue }
        program.add(
          .groupSize, "people in \(limit.group) \(scenario.years.lowerBound + index)", taken,
          .lessOrEqual, Double(limit.people(year: index, in: scenario)),
          for: .people(limit, year: index))
      }
    }
    return .rows
  }
}
