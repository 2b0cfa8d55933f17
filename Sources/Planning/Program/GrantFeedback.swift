import Model
import Optimization

/// The columns by which a year's closing equity decides the state's later grants.
struct GrantFeedback: Sendable {
  /// For each year but the last, 1 when it closes above its ceiling.
  var isOver: [Variable] = []
  /// For each year with a cut from a planned year, the cut and the year it comes from.
  var cuts: [(year: Int, cut: Variable, from: Int)] = []
  /// For each year, the least and the most that the pool can be.
  var pools: [(least: Kronor, most: Kronor)] = []
  /// For each year, the pool in terms of the columns.
  var pool: [LinearExpression] = []
}

extension ScenarioProgram {
  /// One column `over_t` a year, and from them the pool of every year.
  ///
  /// The grant before a cut has one value for each last year that closed above its ceiling:
  /// `Σ_j λ_tj = 1`, `λ_t,t−1 = over_t−1` and `λ_tj ≤ λ_t−1,j` make λ_t the unit vector of that year.
  /// Without a cut the pool is `Σ_j T_tj · λ_tj`, with a cut a whole number of steps (`definePool`).
  mutating func defineGrantFeedback() {
    guard scenario.hasGrantFeedback else { return }
    var feedback = GrantFeedback()
    var before: [Variable] = []
    for index in 0..<scenario.yearCount {
      let year = scenario.years.lowerBound + index
      let grants = scenario.grantStates(year: index)
      var states = grants.indices.dropLast(index == 0 ? 0 : 1).map { place in
        program.addVariable("grant \(place) \(year)", .continuous, upper: 1)
      }
      for (state, earlier) in zip(states, before) {
        program.addConstraint(
          "grant follows \(year)", LinearExpression(state) - LinearExpression(earlier),
          .lessOrEqual, 0)
      }
      if let over = feedback.isOver.last { states.append(over) }
      program.addConstraint(
        "grant \(year)", LinearExpression.sum(states.map { LinearExpression($0) }), .equal, 1)
      before = states
      definePool(index, grants, states, in: &feedback)
      if index < scenario.yearCount - 1 {
        feedback.isOver.append(program.addVariable("over ceiling \(year)", .binary))
      }
    }
    grantFeedback = feedback
  }

  /// The pool of a year by its grant states; a cut from a planned year makes it any number of steps.
  private mutating func definePool(
    _ index: Int, _ grants: [Kronor], _ states: [Variable], in feedback: inout GrantFeedback
  ) {
    let lag = scenario.stated.nationalGrant?.cutAfterMonths.map { $0 / 12 }
    guard let lag, index - lag >= 0 else {
      let known = scenario.stateGrant(year: index)?.cut ?? .zero
      let pools = grants.map {
        Funding(of: scenario, year: index, grant: max(.zero, $0 - known)).pool
      }
      feedback.pools.append((pools.min() ?? .zero, pools.max() ?? .zero))
      feedback.pool.append(
        LinearExpression.sum(zip(pools, states).map { Double($0.amount) * $1 }))
      return
    }
    defineCutPool(index, grants, states, cutFrom: index - lag, in: &feedback)
  }

  /// `S = max(0, Σ_j G_j λ_j − cut)` and `k = min(K, ⌊S/q⌋)` steps of the pool, where K steps are what
  /// the others' offers allow and q is the state's part of a step.
  ///
  /// `q·k ≤ S`, `k ≥ K·(1 − b)`, `q·k ≥ S − (q − 1) − (S_max − q + 1)·(1 − b)` with b whether the state
  /// is the one that gives least; `S ≤ Σ G λ − cut + cut_max·(1 − z)`, `S ≤ G_max·z` with z whether
  /// anything is left.
  private mutating func defineCutPool(
    _ index: Int, _ grants: [Kronor], _ states: [Variable], cutFrom source: Int,
    in feedback: inout GrantFeedback
  ) {
    let year = scenario.years.lowerBound + index
    let most = Double((grants.max() ?? .zero).amount)
    let excess = Double(max(0, mostClosing(source, feedback) - ceiling(source)))
    let cut = program.addVariable("cut \(year)", .continuous, upper: excess)
    let granted = program.addVariable("granted \(year)", .continuous, upper: most)
    let isLeft = program.addVariable("granted anything \(year)", .binary)
    let before = LinearExpression.sum(zip(grants, states).map { Double($0.amount) * $1 })
    let rest = before - LinearExpression(cut)
    program.addConstraint(
      "granted at least \(year)", LinearExpression(granted) - rest, .greaterOrEqual, 0)
    program.addConstraint(
      "granted at most \(year)", LinearExpression(granted) - rest + excess * isLeft, .lessOrEqual,
      excess)
    program.addConstraint(
      "granted if any \(year)", granted - most * isLeft, .lessOrEqual, 0)
    let full = Funding(of: scenario, year: index, grant: grants.max() ?? .zero)
    let step = full.step(in: scenario)
    let steps = full.pool.amount / step.pool.amount
    let count = program.addVariable("pool steps \(year)", .integer, upper: Double(steps))
    let isLeast = program.addVariable("state gives least \(year)", .binary)
    let part = Double(step.state.amount)
    let paid = part * LinearExpression(count)
    program.addConstraint(
      "steps paid \(year)", paid - LinearExpression(granted), .lessOrEqual, 0)
    program.addConstraint(
      "steps of others \(year)", LinearExpression(count) + Double(steps) * isLeast,
      .greaterOrEqual, Double(steps))
    let slack = max(0, most - part + 1)
    program.addConstraint(
      "steps of the state \(year)", paid - LinearExpression(granted) - slack * isLeast,
      .greaterOrEqual, 1 - part - slack)
    feedback.cuts.append((index, cut, source))
    feedback.pools.append((.zero, full.pool))
    feedback.pool.append(Double(step.pool.amount) * LinearExpression(count))
  }

  /// Equity when a year closes.
  private func closing(_ index: Int) -> LinearExpression {
    var sum = LinearExpression(constant: Double(scenario.stated.equity.opening.amount))
    for year in 0...index {
      let fixed = scenario.fixedCosts(year: year) + scenario.reserve(year: year)
      sum += LinearExpression(pools[year]) - insatsMoney(year: year)
      sum += LinearExpression(constant: -Double(fixed.amount))
    }
    return sum
  }

  /// The most that a year can close with: every year's largest pool, and no insats.
  private func mostClosing(_ index: Int, _ feedback: GrantFeedback) -> Int {
    (0...index).reduce(scenario.stated.equity.opening.amount) { sum, year in
      let fixed = scenario.fixedCosts(year: year) + scenario.reserve(year: year)
      return sum + (feedback.pools[year].most - fixed).amount
    }
  }

  private func ceiling(_ index: Int) -> Int { scenario.feedbackCeiling(year: index)?.amount ?? 0 }

  /// `over_t = 1` exactly when the closing is above the ceiling, in whole kronor:
  /// `UB_t ≤ C_t + (UB_max − C_t)·over_t`, `UB_t ≥ (C_t + 1)·over_t + floor·(1 − over_t)`; and the cut
  /// is `over_t·(UB_t − C_t)`.
  mutating func addEquityRows() {
    guard let feedback = grantFeedback else { return }
    let floor = Double(max(0, scenario.stated.equity.floor.amount))
    for (index, over) in feedback.isOver.enumerated() {
      let year = scenario.years.lowerBound + index
      let ceiling = Double(ceiling(index))
      let range = max(0, Double(mostClosing(index, feedback)) - ceiling)
      let closing = closing(index)
      add(
        .grantBrake, "within ceiling \(year)", closing - range * LinearExpression(over),
        .lessOrEqual, ceiling)
      add(
        .grantBrake, "over ceiling \(year)",
        closing - (ceiling + 1 - floor) * LinearExpression(over), .greaterOrEqual, floor)
      for (later, cut, source) in feedback.cuts where source == index {
        let name = "cut \(scenario.years.lowerBound + later)"
        let excess = LinearExpression(cut) - closing
        add(.grantBrake, name + " at least", excess, .greaterOrEqual, -ceiling)
        add(
          .grantBrake, name + " only over", LinearExpression(cut) - range * LinearExpression(over),
          .lessOrEqual, 0)
        add(
          .grantBrake, name + " at most",
          excess + max(0, ceiling - floor) * LinearExpression(over), .lessOrEqual,
          max(0, ceiling - floor) - ceiling)
      }
    }
  }
}

extension Funding {
  /// A step of the pool, and what the state pays of it.
  fileprivate func step(in scenario: Scenario) -> (pool: Kronor, state: Kronor) {
    let pool = scenario.stated.contributions.roundTo * shares.commonDenominator
    return (pool, pool.scaled(by: shares[.state].fraction))
  }
}
