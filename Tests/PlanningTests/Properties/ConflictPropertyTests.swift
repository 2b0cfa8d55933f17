import Model
import Planning
import Testing

/// The conflicts of random scenarios, none of whose members can be spared.
@Suite("Conflicts of random scenarios")
struct ConflictPropertyTests {
  @Test(
    "every conflict is irreducible and every repair gives a plan",
    arguments: RandomScenario.Shape.allCases, 0..<2)
  func irreducible(_ shape: RandomScenario.Shape, _ block: Int) throws {
    var found = 0
    for seed in (block * 40)..<(block * 40 + 40) {
      guard let scenario = try Self.scenario(seed: 50_000 + seed, shape: shape),
        case .infeasible(let conflict) = try Planner(scenario).plan()
      else { continue }
      found += 1
      let told: Comment = "\(shape) seed \(50_000 + seed)"
      #expect(conflict.isIrreducible, told)
      #expect(!conflict.members.isEmpty, told)
      try expectIrreducible(conflict.members, in: scenario, told)
      try expectProven(conflict.repairs, told)
      if conflict.lackingWithPriorities.contains(where: { $0 > .zero }),
        !scenario.stated.priorities.contains(where: { $0.quantity == .share(of: .pool) }),
        scenario.stated.equity.ceilingBindsFrom == nil
      {
        let isCured = conflict.repairs.contains { repair in
          if case .money = repair.change { repair.cures == .everything } else { false }
        }
        #expect(isCured, "no money, \(told)")
      }
      if let paid = conflict.scenarioOncePaid, !conflict.membersOncePaid.isEmpty {
        try expectIrreducible(conflict.membersOncePaid, in: paid, told)
      }
    }
    #expect(found >= 10)
  }

  /// A random scenario in which some more is decided and some offers are a third; `nil` where no draw
  /// of the seed is a scenario.
  private static func scenario(seed: Int, shape: RandomScenario.Shape) throws -> Scenario? {
    for attempt in 0..<20 {
      var draft = RandomScenario(seed: seed &* 1_000 &+ attempt, shape: shape)
      draft.makeHarder()
      do throws(ScenarioProblems) {
        return try Scenario(draft.stated, law: RandomScenario.law)
      } catch {
        continue
      }
    }
    return nil
  }
}

extension RandomScenario {
  fileprivate mutating func makeHarder() {
    for place in stated.members.indices where dice.chance(60) {
      guard case .amounts(let amounts) = stated.members[place].offer else { continue }
      stated.members[place].offer = .amounts(amounts.map { Kronor($0.amount / 3) })
    }
    for place in stated.insatser.indices where dice.chance(50) {
      guard stated.insatser[place].status != .decided else { continue }
      stated.insatser[place].status = .decided
      stated.insatser[place].decidedVolume = stated.insatser[place].volume?.largest
      stated.insatser[place].decidedUntil = CivilDate(
        year: RandomScenario.budgetYear, month: 12, day: 31)
    }
  }
}
