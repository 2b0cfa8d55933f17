import Model
import Planning
import Testing
import TinyForbund

/// Plans of the tiny förbund when two or three things can happen, worked out by hand.
@Suite struct RiskPlanningTests {
  /// A förbund with room for 200 tkr: A alone, B alone, both, or C alone.
  ///
  /// In the base A helps 2 persons, B 1 and C 4.
  private func small(
    _ risk: Risk?, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.fixedCosts = [
        FixedCost(id: "kansli", amounts: TinyForbund.everyYear(TinyForbund.tkr(200)))
      ]
      stated.objective.risk = risk
      change(&stated)
    }
  }

  /// A future of that förbund where insatser have other effects, in percentage points.
  private func future(
    _ id: String, _ points: [String: Int], _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Future {
    let scenario = try small(nil) { stated in
      for (insats, points) in points {
        stated.change(insats) {
          $0.effects[0].net = Estimate(likely: PercentagePoints(millionths: points * 10_000))
        }
      }
      change(&stated)
    }
    return Future(id: id, name: Phrase(sv: "\(id)", en: "\(id)"), scenario: scenario)
  }

  private func risk(_ aim: Risk.Aim?, _ change: (inout Risk) -> Void = { _ in }) -> Risk {
    var risk = Risk()
    risk.aim = aim
    if aim == .worstCase || aim == .regret { risk.over = ["god", "svag"] }
    change(&risk)
    return risk
  }

  /// In the good future all is as planned; in the weak one C does next to nothing.
  private func twoFutures() throws -> [Future] {
    [try future("god", [:]), try future("svag", ["C": 4, "A": 8, "B": 6])]
  }

  private func plan(
    _ scenario: Scenario, _ named: [Future] = [], drawn: [Scenario] = []
  ) throws -> Proposal {
    var options = PlanningOptions()
    options.futures = try Futures(named: named, drawn: drawn, of: scenario)
    return try Planner(scenario).proposal(options)
  }

  private func persons(_ fraction: Fraction?) -> Double? {
    fraction.map { $0.approximate / Double(Score.unitsPerWhole) }
  }

  @Test("What rounding to hundredths takes from the worst case is told, and is all that is left")
  func roundingLoss() throws {
    func only(_ stated: inout ScenarioDescription) {
      stated.insatser.removeAll { $0.id != InsatsID("A") }
      stated.change("A") {
        $0.volume = .noneOr(Volume(1), Volume(10), continuous: true)
        $0.cost.fixed = .indexed(.zero)
        $0.cost.perParticipant = .indexed(Kronor(30_001))
      }
    }
    let futures = [try future("god", [:], only), try future("svag", ["A": 8], only)]
    let proposal = try plan(try small(risk(.worstCase), only), futures)
    // 200 tkr buy 6,6664… participants, of which 6,66 are shown: 0,08 persons for each.
    #expect(proposal.account.volume(0, year: 0) == Volume(hundredths: 666))
    let lost = 8e6 * (200_000 / 30_001 - 6.66)
    #expect(abs(Double(proposal.roundingLoss) - lost) < 2)
    #expect(abs(proposal.proof.gap * 1e8 - lost) < 200)
  }

  @Test("The worst case takes what is least bad where things go wrong")
  func worstCase() throws {
    // C: 4 and 0,4. A with B: 3 and 1,4.
    let proposal = try plan(try small(risk(.worstCase)), try twoFutures())
    #expect(proposal.funded() == ["A", "B"])
    let answer = try #require(proposal.risk)
    #expect(persons(answer.value(of: answer.chosen)) == 1.4)
    #expect(answer.chosen.valuation?.values == [300_000_000, 140_000_000])
    #expect(answer.chosen.valuation?.worstPlace == 1)
    let plain = try #require(answer.plain)
    #expect(persons(answer.value(of: plain)) == 0.4)
    #expect(plain.asStated == Score(units: 400_000_000))
    #expect(answer.chosen.asStated == Score(units: 300_000_000))
    #expect(proposal.valuation.levels[0].units == 140_000_000)
    #expect(proposal.proof.status == .optimal && proposal.proof.gap == 0)
    #expect(proposal.ties.count == 1 && proposal.ties.complete)
  }

  @Test("The mean is indifferent to where it comes from, and CVaR is not")
  func meanAgainstTail() throws {
    // Means: C 2,2; A and B 2,2. The worst half is 0,4 and 1,4.
    let futures = try twoFutures()
    let mean = try plan(try small(risk(.mean) { $0.over = ["god", "svag"] }), futures)
    #expect(persons(mean.risk.flatMap { $0.value(of: $0.chosen) }) == 2.2)
    #expect(mean.ties.count == 2 && !mean.ties.complete)
    #expect(mean.funded() == ["C"], "one change from today and not two")
    let tail = risk(.cvar) {
      $0.over = ["god", "svag"]
      $0.level = Share(percent: 50)
    }
    let cvar = try plan(try small(tail), futures)
    #expect(cvar.funded() == ["A", "B"])
    #expect(persons(cvar.risk.flatMap { $0.value(of: $0.chosen) }) == 1.8)
  }

  @Test("Regret is counted from what each future's own best plan gives")
  func regret() throws {
    // Best: 4 (C) and 1,4 (A and B). Regrets: C 0 and 1; A and B 1 and 0; A alone 2 and 0,6.
    let futures = try twoFutures() + [try future("mellan", ["C": 30])]
    let scenario = try small(risk(.regret) { $0.over = ["god", "svag", "mellan"] })
    let proposal = try plan(scenario, futures)
    let answer = try #require(proposal.risk)
    #expect(answer.chosen.valuation?.largestRegret == 100_000_000)
    #expect(answer.chosen.valuation?.best == [400_000_000, 140_000_000, 300_000_000])
    #expect(proposal.valuation.levels[0].direction == .minimise)
    #expect(proposal.valuation.levels[0].units == 100_000_000)
    #expect(proposal.proof.bound == 1)
  }

  @Test("A named future must be able to pay: its pool, its prices and its equity")
  func funds() throws {
    let poor = try future("fattig", [:]) { stated in
      stated.fixedCosts = [
        FixedCost(id: "kansli", amounts: TinyForbund.everyYear(TinyForbund.tkr(300)))
      ]
    }
    let scenario = try small(risk(.worstCase) { $0.over = ["fattig"] })
    #expect(try plan(scenario, [poor]).funded() == ["A"])
    let dear = try future("dyr", [:]) { stated in
      stated.change("C") { $0.cost.fixed = .indexed(Kronor(200_001)) }
    }
    let dearly = try small(risk(.worstCase) { $0.over = ["dyr"] })
    #expect(try plan(dearly, [dear]).funded() == ["A", "B"])
  }

  @Test("Where no plan can be paid in every named future, none is proposed and no rule is blamed")
  func noCommonPlan() throws {
    let broke = try future("tom", [:]) { stated in
      stated.change("A") { $0.cost.fixed = .indexed(Kronor(200_001)) }
    }
    let scenario = try small(risk(.worstCase) { $0.over = ["tom"] }) { stated in
      stated.change("A") {
        $0.status = .decided
        $0.agreement = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    var options = PlanningOptions()
    options.futures = try Futures(named: [broke], of: scenario)
    guard case .unattainable = try Planner(scenario).plan(options) else {
      Issue.record("a plan that the empty future cannot pay")
      return
    }
  }

  @Test("A scenario without a plan is told why, whatever the futures")
  func infeasible() throws {
    let scenario = try small(risk(.worstCase)) { stated in
      stated.change("C") {
        $0.status = .decided
        $0.agreement = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
        $0.cost.fixed = .indexed(Kronor(900_000))
      }
    }
    var options = PlanningOptions()
    options.futures = try Futures(named: try twoFutures(), of: scenario)
    guard case .infeasible(let conflict) = try Planner(scenario).plan(options) else {
      Issue.record("there is no plan")
      return
    }
    #expect(!conflict.members.isEmpty)
  }

  @Test("What is not answered with futures refuses a scenario that weighs risk")
  func notWeighed() throws {
    let planner = Planner(try small(risk(.mean)))
    let best = try Planner(try small(nil)).proposal()
    func isRefused(_ ask: () throws(PlanningError) -> Void) -> Bool {
      do throws(PlanningError) {
        try ask()
        return false
      } catch {
        if case .riskNotWeighed = error { return true }
        return false
      }
    }
    #expect(isRefused { () throws(PlanningError) in _ = try planner.plan() })
    #expect(isRefused { () throws(PlanningError) in _ = try planner.explain(best) })
    #expect(isRefused { () throws(PlanningError) in _ = try planner.nextKrona(after: best) })
    #expect(isRefused { () throws(PlanningError) in _ = try planner.exportedPrograms() })
  }

  @Test("The budget must suffice in most draws: what only sometimes can be paid is left out")
  func budgetChance() throws {
    // In one draw of four C costs 600 tkr, in two of four B costs 300 tkr.
    let drawn = try (0..<4).map { number in
      try future("\(number)", [:]) { stated in
        if number == 0 { stated.change("C") { $0.cost.fixed = .indexed(Kronor(600_000)) } }
        if number > 1 { stated.change("B") { $0.cost.fixed = .indexed(Kronor(300_000)) } }
      }.scenario
    }
    func funded(_ percent: Int) throws -> [String] {
      let chance = risk(nil) { $0.budget = Risk.BudgetChance(probability: Share(percent: percent)) }
      let proposal = try plan(try small(chance), drawn: drawn)
      let budget = try #require(proposal.risk?.chosen.budget)
      #expect(budget.probability(isJoint: true) >= Fraction(Int128(percent), over: 100))
      return proposal.funded()
    }
    #expect(try funded(75) == ["C"])
    #expect(try funded(76) == ["A"])
    #expect(try funded(100) == ["A"])
  }

  @Test("Years may fail together or each by itself")
  func yearlyBudget() throws {
    func scenario(_ risk: Risk?, _ year: Int?) throws -> Scenario {
      try TinyForbund.scenario(years: 2) { stated in
        stated.insatser.removeAll { $0.id.text != "A" }
        stated.fixedCosts = [
          FixedCost(id: "kansli", amounts: TinyForbund.everyYear(TinyForbund.tkr(300)))
        ]
        stated.objective.risk = risk
        if let year {
          let costs = (0..<5).map { $0 == year ? Kronor(100_001) : Kronor(100_000) }
          stated.change("A") { $0.cost.fixed = .listed(costs) }
        }
      }
    }
    // Each year fails in one draw of four, some year in two of four.
    let drawn = try [0, 1, nil, nil].map { try scenario(nil, $0) }
    func count(isJoint: Bool) throws -> Int {
      let chance = risk(nil) {
        $0.budget = Risk.BudgetChance(probability: Share(percent: 75), isJoint: isJoint)
      }
      let proposal = try plan(try scenario(chance, nil), drawn: drawn)
      return proposal.account.plan.choices[0].count { $0 != nil }
    }
    #expect(try count(isJoint: false) == 2)
    #expect(try count(isJoint: true) == 1)
  }

  @Test("Draws are weighed as named futures are, and their money is not asked for")
  func drawn() throws {
    let drawn = try twoFutures().map(\.scenario)
    let proposal = try plan(
      try small(
        risk(.cvar) {
          $0.level = Share(percent: 50)
          $0.weight = .all
        }), drawn: drawn)
    #expect(proposal.funded() == ["A", "B"])
    #expect(proposal.risk?.futures.isEmpty == true)
  }

  @Test("Missed soft priorities are taken from the aim as they are in the scenario as it stands")
  func penalties() throws {
    var selection = Selection()
    selection.insatser = [InsatsID("C")]
    let wish = Priority(
      id: PriorityID("c"), quantity: .insatser, atLeast: 1, over: selection,
      strength: .soft(Priority.Price(score: Score(Fraction(2)), per: 1)))
    let scenario = try small(risk(.worstCase)) { $0.priorities = [wish] }
    let proposal = try plan(scenario, try twoFutures())
    // A and B: 1,4 less 2; C: 0,4.
    #expect(proposal.funded() == ["C"])
    #expect(proposal.valuation.levels[0].units == 40_000_000)
  }

  @Test("Futures with other candidates, years or goals are refused by name")
  func mismatches() throws {
    let scenario = try small(risk(.mean))
    func problem(_ change: (inout ScenarioDescription) -> Void) throws -> FutureProblem? {
      let future = try future("annan", [:], change)
      do throws(FutureProblem) {
        _ = try Futures(named: [future], of: scenario)
        return nil
      } catch {
        return error
      }
    }
    let name = Phrase(sv: "annan", en: "annan")
    #expect(
      try problem { $0.insatser.removeLast() } == .otherInsatser(name))
    #expect(try problem { $0.forbund.planYears = 1 } == .otherYears(name))
    #expect(
      try problem { $0.objective.goal = .inOrder([Objective.Level(.maximise, .points)]) }
        == .otherObjective(name))
    #expect(
      try problem { $0.objective.measure = .personYears(windowMonths: 12) }
        == .otherObjective(name))
    #expect(try problem { _ in } == nil)
  }
}
