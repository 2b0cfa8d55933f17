import Model

extension Planner {
  /// The best plans beside one that was found, in order: by value on every level of the objective,
  /// then by the tie rule.
  ///
  /// Each plan is looked for with every one before it ruled out, canonicalised, and checked in whole
  /// kronor like any other. After the last one that is asked for there is one more search, so that it
  /// is known whether there are more and what the next one is worth.
  ///
  /// - Parameters:
  ///   - best: The best plan of this scenario.
  ///   - alternatives: Which plans are asked for.
  ///   - options: How far to search for each.
  /// - Returns: the plans in order, with what they are.
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func alternatives(
    to best: Proposal, _ alternatives: AlternativeOptions = AlternativeOptions(),
    _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Alternatives {
    let least = alternatives.within.map { best.valuation.levels[0].leastUnits(within: $0) }
    var asking = options.replanning
    asking.countsTies = false
    if let least { asking.conditions.append(.objective(atLeastAsGoodAs: least)) }
    var plans = [best]
    var extent = Alternatives.Extent.first
    var next: Valuation?
    search: while true {
      let last = plans[plans.count - 1].account.plan
      asking.conditions.append(.differs(from: last, inAtLeast: max(1, alternatives.differing)))
      switch try plan(asking) {
      case .proposal(let proposal):
        guard plans.count < alternatives.count else {
          next = proposal.valuation
          break search
        }
        plans.append(proposal)
      case .infeasible, .unattainable:
        extent = .all
        break search
      case .limit:
        extent = .unproven
        break search
      }
    }
    return Alternatives(
      options: alternatives, plans: inOrder(plans), extent: extent, next: next,
      leastUnits: least)
  }

  /// Plans by value, those of the same value as they were found.
  ///
  /// They are found in that order but for a gap that is left; where a level may give up something for
  /// later ones, the order in which they are found is the order of the objective.
  private func inOrder(_ plans: [Proposal]) -> [Proposal] {
    if case .inOrder(let levels) = scenario.stated.objective.goal,
      levels.contains(where: { $0.slack > .none })
    {
      return plans
    }
    return plans.enumerated().sorted { first, second in
      let lead = first.element.valuation.lead(over: second.element.valuation)
      guard let decisive = lead.first(where: { $0 != 0 }) else {
        return first.offset < second.offset
      }
      return decisive > 0
    }.map(\.element)
  }
}

extension Valuation.Level {
  /// The worst value that is no more than a share of this one from it, in units.
  func leastUnits(within share: Share) -> Int {
    let room = Fraction(Int(units.magnitude)) * share.fraction
    return direction == .maximise ? units - room.floor : units + room.floor
  }
}
