import Model
import Optimization

/// Finds what would let the rest of a conflict hold: money, equity, the reserve, a limit of the
/// board's or one commitment.
///
/// What a change must be at least is worked out in the program where each premise stands alone; it
/// is listed only when a plan of the changed scenario has then been found, rounded and checked in
/// whole kronor.
struct RepairSearch {
  let search: ConflictSearch
  let conflict: Conflict

  private var scenario: Scenario { search.scenario }

  /// The repairs: money first, then equity, the reserve, limits and commitments, the cheapest first
  /// within each.
  func repairs(in workspace: inout Workspace) throws(SolverError) -> [Repair] {
    var repairs: [Repair] = []
    for need in needs { repairs += try money(need, in: &workspace).map { [$0] } ?? [] }
    for isKept in levels {
      repairs += try equity(isKept, in: &workspace).map { [$0] } ?? []
    }
    for isKept in levels {
      repairs += try reserve(isKept, in: &workspace).map { [$0] } ?? []
    }
    repairs += try limits(in: &workspace)
    repairs += try drops(in: &workspace)
    return repairs.enumerated().filter { place, repair in
      !repairs[..<place].contains { $0.change == repair.change }
    }.map(\.element)
  }

  /// The amounts that are lacking, without priorities first.
  private var needs: [[Kronor]] {
    let both = [conflict.lacking, conflict.lackingWithPriorities]
    return both.filter { $0.contains { $0 > .zero } }
  }

  /// What must hold: all but the priorities where those are not the reason, and everything.
  private var levels: [(Premise) -> Bool] {
    conflict.isWithoutPriorities
      ? [ConflictSearch.isNoPriority, { _ in true }] : [{ _ in true }]
  }

  private func money(
    _ lacking: [Kronor], in workspace: inout Workspace
  ) throws(SolverError) -> Repair? {
    guard let repaired = scenario.adding(lacking) else { return nil }
    let years = lacking.enumerated().map { index, amount in
      let offers = Funding(of: scenario, year: index).offers
      let paid = Funding(of: repaired, year: index)
      let parts = Part.allCases.filter { paid.shares[$0] > .none }
      let pays = Dictionary(
        uniqueKeysWithValues: parts.map { ($0, paid.pool.scaled(by: paid.shares[$0].fraction)) })
      let more = Dictionary(
        uniqueKeysWithValues: pays.map { part, pays in
          (part, max(.zero, pays - (offers[part] ?? .zero)))
        })
      return Repair.MoreMoney(
        lacking: amount, pool: paid.pool, pays: pays,
        more: more)
    }
    return try proven(.money(years), repaired, in: &workspace)
  }

  private func equity(
    _ isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> Repair? {
    guard let use = scenario.stated.equity.use else { return nil }
    let years = (0..<scenario.yearCount).map { index in
      { (premise: Premise) in premise == .equityUse(year: index) }
    }
    guard let more = try shortfalls(of: years, isKept, in: &workspace),
      let repaired = scenario.changed({ stated in
        stated.equity.use = use.enumerated().map { index, amount in
          index < more.count ? amount + more[index] : amount
        }
      })
    else { return nil }
    return try proven(.equity(more), repaired, in: &workspace)
  }

  private func reserve(
    _ isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> Repair? {
    let years = (0..<scenario.yearCount).map { index in
      { (premise: Premise) in premise == .reserve(year: index) }
    }
    guard let less = try shortfalls(of: years, isKept, in: &workspace),
      let repaired = scenario.changed({ stated in
        stated.reserve.amounts = stated.reserve.amounts.enumerated().map { index, amount in
          index < less.count ? amount - less[index] : amount
        }
      })
    else { return nil }
    return try proven(.reserve(less), repaired, in: &workspace)
  }

  /// What some amounts of money must change by at least, in kronor; `nil` where that is nothing or
  /// does not help.
  private func shortfalls(
    of years: [(Premise) -> Bool], _ isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> [Kronor]? {
    let found = try search.leastShortfalls(
      ConflictProgram(scenario), of: years, keeping: isKept, in: &workspace)
    let amounts = found?.map { Kronor(Int(($0 - ConflictSearch.speck).rounded(.up))) }
    guard let amounts, amounts.contains(where: { $0 > .zero }) else { return nil }
    return amounts
  }

  /// Each decided insats of the conflict set free: those that cure everything first, then the cheapest
  /// to do without.
  private func drops(in workspace: inout Workspace) throws(SolverError) -> [Repair] {
    var drops: [(repair: Repair, cost: Kronor)] = []
    for case .decided(let id) in conflict.named {
      let repaired = scenario.changed { stated in
        for place in stated.insatser.indices where stated.insatser[place].id == id {
          stated.insatser[place].setFree(before: scenario.years.lowerBound)
        }
      }
      guard let repaired, let insats = scenario[id],
        let repair = try proven(.drop(id), repaired, in: &workspace)
      else { continue }
      let cost = (0..<scenario.yearCount).filter { scenario.year($0, of: insats).isDecided }
        .map { scenario.leastCost(of: insats, year: $0) }.total
      drops.append((repair, cost))
    }
    return drops.enumerated().sorted { first, second in
      let left = first.element
      let right = second.element
      return (left.repair.cures == .everything ? 0 : 1, left.cost.amount, first.offset)
        < (right.repair.cures == .everything ? 0 : 1, right.cost.amount, second.offset)
    }.map(\.element.repair)
  }

  /// Each priority and goal of the conflict moved as little as can be written.
  ///
  /// Where law, commitments and limits lack money, that money comes with it.
  private func limits(in workspace: inout Workspace) throws(SolverError) -> [Repair] {
    let base = conflict.isWithoutPriorities ? conflict.scenarioOncePaid : scenario
    let alongside = conflict.isWithoutPriorities ? conflict.lacking : []
    guard let base else { return [] }
    var repairs: [Repair] = []
    var seen: Set<Limit> = []
    for premise in conflict.named {
      guard let limit = Limit(premise), seen.insert(limit).inserted,
        let moved = try search.closest(
          limit, in: base, missing: limit.covers, keeping: { _ in true }, in: &workspace),
        let repaired = base.moving(limit, to: moved.value)
      else { continue }
      let repair = try proven(
        limit.change(to: moved.value), repaired, alongside: alongside, isLeast: moved.isProven,
        in: &workspace)
      if let repair, repair.cures == .everything { repairs.append(repair) }
    }
    return repairs
  }

  /// The repair, where a plan of the changed scenario shows that it cures everything, or what must
  /// hold without the priorities when that is what the conflict is about.
  private func proven(
    _ change: Repair.Change, _ repaired: Scenario, alongside: [Kronor] = [],
    isLeast: Bool = true, in workspace: inout Workspace
  ) throws(SolverError) -> Repair? {
    if try hasPlan(repaired, in: &workspace) {
      return Repair(
        change: change, cures: .everything, alongside: alongside, stillLacking: [],
        isProvenLeast: isLeast, scenario: repaired)
    }
    guard conflict.isWithoutPriorities, let without = repaired.changed({ $0.dropPriorities() }),
      try hasPlan(without, in: &workspace)
    else { return nil }
    let lacking = try search.leastMoney(
      ConflictProgram(repaired), keeping: { _ in true }, in: &workspace)
    return Repair(
      change: change, cures: .withoutPriorities, alongside: alongside, stillLacking: lacking,
      isProvenLeast: isLeast, scenario: repaired)
  }

  private func hasPlan(
    _ scenario: Scenario, in workspace: inout Workspace
  ) throws(SolverError) -> Bool {
    var any = PlanningOptions()
    any.relativeGap = 1
    any.nodeLimit = search.solvingExactly.nodeLimit
    any.secondsLimit = search.options.secondsLeft
    any.namesConflicts = false
    guard case .proposal(let proposal) = try Planner(scenario).search(any, in: &workspace)
    else { return false }
    return proposal.isConfirmed
  }
}

extension Conflict {
  /// Every premise that it names.
  fileprivate var named: [Premise] {
    members + membersOncePaid.filter { !members.contains($0) }
  }
}

extension Insats {
  /// Takes the decision away: what runs already is ongoing, what does not is new.
  fileprivate mutating func setFree(before budgetYear: Int) {
    status = runsBefore(budgetYear: budgetYear) ? .ongoing : .new
    decidedUntil = nil
    decidedVolume = nil
  }
}

extension ScenarioDescription {
  /// Takes away what the board wishes and may not be broken.
  fileprivate mutating func dropPriorities() {
    priorities.removeAll { $0.strength == .hard }
    if case .leastCost = objective.goal {
      objective.goal = .inOrder([Objective.Level(.minimise, .cost)])
    }
  }
}
