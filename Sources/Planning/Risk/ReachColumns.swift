import Model
import Optimization

/// How many participants an insats reaches in each stage of its effect, as columns that all futures
/// share.
///
/// Where the same choices can be made in every future, a plan's value there is
/// `Σ rate_k · reach_k` with the future's own rates and nothing but them, so that a row of a future
/// has one entry a stage and not one for each volume that could be chosen (four times fewer entries
/// with levels and curves).
struct ReachColumns {
  /// What tells one reach from another.
  struct Key: Hashable {
    let position: Int
    let index: Int
    /// Where the stages end.
    let bends: [Volume]
  }

  /// The futures from which a column is worth its row.
  static let fewestFutures = 8

  private var reaches: [Key: [LinearExpression]] = [:]
  let definesColumns: Bool

  /// - Parameter futures: How many futures there are.
  init(futures: Int) { definesColumns = futures >= Self.fewestFutures }

  /// The participants in each stage, people counted elsewhere not taken away.
  ///
  /// - Returns: `nil` where the program has no corner at a bend within a range.
  mutating func reach(
    _ year: FutureYear, bends: [Volume], in scenario: inout ScenarioProgram
  ) -> [LinearExpression]? {
    let key = Key(position: year.position, index: year.index, bends: bends)
    if let known = reaches[key] { return known }
    let columns = scenario.columns[year.position][year.index]
    var stages = Array(repeating: LinearExpression(), count: bends.count + 1)
    // The most that any choice reaches: a bound that changes nothing, but columns without one keep a
    // program off a tableau.
    var most = Array(repeating: 0.0, count: stages.count)
    func add(_ volume: Volume, by column: Variable) {
      for (stage, people) in Self.people(of: volume, between: bends).enumerated() {
        stages[stage] += people * column
        most[stage] = max(most[stage], people)
      }
    }
    for option in columns.options {
      switch option.choice {
      case .points(let points):
        for (point, chosen) in points { add(point.volume, by: chosen) }
      case .range(let volume, let breakpoints, _):
        let upper = scenario.program[volume]?.upper ?? 0
        let inside = bends.filter { $0.fraction.approximate < upper }
        guard !inside.isEmpty else {
          stages[0] += LinearExpression(volume)
          most[0] = max(most[0], upper)
          continue
        }
        let least = breakpoints.first?.volume ?? .zero
        let corners = Set(breakpoints.map(\.volume))
        guard inside.allSatisfy({ $0 <= least || corners.contains($0) }) else { return nil }
        for breakpoint in breakpoints { add(breakpoint.volume, by: breakpoint.weight) }
      }
    }
    let reach = stages.enumerated().map { stage, people in
      let people = people.merged()
      guard definesColumns, people.terms.count > 1 else { return people }
      let name = scenario.name("reach \(stage)", year.position, year.index)
      let column = scenario.program.addVariable(name, .continuous, upper: most[stage])
      scenario.program.addConstraint(name, LinearExpression(column) - people, .equal, 0)
      return LinearExpression(column)
    }
    reaches[key] = reach
    return reach
  }

  /// How many of a volume are in each stage.
  static func people(of volume: Volume, between bends: [Volume]) -> [Double] {
    let starts = [.zero] + bends
    return starts.enumerated().map { stage, start in
      let end = stage < bends.count ? min(bends[stage], volume) : volume
      return end > start ? (end - start).fraction.approximate : 0
    }
  }
}
