import Model
import Optimization
import Testing

@testable import Planning

extension Planner {
  /// The conflict, where there is no plan.
  func conflict() throws -> Conflict {
    guard case .infeasible(let conflict) = try plan() else { throw NoConflict() }
    return conflict
  }
}

/// There is a plan, or a limit came.
struct NoConflict: Error {}

extension Scenario {
  /// Whether the premises that are kept can hold together.
  func canHold(_ isKept: (Premise) -> Bool) throws -> Bool {
    try ConflictProgram(self).keeping(isKept).solve(SolveOptions(relativeGap: 1)).solution != nil
  }

  /// The same scenario without what the board wishes and may not be broken.
  func withoutPriorities() throws -> Scenario {
    var stated = stated
    stated.priorities.removeAll { $0.strength == .hard }
    if case .leastCost = stated.objective.goal {
      stated.objective.goal = .inOrder([Objective.Level(.minimise, .cost)])
    }
    return try Scenario(stated, law: law)
  }
}

/// Checks that the members cannot hold together, and that each of them is needed.
func expectIrreducible(
  _ members: [Premise], in scenario: Scenario, _ told: Comment? = nil,
  at location: SourceLocation = #_sourceLocation
) throws {
  #expect(try !scenario.canHold(members.contains), told, sourceLocation: location)
  for member in members {
    #expect(
      try scenario.canHold { $0 != member && members.contains($0) },
      "\(member) can be spared, \(told?.description ?? "")", sourceLocation: location)
  }
}

/// Checks that every repair gives a plan so far as it says.
func expectProven(
  _ repairs: [Repair], _ told: Comment? = nil, at location: SourceLocation = #_sourceLocation
) throws {
  for repair in repairs {
    let repaired =
      repair.cures == .everything ? repair.scenario : try repair.scenario.withoutPriorities()
    guard case .proposal(let proposal) = try Planner(repaired).plan() else {
      Issue.record(
        "\(repair.change) gives no plan, \(told?.description ?? "")", sourceLocation: location)
      continue
    }
    #expect(
      !proposal.verdicts.contains { $0.status == .broken && $0.rule.description.kind == .law },
      told, sourceLocation: location)
  }
}
