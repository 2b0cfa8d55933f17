import Model
import Testing
import TinyForbund

@Suite("What is left unspent, and why")
struct UnspentTests {
  @Test("a year that spends its room leaves nothing to explain")
  func nothingLeft() throws {
    #expect(try Self.unspent(["A", "C"]).isEmpty)
  }

  @Test("what is left is too little for the cheapest that is not in")
  func tooDear() throws {
    let left = try #require(try Self.unspent(["A", "B"]).first)
    #expect(left.year == 2027 && left.left == TinyForbund.tkr(100))
    #expect(left.additions.map(\.obstacle) == [.tooDear])
    #expect(left.additions.map(\.cost) == [TinyForbund.tkr(200)])
    #expect(left.volumesAreAtMost)
  }

  @Test("an insats that fits can break a rule, which is named")
  func breaks() throws {
    let left = try #require(
      try Self.unspent(["C"]) {
        $0.insatser[0].excludes = [InsatsID("C")]
        $0.insatser[1] = TinyForbund.insats("B", cost: 100, percentagePoints: 0)
      }.first)
    #expect(left.additions.count == 2)
    guard case .breaks(let verdicts)? = left.additions.first?.obstacle else {
      Issue.record("A excludes C")
      return
    }
    #expect(verdicts.map(\.rule) == [.relations])
    #expect(left.additions[1].obstacle == .addsNothing)
  }

  @Test("a hard priority of the board is a rule that can be in the way")
  func cap() throws {
    let left = try #require(
      try Self.unspent(["C"]) { stated in
        stated.priorities = [
          Priority(id: PriorityID("tak"), quantity: .money, atMost: 250_000)
        ]
      }.first)
    let rules = left.additions.map { addition -> [RuleID] in
      if case .breaks(let verdicts) = addition.obstacle { verdicts.map(\.rule) } else { [] }
    }
    #expect(rules == [[.priorityGroup], [.priorityGroup]])
  }

  @Test("money that a later year uses is not free")
  func neededLater() throws {
    let scenario = try TinyForbund.scenario(years: 2) {
      $0.equity.use = TinyForbund.everyYear(TinyForbund.tkr(100))
    }
    let account = Account(
      of: Self.plan([["A", "C"], ["A", "B", "C"]], scenario), in: scenario)
    let left = account.unspent()
    #expect(left.map(\.year) == [2027])
    #expect(left[0].additions.map(\.obstacle) == [.neededIn(2028)])
  }

  @Test("saved money can be worth more than what it would buy")
  func worthMoreSaved() throws {
    let left = try #require(
      try Self.unspent(["C"]) { stated in
        stated.objective.closingEquityWorth = Objective.Worth(
          score: Score(units: 300_000_000), per: TinyForbund.tkr(100))
      }.first)
    #expect(left.additions.map(\.obstacle) == [.worthMoreSaved, .worthMoreSaved])
  }

  @Test("a plan that is not the best has something that would make it better")
  func improves() throws {
    let left = try #require(try Self.unspent(["C"]).first)
    #expect(left.additions.map(\.obstacle) == [.improves, .improves])
  }

  @Test("of much that the money suffices for only the cheapest is tried, and the rest says so")
  func untried() throws {
    let scenario = try TinyForbund.scenario(years: 1) { stated in
      stated.insatser.append(TinyForbund.insats("D", cost: 90, percentagePoints: 10))
    }
    let account = Account(of: Self.plan([[]], scenario), in: scenario)
    let left = try #require(account.unspent(judging: 0).first)
    #expect(left.additions.map { scenario.insatser[$0.position].id.text } == ["D", "A", "B", "C"])
    #expect(left.additions.map(\.obstacle) == [.improves, .improves, .untried, .untried])
    #expect(account.unspent()[0].additions.allSatisfy { $0.obstacle == .improves })
  }

  @Test("an insats that is in can grow to its next level, or by one participant")
  func larger() throws {
    let levels = try #require(
      try Self.unspent(["A", "B"]) {
        $0.insatser[0].volume = .levels([Volume(10), Volume(20)])
        $0.insatser[0].cost.perParticipant = .indexed(TinyForbund.tkr(1))
        $0.insatser[1].volume = .noneOr(Volume(5), Volume(15), continuous: false)
        $0.insatser.removeLast()
      }.first)
    #expect(!levels.volumesAreAtMost)
    #expect(levels.additions.map(\.volume) == [Volume(11), Volume(20)])
    #expect(levels.additions.map(\.cost) == [.zero, TinyForbund.tkr(10)])
    #expect(levels.additions.map(\.isNew) == [false, false])
  }

  @Test("an insats that no plan may fund is not offered")
  func excluded() throws {
    let left = try #require(
      try Self.unspent(["A", "B"]) { $0.insatser[2].purpose = .other }.first)
    #expect(left.additions.isEmpty && left.left == TinyForbund.tkr(100))
  }

  /// What a year of these insatser, each at 10 participants, leaves.
  private static func unspent(
    _ funded: [String], _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> [Unspent] {
    let scenario = try TinyForbund.scenario(years: 1, change)
    return Account(of: plan([funded], scenario), in: scenario).unspent()
  }

  private static func plan(_ years: [[String]], _ scenario: Scenario) -> Plan {
    Plan(
      choices: scenario.insatser.map { insats in
        years.map { $0.contains(insats.id.text) ? Plan.Choice(volume: Volume(10)) : nil }
      })
  }
}
