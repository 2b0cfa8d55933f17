import Draws
import Model
import Planning

/// The value of the best plan as one net effect moves and the rest stay at their means.
///
/// An effect is a vector n: one number, or one for each stage of a curve, all of which move together.
/// A plan p is worth `V_p(n) = v_p + Σ_k s_pk·n_k` with `s_pk ≥ 0`, the participants that it has in
/// stage k, so the best value `W(n) = max_p V_p(n)` is convex and never falls in any n_k. From below,
/// `W(n)` is at least what any known plan is worth. From above, with a and b two draws that were
/// planned, proven to be worth at most `U_a` and `U_b`,
///
/// `W(n) ≤ λ·U_a + (1 − λ)·U_b + Σ_k c_k·max(0, n_k − λ·a_k − (1 − λ)·b_k)`
///
/// for every λ between 0 and 1: the chord, and what n lies above it at the most participants `c_k`
/// that stage k can have. Where n has one number, or its numbers keep their proportions, only the
/// chord is left. Draws are planned where the two bounds lie farthest apart, until they are on
/// average as near as the gap asked for: a few plans give the mean over all draws. (With one number
/// it is the method of Eisner and Severance 1976.)
struct InformationCurve {
  /// How much better the best known plan of each draw is than the one that is best on the means, in
  /// units.
  let gains: [Double]
  /// How much more that may be on average, in units; 0 where it is no more than rounding.
  let gap: Double

  /// The curve over some draws.
  ///
  /// - Parameters:
  ///   - place: The figure's position among the draws' figures; nothing else moves with it.
  ///   - count: How many draws there are.
  ///   - draws: The draws.
  ///   - reference: The plan that gains are counted from: the one that is best on the means.
  ///   - allowed: How far apart the bounds may be on average, in units.
  ///   - desk: Where to plan.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  init(
    of place: Int, draws count: Int, in draws: Draws, beside reference: Plan,
    allowing allowed: Double, at desk: inout Replanner.Desk
  ) throws(PlanningError) {
    let worth = PlanWorth(of: place, in: draws)
    let figures = (0..<count).map { draw in
      worth.numbers(of: draws.effect(of: place, in: draw))
    }
    let order = figures.indices.sorted { first, second in
      figures[first] == figures[second]
        ? first < second : figures[first].lexicographicallyPrecedes(figures[second])
    }
    let stays = worth.value(of: reference)
    var bounds = InformationBounds(
      of: order.map { figures[$0] }, from: stays, most: worth.mostSlopes)
    let room = max(Self.room, allowed)
    var next: Int? = 0
    var solved = 0
    while let rank = next, solved < Self.most {
      solved += 1
      let turned = draws.scenario(order[rank], knowing: [place])
      guard case .proposal(let proposal) = try desk.plan(turned) else {
        bounds.give(up: rank)
        next = bounds.widest(beyond: room)
        continue
      }
      let units = Double(proposal.valuation.levels[0].unit.unitsPerWhole)
      let value = Double(proposal.valuation.levels[0].units)
      bounds.add(
        worth.value(of: proposal.account.plan), at: rank,
        atMost: value + proposal.proof.gap * units)
      next = bounds.widest(beyond: room)
    }
    var gains = [Double](repeating: 0, count: count)
    for (rank, draw) in order.enumerated() {
      gains[draw] = bounds.lower[rank] - stays(figures[draw])
    }
    self.gains = gains
    gap = bounds.meanGap > Self.room ? bounds.meanGap : 0
  }

  /// The most draws that are planned.
  private static let most = 400
  /// What rounding may move a value by, in units: a hundred-thousandth of a person.
  private static let room = 1_000.0
}

/// What plans are worth as one net effect moves.
private struct PlanWorth {
  private let mean: Scenario
  private let insats: Insats
  private let position: Int
  private let effect: Int
  private let yardstick: Yardstick
  /// How many numbers the effect has.
  private let count: Int
  private let meanNumbers: [Double]

  init(of place: Int, in draws: Draws) {
    mean = draws.mean
    let figure = draws.figures[place]
    position = mean.insatser.firstIndex { $0.id == figure.insats } ?? 0
    insats = mean.insatser[position]
    if case .netEffect(let outcome) = figure.kind {
      effect = insats.effects.firstIndex { $0.outcome == outcome } ?? 0
    } else {
      effect = 0
    }
    if case .effect(let weights) = mean.stated.objective.goal {
      yardstick = .objective(weights)
    } else {
      yardstick = .persons()
    }
    let stated = insats.effects[effect]
    let numbers = stated.curve.isEmpty ? [stated.net] : stated.curve.map(\.net)
    count = numbers.count
    meanNumbers = numbers.map { Double($0.likely.millionths) }
  }

  /// The numbers that count: with a curve its stages, and what is stated beside them does not.
  func numbers(of values: [Int]) -> [Double] { values.suffix(count).map { Double($0) } }

  /// What a plan is worth by the effect, exact on the means.
  func value(of plan: Plan) -> InformationBounds.Worth {
    let slopes = slopes(of: plan.choices[position].map { $0?.volume })
    let atMeans = Double(Account(of: plan, in: mean).valuation().levels[0].units)
    let shift = zip(slopes, meanNumbers).reduce(0) { $0 + $1.0 * $1.1 }
    return InformationBounds.Worth(atZero: atMeans - shift, slopes: slopes)
  }

  /// The slopes of a plan that had the most participants in every year.
  var mostSlopes: [Double] {
    slopes(
      of: (0..<mean.yearCount).map { index in
        mean.year(index, of: insats).options.map(\.most).max()
      })
  }

  /// What each number is worth with some volumes: in units a millionth.
  private func slopes(of volumes: [Volume?]) -> [Double] {
    let whole = 1_000_000
    let nothing = Estimate(likely: PercentagePoints(millionths: 0))
    return (0..<count).map { stage in
      var probed = insats
      for place in probed.effects.indices {
        probed.effects[place].net = nothing
        for stage in probed.effects[place].curve.indices {
          probed.effects[place].curve[stage].net = nothing
        }
      }
      let net = Estimate(likely: PercentagePoints(millionths: whole))
      if probed.effects[effect].curve.isEmpty {
        probed.effects[effect].net = net
      } else {
        probed.effects[effect].curve[stage].net = net
      }
      var units = 0
      for (index, volume) in volumes.enumerated() {
        guard let volume else { continue }
        for curve in mean.curves(of: probed, year: index, by: yardstick) {
          units += curve.effect(of: volume).units
        }
      }
      return Double(units) / Double(whole)
    }
  }
}
