public import Model

extension PoolFrontier {
  /// Plans for each size of the pool.
  ///
  /// Each scenario is planned by itself and the simplex method starts where the relaxation of the
  /// middle size ended, so the answers are the same in any order and on any number of threads. They
  /// are those of ``Planner/plan(_:)``: the same plan where it is proven without a gap, otherwise one
  /// within the gap of both.
  ///
  /// - Parameters:
  ///   - scenarios: The scenario at each size of its pool, as ``Model/Scenario/offering(pool:)``
  ///     makes it.
  ///   - options: How far to search for each.
  ///   - frontier: Threads, and what is explained.
  /// - Throws: as ``Planner/plan(_:)`` does.
  @available(*, noasync)
  public init(
    over scenarios: [Scenario], _ options: PlanningOptions = PlanningOptions(),
    _ frontier: FrontierOptions = FrontierOptions()
  ) throws(PlanningError) {
    let scenarios = scenarios.map { (scenario: $0, pools: $0.pools) }
      .sorted { $0.pools.lexicographicallyPrecedes($1.pools) }
    var asking = options.replanning
    if !scenarios.isEmpty {
      // The middle size is no farther than half of the way from any other.
      asking = try asking.starting(like: scenarios[scenarios.count / 2].scenario)
    }
    let search = asking
    let answers = try Workers.map(scenarios.map(\.scenario), threads: frontier.threads) {
      scenario throws(PlanningError) in
      try Planner(scenario).plan(search)
    }
    let outcomes = answers.map(Point.Outcome.init)
    let moves = Move.all(between: outcomes)
    let drops = moves.enumerated().flatMap { place, move in
      move?.drops(asked: frontier.pricesDrops).map { (place: place, drop: $0) } ?? []
    }
    let prices = try Workers.map(drops, threads: frontier.threads) {
      item throws(PlanningError) in
      try moves[item.place]?.price(of: item.drop, search) ?? .unknown
    }
    var priced: [Int: [InsatsID: Drop.Price]] = [:]
    for (item, price) in zip(drops, prices) {
      priced[item.place, default: [:]][item.drop.insats] = price
    }
    points = scenarios.indices.map { place in
      Point(
        scenario: scenarios[place].scenario, pools: scenarios[place].pools,
        outcome: outcomes[place], step: moves[place]?.step(priced[place] ?? [:]))
    }
  }
}

extension PoolFrontier.Point.Outcome {
  fileprivate init(_ answer: PlanningAnswer?) {
    switch answer {
    case .proposal(let proposal): self = .proposal(proposal)
    case .infeasible, .unattainable: self = .infeasible
    case .limit(let bound): self = .limit(bound: bound)
    case nil: self = .limit(bound: nil)
    }
  }
}

/// The way from a plan at one size of the pool to the plan at the next.
private struct Move: Sendable {
  let before: Proposal
  let after: Proposal

  /// The move to each outcome from the nearest one before it that has a plan.
  static func all(between outcomes: [PoolFrontier.Point.Outcome]) -> [Move?] {
    var last: Proposal?
    return outcomes.map { outcome in
      guard case .proposal(let proposal) = outcome else { return nil }
      defer { last = proposal }
      return last.map { Move(before: $0, after: proposal) }
    }
  }

  private var swap: (out: [Int], in: [Int]) { before.account.plan.swap(to: after.account.plan) }

  private var insatser: [Insats] { after.account.scenario.insatser }

  /// What goes out, without its price.
  private var leaving: [PoolFrontier.Drop] {
    swap.out.map { position in
      let years = before.account.plan.choices[position].indices.filter {
        before.account.plan.choices[position][$0] != nil
          && after.account.plan.choices[position][$0] == nil
      }
      return PoolFrontier.Drop(insats: insatser[position].id, years: years, price: .unknown)
    }
  }

  /// What goes out and is to be priced.
  func drops(asked: Bool?) -> [PoolFrontier.Drop] {
    let isExact = before.proof.gap == 0 && after.proof.gap == 0
    return asked ?? isExact ? leaving : []
  }

  /// What it costs to keep an insats in the years that it loses.
  func price(
    of drop: PoolFrontier.Drop, _ options: PlanningOptions
  ) throws(PlanningError) -> PoolFrontier.Drop.Price {
    var keeping = options
    keeping.conditions += drop.years.map { .funded(drop.insats, year: $0) }
    switch try Planner(after.account.scenario).plan(keeping) {
    case .proposal(let kept): return .units(after.valuation.lead(over: kept.valuation)[0])
    case .infeasible, .unattainable: return .impossible
    case .limit: return .unknown
    }
  }

  func step(_ prices: [InsatsID: PoolFrontier.Drop.Price]) -> PoolFrontier.Step {
    PoolFrontier.Step(
      gain: after.valuation.lead(over: before.valuation)[0],
      extraPool: after.account.ledger.map(\.pool).total
        - before.account.ledger.map(\.pool).total,
      entering: swap.in.map { insatser[$0].id },
      leaving: leaving.map { drop in
        PoolFrontier.Drop(
          insats: drop.insats, years: drop.years, price: prices[drop.insats] ?? .unknown)
      })
  }
}

extension PoolFrontier {
  /// So many sizes of the pool, evenly from one to another, both included; one where they are the
  /// same.
  public static func sizes(from first: Kronor, to last: Kronor, count: Int) -> [Kronor] {
    guard count > 1, first != last else { return [first] }
    return (0..<count).map { place in
      let way = Fraction(Int128(place), over: Int128(count - 1))
      return first + (last - first).scaled(by: way)
    }
  }
}
