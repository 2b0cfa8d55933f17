package import Model
import Optimization

extension Volumes: RuleRows {
  /// The hull of what each insats can be in each year:
  /// `Σ_m mode_m = y`, `Σ_k level_k = mode`, and for a range
  /// `least·mode ≤ x ≤ most·mode`, or `x = Σ b_k λ_k` with `Σ λ_k = mode` where effect bends.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    for position in program.scenario.insatser.indices {
      for index in 0..<program.scenario.yearCount {
        let columns = program.columns[position][index]
        guard let funded = columns.funded else { continue }
        let name = program.name("volume", position, index)
        if columns.options.count > 1 {
          let modes = LinearExpression.sum(columns.options.map { LinearExpression($0.chosen) })
          program.add(.volumes, name + " mode", modes - LinearExpression(funded), .equal, 0)
        }
        for (option, terms) in zip(columns.options, columns.terms.options) {
          addHull(of: option, terms, name: name, to: &program)
        }
      }
    }
    return .rows
  }

  private static func addHull(
    of option: InsatsColumns.Option, _ terms: YearOption, name: String,
    to program: inout ScenarioProgram
  ) {
    let mode = LinearExpression(option.chosen)
    switch option.choice {
    case .points(let points) where points.count > 1:
      let levels = LinearExpression.sum(points.map { LinearExpression($0.chosen) })
      program.add(.volumes, name + " level", levels - mode, .equal, 0)
    case .points: break
    case .range(let volume, let breakpoints, _) where breakpoints.isEmpty:
      program.add(
        .volumes, name + " most", volume - terms.most.fraction.approximate * option.chosen,
        .lessOrEqual, 0)
      program.add(
        .volumes, name + " least", volume - terms.least.fraction.approximate * option.chosen,
        .greaterOrEqual, 0)
    case .range(let volume, let breakpoints, _):
      let weights = LinearExpression.sum(breakpoints.map { LinearExpression($0.weight) })
      let reached = LinearExpression.sum(
        breakpoints.map { $0.volume.fraction.approximate * $0.weight })
      program.add(.volumes, name + " hull", weights - mode, .equal, 0)
      program.add(.volumes, name + " reached", volume - reached, .equal, 0)
      if program.mustFollowCurves, breakpoints.count > 1 {
        addAdjacency(breakpoints, mode, name: name, to: &program)
      }
    }
  }

  /// Only neighbouring corners may carry weight: `Σ_s segment_s = mode`, `λ_k ≤ segment_{k−1} +
  /// segment_k`.
  ///
  /// Needed where a rule could reward less effect than the curve gives; elsewhere concavity sees to
  /// it.
  private static func addAdjacency(
    _ corners: [InsatsColumns.Breakpoint], _ mode: LinearExpression, name: String,
    to program: inout ScenarioProgram
  ) {
    let segments = corners.dropFirst().indices.map { _ in
      program.program.addVariable(name + " segment", .binary)
    }
    let chosen = LinearExpression.sum(segments.map { LinearExpression($0) })
    program.add(.volumes, name + " segment", chosen - mode, .equal, 0)
    for (place, corner) in corners.enumerated() {
      let beside = [place - 1, place].filter(segments.indices.contains).map {
        LinearExpression(segments[$0])
      }
      program.add(
        .volumes, name + " adjacent", corner.weight - LinearExpression.sum(beside), .lessOrEqual,
        0)
    }
  }
}
