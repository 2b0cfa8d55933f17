import Model
import Optimization

/// The flip of a figure that the value of every plan is linear in, and no rule depends on: a net
/// effect or benefit points, unless ``isJoint(in:)``.
///
/// The best value with the insats, `V(s)` at the shift s, is then convex and rising, being the
/// largest of straight lines, while the best without it stays. The tangent's root is as far as the
/// plan it belongs to says; from there `s ← s − (V(s) − V₀)/V′(s)` (Newton; Dinkelbach 1967) falls
/// to the flip in few steps, and in one where every plan with the insats has the same slope: for
/// all or nothing in one year it is `now + (best without − best with)/participants`.
struct LinearFlip {
  /// How many tangents are followed.
  private static let mostSteps = 20
  /// How many units of the figure rounding may be off.
  private static let mostRounding = 20
  /// The shift that slopes are read from: the whole, or a point, so that rounding is nothing beside
  /// it.
  private var probe: Int {
    figure == .benefitPoints ? Score.unitsPerWhole : 1_000_000
  }

  let scenario: Scenario
  let insats: InsatsID
  let figure: InsatsFigure
  /// The value of the best plan without it, larger being better.
  let reference: Int
  let isReferenceExact: Bool
  let options: PlanningOptions

  /// The flip, from the best plan with the insats as things are; `nil` where the figure moves
  /// nothing in the objective.
  func flip(
    from start: ValueSearch.Best, isFunded: Bool, in workspace: inout Workspace
  ) throws(SolverError) -> Flip? {
    let range = range
    let slopes = slopes
    if figure == .benefitPoints, arePointsBound { return nil }
    guard slopes.most > .zero, range.lowerBound < range.upperBound else { return nil }
    var plan = start
    var shift = 0
    var isExact = isReferenceExact && start.isExact
    // Where volumes are ranges the second tangent is near enough, and is called about right.
    let mostSteps = ScenarioProgram(scenario).rangeKinds.isEmpty ? Self.mostSteps : 2
    var isSettled = false
    for _ in 0..<mostSteps {
      let slope = slope(of: plan.plan)
      guard slope > .zero else { return nil }
      let lead = Fraction(plan.units - reference)
      let next = shift - (lead / slope).floor
      isSettled =
        next == shift || slopes.least == slopes.most || (lead < .zero && slope == slopes.most)
      shift = next
      if isSettled || !range.contains(shift) { break }
      let shifted = scenario.shifting(insats, figure, by: shift)
      let search = ValueSearch(scenario: shifted, options: options)
      // The plan just met is worth at least the reference there, so that much can be demanded.
      let least = value(of: plan.plan, at: shift)
      guard
        case .best(let best) = try search.best(
          [.funded(insats)], atLeast: min(least, reference), in: &workspace)
      else { return nil }
      plan = best
      isExact = isExact && best.isExact
    }
    return flip(
      at: shift, isFunded: isFunded, isExact: isExact && (isSettled || !range.contains(shift)),
      range: range, plan: plan)
  }

  /// Whether net effects are not linear here: a rule asks for persons or effect, or the goal is not
  /// a sum of effects.
  static func isJoint(in scenario: Scenario) -> Bool {
    switch scenario.stated.objective.goal {
    case .maximin, .leastCost: return true
    case .effect, .inOrder: break
    }
    return scenario.stated.priorities.contains { priority in
      switch priority.quantity {
      case .share(of: .effect), .persons: true
      default: false
      }
    }
  }

  /// Whether benefit points are not linear here, since a rule or the goal asks for them.
  private var arePointsBound: Bool {
    if case .leastCost(let targets) = scenario.stated.objective.goal,
      targets.contains(where: { $0.outcome == nil })
    {
      return true
    }
    return scenario.stated.priorities.contains { $0.quantity == .points }
  }

  /// As good from the shift upwards.
  private func flip(
    at shift: Int, isFunded: Bool, isExact: Bool, range: ClosedRange<Int>, plan: ValueSearch.Best
  ) -> Flip {
    var from = max(shift, range.lowerBound)
    // Rates are rounded to millionths, and a weight or a discount may round against the plan.
    while from <= range.upperBound, from < shift + Self.mostRounding,
      value(of: plan.plan, at: from) < reference
    {
      from += 1
    }
    guard from <= range.upperBound else {
      return Flip(figure: figure, range: range, asGood: [], better: nil, isExact: isExact)
    }
    let units = value(of: plan.plan, at: from)
    let better = isFunded ? nil : units > reference ? from : min(from + 1, range.upperBound)
    return Flip(
      figure: figure, range: range, asGood: [from...range.upperBound], better: better,
      isExact: isExact)
  }

  /// From no effect at all to everybody, or from no points to a hundred more.
  private var range: ClosedRange<Int> {
    guard let insats = scenario[insats] else { return 0...0 }
    switch figure {
    case .netEffect(let outcome):
      let effects = insats.effects.filter { $0.outcome == outcome }
      let stated = effects.flatMap { [$0.net] + $0.curve.map(\.net) }.map(\.likely.millionths)
      let low = stated.max() ?? 0
      let high = 1_000_000 - (stated.max() ?? 0)
      return min(0, -low)...max(0, high)
    case .benefitPoints:
      return -max(0, insats.benefitPoints?.units ?? 0)...(100 * Score.unitsPerWhole)
    case .cost, .participants: return 0...0
    }
  }

  private func value(of plan: Plan, at shift: Int) -> Int {
    let shifted = scenario.shifting(insats, figure, by: shift)
    return Account(of: plan, in: shifted).valuation().levels[0].maximisedUnits
  }

  /// What the plan's value gains for each unit of the figure.
  private func slope(of plan: Plan) -> Fraction {
    Fraction(
      Int128(value(of: plan, at: probe) - value(of: plan, at: 0)), over: Int128(probe))
  }

  /// The least and the most that a plan with the insats can gain for each unit: one year at its
  /// smallest, and every year at its largest.
  private var slopes: (least: Fraction, most: Fraction) {
    guard let position = scenario.position[insats] else { return (.zero, .zero) }
    var all = Plan.empty(for: scenario)
    var least: Fraction?
    for index in 0..<scenario.yearCount {
      let options = scenario.year(index, of: scenario.insatser[position]).options
      guard let most = options.map(\.most).max(), let small = options.map(\.least).min() else {
        continue
      }
      all.choices[position][index] = Plan.Choice(volume: most)
      var one = Plan.empty(for: scenario)
      one.choices[position][index] = Plan.Choice(volume: small)
      let slope = slope(of: one)
      least = min(least ?? slope, slope)
    }
    return (least ?? .zero, slope(of: all))
  }
}
