import Model

/// Looks for the smallest extra pool that does something, in the steps that 5 § allows.
struct NextKronaSearch: Sendable {
  /// How many times another set is weighed against today's own set at a larger pool.
  private static let mostRounds = 24

  let scenario: Scenario
  let today: Proposal
  let options: PlanningOptions
  /// One step of the budget year's pool.
  let step: Kronor
  /// The most steps that are tried.
  let most: Int
  /// What planning came to, by the number of extra steps.
  private var answers: [Int: PlanningAnswer] = [:]

  init?(_ scenario: Scenario, today: Proposal, _ options: PlanningOptions) {
    let unit = scenario.stated.contributions.roundTo
    let step = unit * today.account.funding[0].shares.commonDenominator
    guard step > .zero, scenario.ifOffered(pool: today.account.ledger[0].pool) != nil else {
      return nil
    }
    self.scenario = scenario
    self.today = today
    self.options = options
    self.step = step
    let dearest = min(scenario.dearestCost.amount, Kronor.largest.amount / 1_000)
    most = (4 * dearest + today.account.ledger[0].pool.amount) / step.amount + 1
  }

  /// The budget year's pool today.
  var todaysPool: Kronor { today.account.ledger[0].pool }

  private func pool(_ steps: Int) -> Kronor { todaysPool + step * steps }

  /// What planning comes to with so many steps more, and perhaps a condition.
  @available(*, noasync)
  private func plan(
    _ steps: Int, _ condition: PlanCondition? = nil
  ) throws(PlanningError) -> PlanningAnswer {
    guard let larger = scenario.ifOffered(pool: pool(steps)) else { return .unattainable }
    var asking = options
    if let condition { asking.conditions.append(condition) }
    return try Planner(larger).plan(asking)
  }

  /// The same, remembered.
  @available(*, noasync)
  private mutating func answer(_ steps: Int) throws(PlanningError) -> PlanningAnswer {
    if let known = answers[steps] { return known }
    let answer = try plan(steps)
    answers[steps] = answer
    return answer
  }

  // MARK: A better plan

  /// The smallest extra pool with which a strictly better plan exists.
  @available(*, noasync)
  mutating func raising() throws(PlanningError) -> NextKrona.Answer {
    let guess = try ExtraPool(scenario, options).least(
      better: today.valuation.surelyBetter(by: today.proof), from: step)
    let today = today
    return try settle(guess.steps(of: step)) { $0.isSurelyBetter(than: today) }
  }

  // MARK: Another set

  /// The smallest extra pool at which the best plan funds another set.
  ///
  /// Where a value can rise with the pool while the set stays, the least pool at which another set
  /// beats what today's own set is worth there is found in rounds, each from the pool of the one
  /// before. Where a gap is left and the better plan has another set, that is the answer to both:
  /// which set is best is then not known so sharply.
  @available(*, noasync)
  mutating func changing(
    after raising: NextKrona.Answer
  ) throws(PlanningError) -> NextKrona.Answer {
    guard scenario.canRiseWithinSet else { return raising }
    if case .found(let move, isSmallest: false) = raising, !move.keepsSet { return raising }
    var steps = 0
    for _ in 0..<Self.mostRounds {
      let own = steps == 0 ? .proposal(today) : try plan(steps, .sameSet(as: today.account.plan))
      guard case .proposal(let same) = own else { break }
      if steps > 0, case .found(let move, _)? = try beaten(same, steps) {
        return try smallest(move, steps)
      }
      let guess = try ExtraPool(scenario, options).least(
        better: same.valuation.surelyBetter(by: same.proof), from: step * (steps + 1),
        than: today.account.plan)
      switch guess.steps(of: step) {
      case .steps(let more): steps = max(more, steps + 1)
      case .none: return .none(upTo: pool(most))
      case .limit: return .unknown
      }
      guard steps <= most else { return .none(upTo: pool(most)) }
    }
    return .unknown
  }

  /// Another set than today's that is surely better than today's own at a larger pool.
  @available(*, noasync)
  private func beaten(
    _ same: Proposal, _ steps: Int
  ) throws(PlanningError) -> NextKrona.Answer? {
    guard case .proposal(let other) = try plan(steps, .differs(from: today.account.plan)),
      other.isSurelyBetter(than: same)
    else { return nil }
    return .found(NextKrona.Move(before: today, after: other), isSmallest: false)
  }

  /// The same move, proven smallest where one step less keeps the set and nothing leaves a gap.
  @available(*, noasync)
  private mutating func smallest(
    _ move: NextKrona.Move, _ steps: Int
  ) throws(PlanningError) -> NextKrona.Answer {
    guard move.isExact else { return .found(move, isSmallest: false) }
    let (set, scenario) = (today.account.plan, scenario)
    return try settle(.steps(steps)) { !$0.account.plan.isSameSet(as: set, in: scenario) }
  }

  // MARK: Proof

  /// The fewest steps at which planning gives what is asked for, from a guess: up in growing jumps
  /// while it does not, then down to where one step less does not.
  @available(*, noasync)
  private mutating func settle(
    _ guess: ExtraPool.Guess, _ isIt: (Proposal) -> Bool
  ) throws(PlanningError) -> NextKrona.Answer {
    var high =
      switch guess {
      case .steps(let steps): min(max(1, steps), most)
      case .none: most
      case .limit: 1
      }
    var low = 0
    var jump = 1
    while true {
      guard let holds = try holds(high, isIt) else { return .unknown }
      if holds { break }
      low = high
      guard high < most else { return .none(upTo: pool(most)) }
      high = min(most, high + jump)
      jump *= 2
    }
    var next = high - 1
    while high - low > 1, try move(high)?.isExact ?? false {
      guard let holds = try holds(next, isIt) else { break }
      if holds { high = next } else { low = next }
      next = low + (high - low) / 2
    }
    guard let move = try move(high) else { return .unknown }
    let isSmallest =
      high - low == 1 && move.isExact && !scenario.givesUpForLaterLevels
      && [low, high].allSatisfy(isOffered)
    return .found(move, isSmallest: isSmallest)
  }

  /// Whether the members can make a pool of just this size: money of a kommun that counts in the
  /// region's group as well (5 a §) cannot always.
  private func isOffered(_ steps: Int) -> Bool {
    scenario.ifOffered(pool: pool(steps))?.pools[0] == pool(steps)
  }

  @available(*, noasync)
  private mutating func holds(
    _ steps: Int, _ isIt: (Proposal) -> Bool
  ) throws(PlanningError) -> Bool? {
    switch try answer(steps) {
    case .proposal(let proposal): isIt(proposal)
    case .infeasible, .unattainable: false
    case .limit: nil
    }
  }

  @available(*, noasync)
  private mutating func move(_ steps: Int) throws(PlanningError) -> NextKrona.Move? {
    guard case .proposal(let proposal) = try answer(steps) else { return nil }
    return NextKrona.Move(before: today, after: proposal)
  }

  // MARK: The last of today's money

  /// What the last `span` of the pool did.
  @available(*, noasync)
  func bought(_ span: Kronor) throws(PlanningError) -> NextKrona.Bought {
    guard let smaller = scenario.ifOffered(pool: todaysPool - span) else {
      return NextKrona.Bought(asked: span, pool: .zero, outcome: .unknown)
    }
    let outcome: NextKrona.Bought.Outcome =
      switch try Planner(smaller).plan(options) {
      case .proposal(let before): .move(NextKrona.Move(before: before, after: today))
      case .infeasible, .unattainable: .noLawfulPlan
      case .limit: .unknown
      }
    return NextKrona.Bought(asked: span, pool: smaller.pools[0], outcome: outcome)
  }
}

extension Proposal {
  /// Whether this is better than anything that another proposal's proof leaves room for; without a
  /// gap, better on the first level that tells them apart.
  func isSurelyBetter(than other: Proposal) -> Bool {
    guard other.proof.isWithoutGap else {
      let first = valuation.levels[0]
      let sign = first.direction == .maximise ? 1 : -1
      return sign * first.units >= other.valuation.surelyBetter(by: other.proof)
    }
    return valuation.lead(over: other.valuation).first { $0 != 0 } ?? 0 > 0
  }
}

extension Valuation {
  /// The least first-level value, with its sign turned where it is to be small, that no plan within
  /// the gap of a proof has.
  func surelyBetter(by proof: Proof) -> Int {
    let first = levels[0]
    let gap = (proof.gap * Double(first.unit.unitsPerWhole)).rounded(.up)
    let room = gap.isFinite && gap < 1e15 ? Int(gap) : Int(1e15)
    return (first.direction == .maximise ? first.units : -first.units) + room + 1
  }
}

extension Scenario {
  /// Whether the objective can rise with the pool while the funded set stays: by volumes, by saved
  /// money that is worth something, or by wishes that depend on the pool.
  fileprivate var canRiseWithinSet: Bool {
    stated.objective.closingEquityWorth != nil
      || stated.priorities.contains { if case .soft = $0.strength { true } else { false } }
      || insatser.contains { if case .noneOr = $0.volume { true } else { false } }
  }

  /// Whether a level may give up something for later ones: a larger pool can then make a plan worse
  /// on that level, and no size is proven to be the first.
  fileprivate var givesUpForLaterLevels: Bool {
    guard case .inOrder(let levels) = stated.objective.goal else { return false }
    return levels.contains { $0.slack > .none }
  }

  /// What every insats costs at its most in all its years together.
  fileprivate var dearestCost: Kronor {
    let years = 0..<yearCount
    let insats = insatser.flatMap { insats in
      years.map { index -> Kronor in
        let terms = year(index, of: insats)
        let most =
          terms.options.map { option -> Kronor in
            switch option.choices {
            case .points(let points):
              points.map { $0.fixed + terms.volumeCost($0.volume) }.max() ?? .zero
            case .range(_, let most, _, let fixed, _): fixed + terms.volumeCost(most)
            }
          }.max() ?? .zero
        return most + terms.startUp + terms.windDown + terms.windDownAfter
      }
    }
    let fixed = years.map { fixedCosts(year: $0) + reserve(year: $0) }
    let shared = stated.sharedCosts.flatMap { shared in
      years.map { index in
        let exact = shared.amount.exact(year: index, rate: stated.indexation.insatser)
        return Kronor(exact.roundedHalfUp)
      }
    }
    return insats.total + fixed.total + shared.total
  }
}
