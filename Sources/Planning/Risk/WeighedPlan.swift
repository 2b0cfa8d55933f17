import Model
import Optimization

/// A robust plan in the columns of its program.
struct WeighedPlan {
  let results: [LexicographicSearch.LevelResult]
  let solution: Solution
  let ties: Ties
  let isLastExact: Bool

  /// What rounding continuous volumes to hundredths lost, in the first level's units.
  var roundingLoss: Int {
    let aim = results[0].level.maximised
    let searched = aim.value(at: results[results.count - 1].solution.values)
    return max(0, Int((searched - aim.value(at: solution.values)).rounded()))
  }
}

extension Proof {
  /// The relative gap at which continuous values count as proven.
  private static let tolerance = 1e-6

  /// The proof of an aim over futures, whose value may lie between two units.
  ///
  /// Where volumes are rounded in a future, or a regret is counted from a best that is not proven, the
  /// bound leaves as much room.
  init(
    of result: LexicographicSearch.LevelResult, _ value: Fraction, penalty: Int,
    _ weighing: RiskProgram, isProven: Bool = true, isLastProgramExact: Bool
  ) {
    let sign = Double(result.level.sign)
    let shown = sign * value.approximate - Double(penalty)
    let slack = weighing.forms.map(\.valueSlack).max() ?? 0
    let isBound = weighing.forms.allSatisfy(\.isExact)
    let reached = result.isExact ? shown : max(result.solution.bound + slack, shown)
    // Less than a unit cannot be told from rounding. The value shown is worked out from the raw
    // scenarios and can be better than the point that the solver found, so that its bound may prove the
    // value although it did not prove the point.
    let left = reached - shown < 1 ? 0 : reached - shown
    bound = result.level.wholes(left == 0 ? shown : reached)
    gap = left / Double(result.level.unit.unitsPerWhole)
    let isNear = left <= Self.tolerance * abs(shown)
    status = (result.isProven || isNear) && isBound && isProven ? .optimal : .feasible
    ground = .tolerance
    provenLevels = result.isProven ? 1 : 0
    self.isLastProgramExact = isLastProgramExact
    method = result.solution.method.rawValue
  }
}
