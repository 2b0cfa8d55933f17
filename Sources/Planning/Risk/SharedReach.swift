import Model
import Optimization

/// How a plan's value follows from net effects, for futures that differ in nothing else.
///
/// The value in a future is `Σ_k rate_k · reach_k` over all insatser, years and stages. The reaches
/// are columns that all futures share, and `rate_k` is the sum over effects of `net · factor`, whose
/// factors they share as well, so that a future costs one multiplication for each net effect.
struct SharedReach {
  /// An insats in one year.
  private struct Part {
    let position: Int
    var stages: [Stage] = []
  }

  /// The participants of an insats within one stage of its effect in one year.
  private struct Stage {
    let reach: LinearExpression
    /// The effects that count, each with the stage of its curve that applies, if it has a curve, and
    /// what its net effect counts for.
    let effects: [(place: Int, stage: Int?, factor: Fraction)]
  }

  private let parts: [Part]
  /// The places of the terms of any future's value by rising variable.
  private let order: [Int]

  /// Finds what futures share; nothing where something else than effects counts, or where the program
  /// has no corner at a bend within a range.
  init?(of scenario: inout ScenarioProgram, _ reach: inout ReachColumns) {
    let base = scenario.scenario
    var parts: [Part] = []
    let yardstick = Yardstick.objective(base.objectiveWeights)
    for position in base.insatser.indices {
      for index in 0..<base.yearCount {
        let columns = scenario.columns[position][index]
        guard columns.funded != nil else { continue }
        guard columns.points.isEmpty else { return nil }
        let year = FutureYear(position, index, from: base, in: base, terms: columns.terms)
        guard !year.curves.isEmpty else { continue }
        let bends = scenario.bends(of: year)
        guard let reached = reach.reach(year, bends: bends, in: &scenario) else { return nil }
        let insats = base.insatser[position]
        let counted = insats.effects.enumerated().compactMap { place, effect in
          base.factor(of: effect, of: insats, year: index, by: yardstick).map { (place, $0) }
        }
        var part = Part(position: position)
        for (start, people) in zip([.zero] + bends, reached) {
          let effects = zip(counted, year.curves).map { effect, curve in
            let stage = curve.stages.firstIndex { $0.end.map { $0 > start } ?? true }
            let hasCurve = !insats.effects[effect.0].curve.isEmpty
            return (place: effect.0, stage: hasCurve ? stage : nil, factor: effect.1)
          }
          part.stages.append(Stage(reach: people, effects: effects))
        }
        parts.append(part)
      }
    }
    self.parts = parts
    let variables = parts.flatMap(\.stages).flatMap(\.reach.terms).map(\.variable.index)
    order = variables.indices.sorted { (variables[$0], $0) < (variables[$1], $1) }
  }

  /// What a plan is worth in a future, in ``Model/Score`` units, people counted elsewhere not taken
  /// away.
  func value(in future: Scenario) -> LinearExpression {
    var value = LinearExpression()
    let insatser = future.insatser
    for part in parts {
      let effects = insatser[part.position].effects
      for stage in part.stages {
        var rate = 0
        for (place, curveStage, factor) in stage.effects {
          let net = curveStage.map { effects[place].curve[$0].net } ?? effects[place].net
          rate += future.rate(net, factor)
        }
        // A millionth of a person is a hundred units.
        value.add(stage.reach, times: Double(100 * rate))
      }
    }
    return LinearExpression(order.map { value.terms[$0] }, constant: value.constant)
  }
}
