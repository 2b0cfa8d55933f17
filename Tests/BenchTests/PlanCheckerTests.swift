import Optimization
import Testing

@testable import bench

/// The checker knows a plan that keeps the rules from one that breaks any of them.
struct PlanCheckerTests {
  /// The best plan by GLPK for the textbook's hull, with what it is worth.
  private static func best(_ name: String, seed: Int) throws -> (Instance, ProposedPlan, Double) {
    let family = try #require(Family.named(name))
    let instance = Instance(family, seed: seed)
    let textbook = TextbookProgram(instance, .hull)
    let options = SolveOptions(relativeGap: 0.01)
    guard case .optimal(let solution) = try textbook.program.solve(options) else {
      throw WrongUse(description: "\(name) has no proven plan")
    }
    let columns = Dictionary(
      uniqueKeysWithValues: solution.values.enumerated().map { ("x\($0)", $1) })
    return (instance, textbook.meanings.plan(of: instance, columns), solution.objective)
  }

  @Test("a program's best plan keeps every rule and is worth what the program says")
  func keepsAll() throws {
    for (name, seed) in [("small15", 1), ("my20", 4)] {
      let (instance, plan, value) = try Self.best(name, seed: seed)
      let checker = PlanChecker(instance, plan)
      #expect(checker.broken == [], "\(name)")
      #expect(abs(checker.value - value) < 1e-6 * value, "\(name)")
    }
  }

  @Test("both textbook forms have the same optimum")
  func forms() throws {
    let family = try #require(Family.named("small15"))
    let instance = Instance(family, seed: 1)
    let values = try [ProgramForm.hull, .naive].map { form in
      try TextbookProgram(instance, form).program.solve().solution?.objective ?? .nan
    }
    #expect(abs(values[0] - values[1]) < 1e-5 * values[0])
  }

  @Test("each kind of broken rule is found")
  func findsBroken() throws {
    let (instance, plan, _) = try Self.best("small15", seed: 1)
    func broken(_ change: (inout ProposedPlan) -> Void) -> String {
      var changed = plan
      change(&changed)
      return PlanChecker(instance, changed).broken.joined(separator: "\n")
    }
    let funded = try #require(plan.volumes.firstIndex { $0[0] != nil })
    #expect(broken { $0.volumes[funded][0] = 1 }.contains("has 1.0 participants"))
    let nothing = broken { $0 = ProposedPlan(instance) }
    #expect(nothing.contains("too little of the pool is spent"))
    let everything = broken { plan in
      for place in plan.volumes.indices {
        plan.volumes[place][0] = Double(instance.candidates[place].volumes.last ?? 0)
      }
    }
    #expect(everything.contains("more than the pool is spent"))
    #expect(everything.contains("has fewer people than"))
    #expect(everything.contains("meet in year 1"))
    let need = try #require(instance.requires.first)
    let lacking = broken { plan in
      plan.volumes[need.first][0] = Double(instance.candidates[need.first].volumes[0])
      plan.volumes[need.second][0] = nil
    }
    #expect(lacking.contains("candidate \(need.first + 1) lacks \(need.second + 1)"))
    let served = instance.candidates[funded].kommuner[0].place
    let deprived = broken { plan in
      for (place, candidate) in instance.candidates.enumerated()
      where candidate.share(ofKommun: served) > 0 {
        plan.volumes[place][0] = nil
      }
    }
    #expect(deprived.contains("kommun \(served + 1) gets too little"))
  }

  @Test("what starts runs for two years, and whole people are whole")
  func runsAndPeople() throws {
    let (instance, plan, _) = try Self.best("my20", seed: 4)
    let running = try #require(plan.volumes.firstIndex { $0.allSatisfy { $0 != nil } })
    var cut = plan
    cut.volumes[running] = [plan.volumes[running][0], nil, nil]
    let found = PlanChecker(instance, cut).broken
    #expect(found.contains("candidate \(running + 1) runs for one year"))

    let twin = Instance(try #require(Family.named("small15-people")), seed: 1)
    let place = try #require(twin.candidates.firstIndex { !$0.hasLevels })
    var half = ProposedPlan(twin)
    half.volumes[place][0] = Double(twin.candidates[place].volumes[0]) + 0.5
    #expect(
      PlanChecker(twin, half).broken.contains { $0.hasPrefix("candidate \(place + 1) in year 1") })
  }
}
