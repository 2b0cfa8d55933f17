import Model
import Optimization

/// A limit that the board sets and can move: one side of a priority, or a goal of a least-cost plan.
enum Limit: Hashable {
  case priority(Priority, PriorityRow.Side)
  case target(Objective.Target)

  /// The limit that a premise is; `nil` where it is none of the board's.
  init?(_ premise: Premise) {
    switch premise {
    case .priority(let row, let side): self = .priority(row.priority, side)
    case .target(let target): self = .target(target)
    default: return nil
    }
  }

  /// Whether a premise is part of the limit.
  func covers(_ premise: Premise) -> Bool { Limit(premise) == self }

  /// Where it stands, in its own unit.
  var value: Int {
    switch self {
    case .priority(let priority, .atLeast): priority.atLeast ?? 0
    case .priority(let priority, .atMost): priority.atMost ?? 0
    case .target(let target): target.atLeast.units
    }
  }

  /// Whether it asks for at least so much.
  var isLeast: Bool {
    if case .priority(_, .atMost) = self { false } else { true }
  }

  /// Whether it is a share, in millionths.
  var isShare: Bool {
    if case .priority(let priority, _) = self, case .share = priority.quantity {
      true
    } else {
      false
    }
  }

  /// The smallest move that is written: a hundredth of a percent, of a person or of a participant, a
  /// krona, an insats.
  var step: Int {
    switch self {
    case .target: Score.unitsPerWhole / 100
    case .priority(let priority, _):
      switch priority.quantity {
      case .share: 100
      case .persons, .points: Score.unitsPerWhole / 100
      case .money, .insatser, .participants: 1
      }
    }
  }

  /// The change that moves it.
  func change(to value: Int) -> Repair.Change {
    switch self {
    case .priority(let priority, let side): .limit(priority.id, side, to: value)
    case .target(let target): .target(target.outcome, to: Score(units: value))
    }
  }
}

extension Scenario {
  /// The same scenario with one limit elsewhere.
  func moving(_ limit: Limit, to value: Int) -> Scenario? {
    changed { stated in
      switch limit {
      case .priority(let priority, let side):
        for place in stated.priorities.indices where stated.priorities[place].id == priority.id {
          switch side {
          case .atLeast: stated.priorities[place].atLeast = value
          case .atMost: stated.priorities[place].atMost = value
          }
        }
      case .target(let target):
        guard case .leastCost(var targets) = stated.objective.goal else { return }
        for place in targets.indices where targets[place].outcome == target.outcome {
          targets[place].atLeast = Score(units: value)
        }
        stated.objective.goal = .leastCost(targets)
      }
    }
  }
}

extension ConflictSearch {
  /// The limit nearest to one of the board's with which what is kept can hold: exact for amounts; for
  /// a share the nearest hundredth of a percent, by halving.
  ///
  /// - Parameters:
  ///   - limit: The limit.
  ///   - base: The scenario that it stands in.
  ///   - isMissing: Which of its rows may be missed.
  ///   - isKept: Which premises hold, the rows of the limit among them.
  ///   - workspace: The solver's.
  /// - Returns: the limit, and whether none nearer was proven to do; `nil` where no value of it helps.
  /// - Throws: when the solver refuses the program.
  func closest(
    _ limit: Limit, in base: Scenario, missing isMissing: @escaping (Premise) -> Bool,
    keeping isKept: (Premise) -> Bool, in workspace: inout Workspace
  ) throws(SolverError) -> (value: Int, isProven: Bool)? {
    guard limit.isShare else {
      let short = try leastShortfalls(
        ConflictProgram(base), of: [isMissing], keeping: isKept, in: &workspace)
      guard let short = short?.first else { return nil }
      let speck = max(Self.speck, 1e-9 * short)
      let steps = ((short - speck) / Double(limit.step)).rounded(.up)
      let moved = Int(max(0, steps)) * limit.step
      return (limit.isLeast ? max(0, limit.value - moved) : limit.value + moved, true)
    }
    // How many steps from the limit as it stands: enough at `far`, too few at `near`.
    let end = limit.isLeast ? limit.value : 1_000_000 - limit.value
    var near = 0
    var far = (end + limit.step - 1) / limit.step
    func value(_ steps: Int) -> Int {
      limit.isLeast
        ? max(0, limit.value - steps * limit.step)
        : min(1_000_000, limit.value + steps * limit.step)
    }
    var isProven = true
    func holds(_ steps: Int, in workspace: inout Workspace) throws(SolverError) -> Bool {
      guard let moved = base.moving(limit, to: value(steps)) else { return false }
      let kept = ConflictProgram(moved).keeping { isKept($0.asStated(in: limit)) }
      let outcome = try workspace.solve(kept, solving)
      if outcome.solution == nil, outcome != .infeasible { isProven = false }
      return outcome.solution != nil
    }
    guard try holds(far, in: &workspace) else { return nil }
    while far - near > 1 {
      let middle = (near + far) / 2
      if try holds(middle, in: &workspace) { far = middle } else { near = middle }
    }
    return (value(far), isProven)
  }

  /// The priorities among some premises that no money meets, with the limit that can be met.
  func unattainable(
    among premises: [Premise], in workspace: inout Workspace
  ) throws(SolverError) -> [Conflict.Unattainable] {
    var found: [Conflict.Unattainable] = []
    for premise in premises {
      guard case .priority(let row, .atLeast) = premise, let limit = Limit(premise),
        row.priority.quantity != .share(of: .pool)
      else { continue }
      if scenario.whyNothingCounts(towards: row) != nil, limit.value > 0 {
        found.append(Conflict.Unattainable(row: row, side: .atLeast, attainable: 0))
        continue
      }
      let most = try closest(
        limit, in: scenario, missing: { $0 == premise },
        keeping: { $0 == premise || $0.kind != .priority && !$0.isMoney }, in: &workspace)
      guard let most, most.isProven, most.value < limit.value else { continue }
      found.append(Conflict.Unattainable(row: row, side: .atLeast, attainable: most.value))
    }
    return found
  }
}

extension Premise {
  /// The premise as it was before a limit was moved.
  fileprivate func asStated(in limit: Limit) -> Premise {
    guard case .priority(let row, let side) = self, case .priority(let stated, _) = limit,
      row.priority.id == stated.id
    else { return self }
    return .priority(
      PriorityRow(
        priority: stated, selection: row.selection, year: row.year, years: row.years), side)
  }
}
