import Model
import Optimization
import Testing
import TinyForbund

@testable import Planning

/// Conflicts of every kind of premise, each small enough to see through.
@Suite("What cannot hold together")
struct ConflictKindTests {
  private let unga = GroupID("unga")

  private func conflict(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void
  ) throws -> (scenario: Scenario, conflict: Conflict) {
    let scenario = try TinyForbund.scenario(years: years, change)
    let conflict = try Planner(scenario).conflict()
    try expectIrreducible(conflict.members, in: scenario)
    #expect(conflict.isIrreducible)
    try expectProven(conflict.repairs)
    return (scenario, conflict)
  }

  private func decide(
    _ ids: String..., until year: Int = 2027, in stated: inout ScenarioDescription
  ) {
    for id in ids {
      stated.change(id) {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: year, month: 12, day: 31)
      }
    }
  }

  private func row(_ scenario: Scenario, _ place: Int = 0) -> PriorityRow {
    scenario.priorityRows[place]
  }

  @Test("where the seconds are over, it says that none were enough and cures nothing")
  func outOfTime() throws {
    let scenario = try TinyForbund.scenario {
      $0.priorities = [
        Priority(
          id: PriorityID("belopp"), quantity: .money, atLeast: 250_000, atMost: 290_000)
      ]
    }
    var options = PlanningOptions()
    options.secondsLimit = 1e-9
    #expect(!options.isOver, "seconds begin when planning does")
    options = options.begun
    #expect(options.isOver)
    #expect(options.secondsLeft == 0)
    var workspace = try Workspace()
    let found = try ConflictSearch(scenario: scenario, options: options)
      .conflict(in: &workspace)
    #expect(!found.isIrreducible)
    #expect(found.repairs.isEmpty)
  }

  @Test("no sum of 100, 100 and 200 tkr is between 250 and 290, though halves would be")
  func wholeNumbers() throws {
    let (scenario, conflict) = try conflict {
      $0.priorities = [
        Priority(
          id: PriorityID("belopp"), quantity: .money, atLeast: 250_000, atMost: 290_000)
      ]
    }
    #expect(
      Set(conflict.members) == [
        .priority(row(scenario), .atLeast), .priority(row(scenario), .atMost),
      ])
    var workspace = try Workspace()
    let relaxed = try workspace.solveRelaxation(of: ConflictProgram(scenario).program)
    #expect(relaxed.solution != nil)
    #expect(
      conflict.repairs.map(\.change) == [
        .limit(PriorityID("belopp"), .atLeast, to: 200_000),
        .limit(PriorityID("belopp"), .atMost, to: 300_000),
      ])
    #expect(conflict.lacking == [.zero])
  }

  @Test("two decided insatser of which one needs what the other excludes")
  func relations() throws {
    let (_, conflict) = try conflict { stated in
      decide("B", "C", in: &stated)
      stated.change("A") {
        $0.cost.fixed = .indexed(.zero)
        $0.excludes = [InsatsID("C")]
      }
      stated.change("B") { $0.requires = [InsatsID("A")] }
    }
    #expect(
      Set(conflict.members) == [
        .requires(InsatsID("B"), InsatsID("A")), .excludes(InsatsID("A"), InsatsID("C")),
        .decided(InsatsID("B")), .decided(InsatsID("C")),
      ])
    #expect(
      conflict.repairs.map(\.change) == [.drop(InsatsID("B")), .drop(InsatsID("C"))])
    #expect(conflict.repairs.allSatisfy { $0.cures == .everything })
    #expect(conflict.lacking == [])
  }

  @Test("two decided insatser of which at most one may be funded")
  func choice() throws {
    let (scenario, conflict) = try conflict { stated in
      decide("A", "B", in: &stated)
      stated.atMostOf = [
        AtMostOf(id: "val", count: 1, insatser: [InsatsID("A"), InsatsID("B")])
      ]
    }
    #expect(
      Set(conflict.members) == [
        .atMostOf("val"), .decided(InsatsID("A")), .decided(InsatsID("B")),
      ])
    #expect(scenario.phrase(of: .atMostOf("val")).sv == "Högst 1 av Insats A och Insats B")
  }

  @Test("two decided insatser that take 1,2 of one årsarbetskraft")
  func capacity() throws {
    let staff = ResourceID("personal")
    let (_, conflict) = try conflict { stated in
      decide("B", "C", in: &stated)
      var resource = Resource(id: staff)
      resource.name = "Personal"
      resource.capacityHundredths = [100, 100, 100, 100, 100]
      stated.resources = [resource]
      for id in ["B", "C"] {
        stated.change(id) { $0.uses = [staff: ResourceUse(fixedHundredths: 60)] }
      }
    }
    #expect(
      Set(conflict.members) == [
        .capacity(staff, year: 0), .decided(InsatsID("B")), .decided(InsatsID("C")),
      ])
  }

  @Test("two decided insatser for 20 of a group of 15")
  func people() throws {
    let (scenario, conflict) = try conflict { stated in
      decide("B", "C", in: &stated)
      stated.targetGroups[0].people = 15
    }
    let people = try #require(conflict.members.first)
    #expect(people == .people(scenario.groupLimits[0], year: 0))
    #expect(scenario.phrase(of: people).sv == "Målgruppen ”Unga” har 15 personer år 2027")
    #expect(conflict.members.count == 3)
  }

  @Test("an insats decided for two years that may run for one")
  func run() throws {
    let (_, conflict) = try conflict(years: 2) { stated in
      decide("B", until: 2028, in: &stated)
      stated.change("B") { $0.runs.atMostMonths = 12 }
    }
    #expect(
      Set(conflict.members) == [
        .run(InsatsID("B"), .atMost), .decided(InsatsID("B")),
      ])
    #expect(conflict.repairs.map(\.change) == [.drop(InsatsID("B"))])
  }

  @Test("a decided insats that the law keeps out: the law is named and only the decision undone")
  func law() throws {
    let (_, conflict) = try conflict { stated in
      decide("B", in: &stated)
      stated.change("B") { $0.contains = [.tolk] }
    }
    #expect(
      conflict.members == [
        .excluded(InsatsID("B"), .prohibitedContent), .decided(InsatsID("B")),
      ])
    #expect(conflict.repairs.map(\.change) == [.drop(InsatsID("B"))])
  }

  @Test("a reserve of 50 tkr that leaves too little for what is decided can be given up")
  func reserve() throws {
    let (_, conflict) = try conflict { stated in
      decide("A", "C", in: &stated)
      stated.reserve.amounts = TinyForbund.everyYear(TinyForbund.tkr(50))
    }
    #expect(conflict.members.contains(.reserve(year: 0)))
    #expect(conflict.repairs.map(\.change).contains(.reserve([TinyForbund.tkr(50)])))
    #expect(conflict.repairs.map(\.change).contains(.equity([TinyForbund.tkr(50)])))
    #expect(conflict.lacking == [TinyForbund.tkr(50)])
  }

  @Test("equity that must stay above 80 tkr is named where 50 tkr of it would be used")
  func floor() throws {
    let (_, conflict) = try conflict { stated in
      decide("A", "C", in: &stated)
      stated.fixedCosts[0].amounts = TinyForbund.everyYear(TinyForbund.tkr(150))
      stated.equity.use = nil
      stated.equity.floor = TinyForbund.tkr(80)
    }
    #expect(
      Set(conflict.members) == [
        .offers([.state, .region, .kommun], year: 0), .fixedCosts(year: 0), .openingEquity,
        .equityFloor, .decided(InsatsID("A")), .decided(InsatsID("C")),
      ])
    #expect(conflict.lacking == [TinyForbund.tkr(30)])
  }

  @Test("money for a tag that nothing has: the priority alone, and that nothing has the tag")
  func nothingHasTheTag() throws {
    let (scenario, conflict) = try conflict { stated in
      var selection = Selection()
      selection.tag = "sport"
      stated.priorities = [
        Priority(id: PriorityID("golv"), quantity: .money, atLeast: 50_000, over: selection)
      ]
    }
    #expect(conflict.members == [.priority(row(scenario), .atLeast)])
    #expect(
      conflict.unattainable == [
        Conflict.Unattainable(row: row(scenario), side: .atLeast, attainable: 0)
      ])
    #expect(
      scenario.whyNothingCounts(towards: row(scenario))?.sv
        == "Ingen insats har etiketten ”sport”.")
    #expect(
      conflict.repairs.map(\.change) == [.limit(PriorityID("golv"), .atLeast, to: 0)])
  }

  @Test("ten persons where all three insatser help seven: seven is the most, and six for the money")
  func outOfReach() throws {
    let ten = 10 * Score.unitsPerWhole
    let (scenario, conflict) = try conflict {
      $0.priorities = [
        Priority(id: PriorityID("tio"), quantity: .persons(nil), atLeast: ten)
      ]
    }
    #expect(conflict.members == [.priority(row(scenario), .atLeast)])
    #expect(conflict.unattainable.map(\.attainable) == [7 * Score.unitsPerWhole])
    #expect(
      conflict.repairs.map(\.change) == [
        .limit(PriorityID("tio"), .atLeast, to: 6 * Score.unitsPerWhole)
      ])
  }

  @Test("60 % for A beside a decided C can be 33,33 % at most")
  func share() throws {
    let (scenario, conflict) = try conflict { stated in
      decide("C", in: &stated)
      stated.change("A") { $0.tags = ["a"] }
      var selection = Selection()
      selection.tag = "a"
      stated.priorities = [
        Priority(
          id: PriorityID("andel"), quantity: .share(of: .insatsMoney), atLeast: 600_000,
          over: selection)
      ]
    }
    #expect(
      conflict.members == [.decided(InsatsID("C")), .priority(row(scenario), .atLeast)])
    #expect(conflict.unattainable.map(\.attainable) == [333_300])
    #expect(
      conflict.repairs.map(\.change) == [
        .limit(PriorityID("andel"), .atLeast, to: 333_300), .drop(InsatsID("C")),
      ])
    #expect(conflict.repairs.allSatisfy { $0.cures == .everything })
  }

  @Test("a goal of ten persons is part of the conflict, and can be six")
  func goal() throws {
    let target = Objective.Target(
      outcome: TinyForbund.arbete, atLeast: Score(units: 10 * Score.unitsPerWhole))
    let (_, conflict) = try conflict {
      $0.objective = Objective(goal: .leastCost([target]))
    }
    #expect(conflict.members == [.target(target)])
    #expect(
      conflict.repairs.map(\.change) == [
        .target(TinyForbund.arbete, to: Score(units: 6 * Score.unitsPerWhole))
      ])
  }

  /// Thirty even amounts, which never add up to an odd one: that takes long to see.
  private func thirtyEvenCosts(_ priorities: [Priority]) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.insatser = (0..<30).map { place in
        var insats = TinyForbund.insats("I\(place)", cost: 1, percentagePoints: 10)
        insats.cost.fixed = .indexed(Kronor(10_000 + 2 * place * place))
        return insats
      }
      stated.priorities = priorities
    }
  }

  @Test("where a sub-solve hits its limit, nothing is called irreducible and nothing is made up")
  func limit() throws {
    let scenario = try thirtyEvenCosts([
      Priority(id: PriorityID("udda"), quantity: .money, atLeast: 150_001, atMost: 150_001)
    ])
    var options = PlanningOptions()
    options.nodeLimit = 1
    var workspace = try Workspace()
    let search = ConflictSearch(scenario: scenario, options: options)
    let conflict = try search.conflict(in: &workspace)
    #expect(!conflict.isIrreducible)
    #expect(conflict.members == [])
    #expect(conflict.repairs == [])
  }

  @Test("a limit that the search stopped short of is not called the nearest")
  func unprovenLimit() throws {
    let scenario = try thirtyEvenCosts([
      Priority(id: PriorityID("tak"), quantity: .money, atMost: 150_001),
      Priority(
        id: PriorityID("bruk"), quantity: .share(of: .pool),
        atLeast: Share(percent: 90).millionths),
    ])
    let stated = try #require(scenario.stated.priorities.first { $0.id == PriorityID("bruk") })
    let limit = Limit.priority(stated, .atLeast)
    func nearest(nodes: Int?) throws -> (value: Int, isProven: Bool)? {
      var options = PlanningOptions()
      options.nodeLimit = nodes
      let search = ConflictSearch(scenario: scenario, options: options)
      var workspace = try Workspace()
      return try search.closest(
        limit, in: scenario, missing: limit.covers, keeping: { _ in true }, in: &workspace)
    }
    let stopped = try #require(try nearest(nodes: 1))
    let searched = try #require(try nearest(nodes: nil))
    #expect(!stopped.isProven)
    #expect(searched.value >= stopped.value)
  }
}
