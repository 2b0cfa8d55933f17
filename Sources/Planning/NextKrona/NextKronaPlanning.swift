public import Model

extension Planner {
  /// What the next krona would do, and what the last ones did.
  ///
  /// A program with the extra pool as a column gives a first guess; planning at the guess and one step
  /// below it then proves it, or moves it. That takes for granted that more money never hurts: where a
  /// board asks for a share of the pool it can, and then the answer is a size at which the change
  /// happens and one step below which it does not.
  ///
  /// - Parameters:
  ///   - best: The best plan of this scenario.
  ///   - spans: The last parts of the pool to ask about.
  ///   - options: How far to search for each plan.
  ///   - threads: How many threads plan at the same time, where plans do not wait for one another.
  /// - Returns: what was found; `nil` when a first level gives up value for later ones, so that more
  ///   of it is not better, when the members cannot pay today's pool by 5 § as it is, or a
  ///   limit came before any plan at today's pool.
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func nextKrona(
    after best: Proposal, spans: [Kronor] = NextKrona.spans,
    _ options: PlanningOptions = PlanningOptions(), threads: Int = 1
  ) throws(PlanningError) -> NextKrona? {
    guard scenario.stated.objective.risk == nil else { throw .riskNotWeighed }
    guard !scenario.givesUpFirstLevel else { return nil }
    var asking = options.replanning
    asking.countsTies = false
    guard let search = try search(from: best, asking) else { return nil }
    var searching = search
    let raising = try searching.raising()
    let changing = try searching.changing(after: raising)
    let pool = search.todaysPool
    let bought = try Workers.map(spans.filter { $0 < pool }.sorted(), threads: threads) {
      span throws(PlanningError) in
      try search.bought(span)
    }
    return NextKrona(
      today: search.today, step: search.step, raising: raising, changing: changing,
      bought: bought.compactMap(\.self))
  }

  /// A search from a plan.
  ///
  /// Where closing equity decides the state's grant, the pool is first made one of a stated size, and
  /// planned anew.
  @available(*, noasync)
  private func search(
    from best: Proposal, _ options: PlanningOptions
  ) throws(PlanningError) -> NextKronaSearch? {
    guard scenario.hasGrantFeedback else {
      return NextKronaSearch(scenario, today: best, options)
    }
    let pool = best.account.ledger[0].pool
    guard let offered = scenario.ifOffered(pool: pool),
      case .proposal(let today) = try Planner(offered).plan(options)
    else { return nil }
    return NextKronaSearch(offered, today: today, options)
  }
}

extension Scenario {
  /// The scenario with another pool; `nil` where no scenario can have it.
  func ifOffered(pool: Kronor) -> Scenario? {
    do throws(ScenarioProblems) {
      return try offering(pool: pool)
    } catch {
      return nil
    }
  }
}
