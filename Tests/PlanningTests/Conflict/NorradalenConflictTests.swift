import Model
import Planning
import Testing

/// Norradalen when the region halves its money: the conflict and both gaps are reference answers.
@Suite("Norradalen with the region at 1 450 tkr")
struct NorradalenConflictTests {
  private let decided = [InsatsID("I01"), InsatsID("I02"), InsatsID("S01")]

  private func scenario(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try ShippedScenario.norradalen {
      $0.offer(Kronor(1_450_000), from: "regionen")
      change(&$0)
    }
  }

  @Test("the region's offer, fixed costs, 700 tkr of equity, I01, I02 and S01 cannot hold together")
  func members() throws {
    let scenario = try scenario()
    let conflict = try Planner(scenario).conflict()
    #expect(
      conflict.members == [
        .offers([.region], year: 0), .fixedCosts(year: 0), .equityUse(year: 0),
        .decided(decided[0]), .decided(decided[1]), .decided(decided[2]),
      ])
    #expect(conflict.isIrreducible && conflict.isWithoutPriorities)
    try expectIrreducible(conflict.members, in: scenario)
    #expect(
      scenario.phrase(of: conflict.members[0]).sv
        == "Bidraget från regionen, 1 450 tkr, ger genom 5 § högst 5 800 tkr i medel år 2027"
        .spaced)
    #expect(
      scenario.phrase(of: conflict.members[3]).sv
        == "Beslutad till 2028-12-31: Samordningsteamet – en väg in, 2 450 tkr år 2027".spaced)
    #expect(scenario.paths(of: conflict.members[0]) == [["members", "regionen", "contribution"]])
  }

  @Test("270 tkr are lacking for what must be, and 1 260 with three insatser in every kommun")
  func gaps() throws {
    let conflict = try Planner(scenario()).conflict()
    #expect(conflict.lacking == [Kronor(270_000)])
    #expect(conflict.lackingWithPriorities == [Kronor(1_260_000)])
    let paid = try #require(conflict.scenarioOncePaid)
    #expect(paid.pools == [Kronor(6_072_000)])
    let priorities = conflict.membersOncePaid.compactMap { premise -> PriorityID? in
      if case .priority(let row, .atLeast) = premise { row.priority.id } else { nil }
    }
    #expect(priorities == [PriorityID("kommuner")])
    try expectIrreducible(conflict.membersOncePaid, in: paid)
  }

  @Test("without any member, changed in the scenario itself, there is a plan that keeps the law")
  func everyMemberIsNeeded() throws {
    let changes: [(inout ScenarioDescription) -> Void] = [
      { $0.offer(Kronor(2_900_000), from: "regionen") },
      { stated in
        for place in stated.fixedCosts.indices {
          stated.fixedCosts[place].amounts = [.zero, .zero, .zero]
        }
      },
      { $0.equity.use = nil },
      { free("I01", in: &$0) }, { free("I02", in: &$0) }, { free("S01", in: &$0) },
    ]
    for change in changes {
      let changed = try scenario { stated in
        stated.priorities = []
        change(&stated)
      }
      _ = try Planner(changed).proposal()
    }
  }

  @Test("money and equity cure it for the law and for everything, each shown by a plan")
  func repairs() throws {
    let conflict = try Planner(scenario()).conflict()
    try expectProven(conflict.repairs)
    let money = conflict.repairs.compactMap { repair -> (Int, Repair.MoreMoney, Repair.Cure)? in
      guard case .money(let years) = repair.change else { return nil }
      return (years[0].lacking.amount, years[0], repair.cures)
    }
    #expect(money.map(\.0) == [270_000, 1_260_000])
    #expect(money.map(\.2) == [.withoutPriorities, .everything])
    #expect(money.map(\.1.pool.amount) == [6_072_000, 7_060_000])
    #expect(
      money[0].1.pays == [
        .state: Kronor(3_036_000), .region: Kronor(1_518_000), .kommun: Kronor(1_518_000),
      ])
    #expect(money[0].1.more == [.state: .zero, .region: Kronor(68_000), .kommun: .zero])
    #expect(money[1].1.more[.region] == Kronor(315_000))
    let equity = conflict.repairs.compactMap { repair -> (Kronor, Repair.Cure)? in
      if case .equity(let more) = repair.change { (more[0], repair.cures) } else { nil }
    }
    #expect(equity.map(\.0.amount) == [270_000, 1_260_000])
    #expect(equity.map(\.1) == [.withoutPriorities, .everything])
  }

  @Test("a krona less than the equity repair is too little")
  func equityIsLeast() throws {
    func isPlanned(_ use: Int, _ priorities: Bool) throws -> Bool {
      let changed = try scenario { stated in
        stated.equity.use = [Kronor(use), .zero, .zero]
        if !priorities { stated.priorities = [] }
      }
      if case .proposal = try Planner(changed).plan() { return true }
      return false
    }
    #expect(try isPlanned(970_000, false) && !isPlanned(969_999, false))
    #expect(try isPlanned(1_960_000, true) && !isPlanned(1_959_999, true))
  }

  @Test("each decision set free cures the law, and says what the priorities then lack")
  func drops() throws {
    let conflict = try Planner(scenario()).conflict()
    let drops = conflict.repairs.compactMap { repair -> (InsatsID, [Kronor])? in
      if case .drop(let id) = repair.change { (id, repair.stillLacking) } else { nil }
    }
    #expect(drops.map(\.0) == [decided[2], decided[1], decided[0]])
    #expect(drops.map { $0.1.map(\.amount) } == [[810_000], [990_000], [110_000]])
    for (id, lacking) in drops {
      let freed = try scenario { free(id.text, in: &$0) }
      #expect(try Planner(freed).conflict().lackingWithPriorities == lacking)
    }
  }

  @Test("with 270 tkr more, two insatser in every kommun is the most that is possible")
  func limit() throws {
    let conflict = try Planner(scenario()).conflict()
    let repair = try #require(
      conflict.repairs.first { repair in
        if case .limit = repair.change { true } else { false }
      })
    #expect(repair.change == .limit(PriorityID("kommuner"), .atLeast, to: 2))
    #expect(repair.alongside == [Kronor(270_000)] && repair.cures == .everything)
  }
}

private func free(_ id: String, in stated: inout ScenarioDescription) {
  for place in stated.insatser.indices where stated.insatser[place].id.text == id {
    stated.insatser[place].status = .ongoing
    stated.insatser[place].decidedUntil = nil
  }
}

extension String {
  /// With the spaces that figures are written with.
  fileprivate var spaced: String {
    replacing("1 450 tkr", with: "1\u{202F}450\u{A0}tkr")
      .replacing("5 800 tkr", with: "5\u{202F}800\u{A0}tkr")
      .replacing("2 450 tkr", with: "2\u{202F}450\u{A0}tkr")
  }
}
