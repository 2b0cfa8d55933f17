import Model
import Optimization

/// Finds premises that cannot hold together, by deletion in a fixed order.
///
/// Each premise is taken away in turn, whole blocks of them first: where the rest is still infeasible
/// they stay away, otherwise the premise is part of the conflict. Priorities are tried first and law
/// last, so that a conflict which law, facts, commitments and limits have alone is named without the
/// board's priorities. What is feasible is decided in whole numbers, so a conflict that the
/// relaxation does not see is found as well.
struct ConflictSearch {
  let scenario: Scenario
  let options: PlanningOptions

  /// The conflict of an infeasible scenario, with what would cure it.
  func conflict(in workspace: inout Workspace) throws(SolverError) -> Conflict {
    let program = ConflictProgram(scenario)
    let found = try irreducible(program, in: &workspace)
    let members = found?.members ?? []
    let lacking = try leastMoney(program, keeping: Self.isNoPriority, in: &workspace)
    let all = try leastMoney(program, keeping: { _ in true }, in: &workspace)
    var paid: Scenario?
    var once: (members: [Premise], isProven: Bool)?
    let proposesRepairs = options.proposesRepairs && !options.isOver
    if proposesRepairs, members.allSatisfy(Self.isNoPriority),
      lacking.contains(where: { $0 > .zero })
    {
      paid = scenario.adding(lacking)
      if let paid { once = try irreducible(ConflictProgram(paid), in: &workspace) }
    }
    let named = proposesRepairs ? members + (once?.members ?? []) : []
    var conflict = Conflict(
      members: members, isIrreducible: found?.isProven ?? false && once?.isProven ?? true,
      lacking: lacking, lackingWithPriorities: all, scenarioOncePaid: paid,
      membersOncePaid: once?.members ?? [],
      unattainable: try unattainable(among: named, in: &workspace), repairs: [])
    guard proposesRepairs else { return conflict }
    conflict.repairs = try RepairSearch(search: self, conflict: conflict).repairs(in: &workspace)
    return conflict
  }

  /// Whether a premise is anything but a priority.
  static func isNoPriority(_ premise: Premise) -> Bool { premise.kind != .priority }

  /// How many nodes each of a conflict's many programs gets, unless the user says.
  private static let usualNodes = 2_000
  /// How many nodes each of the few gets that ask for the least amount, or for a plan once cured.
  private static let mostNodes = 50_000

  /// Any plan at all will do.
  var solving: SolveOptions {
    SolveOptions(
      relativeGap: 1, nodeLimit: options.nodeLimit ?? Self.usualNodes,
      secondsLimit: options.secondsLeft)
  }

  /// How many programs are solved at most to find out what can be spared; what is left then is a
  /// conflict, though perhaps not an irreducible one.
  private static let mostPrograms = 400

  /// The same limits, to the last unit.
  var solvingExactly: SolveOptions {
    var exactly = solving
    exactly.relativeGap = 1e-9
    exactly.nodeLimit = options.nodeLimit ?? Self.mostNodes
    return exactly
  }

  /// What there is first, then what it must do, and last what the board wishes.
  private static let namingOrder: [Premise.Kind] = [.law, .fact, .limit, .commitment, .priority]

  /// Premises that cannot hold together and none of which can be spared, and whether each was proven
  /// so; `nil` where all can hold, or where the limit came before that could be said.
  func irreducible(
    _ program: ConflictProgram, in workspace: inout Workspace
  ) throws(SolverError) -> (members: [Premise], isProven: Bool)? {
    let all = program.premises.map(\.premise)
    guard case .infeasible = try workspace.solve(program.program, solving) else { return nil }
    var kept = Set(all)
    var isProven = true
    // The blocks still to try, the next one last.
    var blocks = Premise.Kind.allCases.map { kind in all.filter { $0.kind == kind }[...] }
      .sorted { all.place(of: $0) > all.place(of: $1) }
    var programs = 0
    while let block = blocks.popLast() {
      guard !block.isEmpty else { continue }
      programs += 1
      if programs > Self.mostPrograms || options.isOver {
        isProven = false
        break
      }
      let rest = kept.subtracting(block)
      switch try workspace.solve(program.keeping(rest.contains), solving) {
      case .infeasible: kept = rest
      case .limit where block.count == 1: isProven = false
      case .optimal, .feasible, .unbounded, .limit:
        guard block.count > 1 else { continue }
        let middle = block.startIndex + block.count / 2
        blocks += [block[middle...], block[..<middle]]
      }
    }
    let named = Self.namingOrder.flatMap { kind in
      all.filter { $0.kind == kind && kept.contains($0) }
    }
    return (named, isProven)
  }

  /// The least that some premises are missed by, group by group and least in all, when those that are
  /// kept hold; `nil` where they cannot, or where that was not proven to be the least.
  func leastShortfalls(
    _ program: ConflictProgram, of groups: [(Premise) -> Bool],
    keeping isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> [Double]? {
    var kept = program.keeping(isKept)
    let shortfalls = program.softening(groups, in: &kept)
    kept.setObjective(-LinearExpression.sum(shortfalls.map { LinearExpression($0) }))
    guard let solution = try least(of: kept, in: &workspace) else { return nil }
    return shortfalls.map { solution[$0] }
  }

  /// The least extra money in the pool by year with which what is kept can hold; empty when money is
  /// not the reason, or when no amount was proven to be the least.
  ///
  /// The board's ceiling on equity is left out: it rises with the pool, and a repair is held against
  /// it when it is proven.
  func leastMoney(
    _ program: ConflictProgram, keeping isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> [Kronor] {
    var kept = program.keeping { premise in
      switch premise {
      case .offers, .pool, .equityCeiling: false
      default: isKept(premise)
      }
    }
    let extra = program.addExtraMoney(to: &kept)
    kept.setObjective(-LinearExpression.sum(extra.map { LinearExpression($0) }))
    guard let solution = try least(of: kept, in: &workspace) else { return [] }
    return extra.map { Kronor(Int((solution[$0] - Self.speck).rounded(.up))) }
  }

  /// The least of what is missed, in kronor or hundredths; `nil` where less than a unit less was not
  /// ruled out.
  private func least(
    of program: MathematicalProgram, in workspace: inout Workspace
  ) throws(SolverError) -> Solution? {
    guard let solution = try workspace.solve(program, solvingExactly).solution,
      solution.bound - solution.objective < 1 - Self.speck
    else { return nil }
    return solution
  }

  /// What the solver cannot tell from nothing, in kronor or hundredths.
  static let speck = 0.001
}

extension [Premise] {
  /// Where a block of premises begins.
  fileprivate func place(of block: ArraySlice<Premise>) -> Int {
    block.first.flatMap { firstIndex(of: $0) } ?? count
  }
}

extension Scenario {
  /// The same scenario with so much more in the pool of each year, rounded up to what can be paid;
  /// `nil` where such amounts cannot be.
  ///
  /// Where kommuner outside the regions pay in the regions' group as well (5 a §), a pool that is asked
  /// for can come to less, and more is asked for in proportion.
  func adding(_ money: [Kronor]) -> Scenario? {
    let wanted = zip(pools, money).map(+)
    var asked = wanted
    for _ in 0..<Self.mostAskings {
      do throws(ScenarioProblems) {
        let offering = try offering(pools: asked)
        let given = offering.pools
        if zip(given, wanted).allSatisfy({ $0 >= $1 }) { return offering }
        for index in asked.indices where given[index] < wanted[index] {
          let times = Double(wanted[index].amount) / Double(given[index].amount)
          guard Double(asked[index].amount) * times < Double(Kronor.largest.amount) else {
            return nil
          }
          asked[index] = asked[index].scaled(
            by: Fraction(Int128(wanted[index].amount), over: Int128(given[index].amount)))
        }
      } catch {
        return nil
      }
    }
    return nil
  }

  /// How many times a pool is asked for that comes to less.
  private static let mostAskings = 8

  /// The same scenario with a change; `nil` where it is then none.
  func changed(_ change: (inout ScenarioDescription) -> Void) -> Scenario? {
    var changed = stated
    change(&changed)
    do throws(ScenarioProblems) {
      return try Scenario(changed, law: law)
    } catch {
      return nil
    }
  }
}
