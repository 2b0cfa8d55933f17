import Model
import Planning
import Testing
import TinyForbund

/// Rule 22: the board's shares, amounts and counts.
@Suite("Rule 22, the board's priorities")
struct PriorityGroupTests {
  /// At least 30 % of the insats money to what is tagged, which B is.
  private func scenario(_ strength: Priority.Strength = .hard) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.change("B") { $0.tags = ["barn"] }
      var over = Selection()
      over.tag = "barn"
      stated.priorities = [
        Priority(
          id: PriorityID("barn-först"), quantity: .share(of: .insatsMoney), atLeast: 300_000,
          over: over, strength: strength)
      ]
    }
  }

  /// A price of one person for every 100 tkr short.
  private let soft = Priority.Strength.soft(
    Priority.Price(score: Score(.one), per: 100_000))

  @Test("a share is a row of what each insats is above or below it: −30, +70 and −60 tkr")
  func row() throws {
    #expect(
      try scenario().rows(of: .priorityGroup) == [
        "− 30000 fund A 2027 + 70000 fund B 2027 − 60000 fund C 2027 ≥ 0"
      ])
    #expect(
      try scenario(soft).rows(of: .priorityGroup) == [
        "− 30000 fund A 2027 + 70000 fund B 2027 − 60000 fund C 2027"
          + " + barn-först atLeast barn-först, at least, year 2027 shortfall ≥ 0"
      ])
  }

  @Test("the rule changes the best plan from A and C to B and C")
  func answer() throws {
    #expect(try scenario().best() == BestPlan("B C", persons: 5))
    #expect(try scenario().best(without: .priorityGroup) == BestPlan("A C", persons: 6))
  }

  @Test("A and C are 90 tkr short: 30 % of 300 tkr and nothing to B")
  func broken() throws {
    let account = try scenario().account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .priorityGroup) == [.broken])
    #expect(account.margins(of: .priorityGroup) == [.kronor(TinyForbund.tkr(-90))])
    let kept = try scenario().account(["B": [10], "C": [10]])
    #expect(kept.statuses(of: .priorityGroup) == [.kept])
    #expect(kept.margins(of: .priorityGroup) == [.kronor(TinyForbund.tkr(10))])
    #expect(try scenario().account([:]).statuses(of: .priorityGroup) == [.kept])
  }

  @Test("missed at a price it is a warning: A and C lose 0.9 of 6 persons and are still best")
  func softly() throws {
    let proposal = try Planner(scenario(soft)).proposal()
    #expect(proposal.funded() == ["A", "C"])
    #expect(proposal.valuation.levels[0].units == 510_000_000)
    #expect(proposal.valuation.beforePenalty == 600_000_000)
    #expect(proposal.account.statuses(of: .priorityGroup) == [.warning])
    #expect(proposal.account.margins(of: .priorityGroup) == [.kronor(TinyForbund.tkr(-90))])
  }

  @Test("an amount, a count and a number of participants have their own rows and margins")
  func otherQuantities() throws {
    func margins(_ quantity: Priority.Quantity, atMost: Int) throws -> ([String], [Margin?]) {
      let scenario = try TinyForbund.scenario {
        $0.priorities = [Priority(id: PriorityID("p"), quantity: quantity, atMost: atMost)]
      }
      return (
        scenario.rows(of: .priorityGroup),
        scenario.account(["A": [10], "C": [10]]).margins(of: .priorityGroup)
      )
    }
    let money = try margins(.money, atMost: 250_000)
    #expect(
      money.0 == [
        "− 100000 fund A 2027 − 100000 fund B 2027 − 200000 fund C 2027 ≥ -250000"
      ])
    #expect(money.1 == [.kronor(TinyForbund.tkr(-50))])
    let count = try margins(.insatser, atMost: 1)
    #expect(count.0 == ["− fund A 2027 − fund B 2027 − fund C 2027 ≥ -1"])
    #expect(count.1 == [.insatser(-1)])
    let people = try margins(.participants, atMost: 1_500)
    #expect(people.0 == ["− 1000 fund A 2027 − 1000 fund B 2027 − 1000 fund C 2027 ≥ -1500"])
    #expect(people.1 == [.participants(Volume(-5))])
    let persons = try margins(.persons(nil), atMost: 5 * Score.unitsPerWhole)
    #expect(persons.1 == [.persons(Score(units: -100_000_000))])
  }
}
