import Model
import ScenarioFiles
import Testing

/// Every key of the format reaches the type that it fills.
struct EveryKeyTests {
  private func scenario(_ changes: (String, String)...) throws -> Scenario {
    var text = SmallScenario.text
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return try SmallScenario.read(text).scenario
  }

  @Test("förbundsordning and decision")
  func dates() throws {
    let stated = try scenario(
      (
        "members:\n",
        """
        forbundsordning: {notice: 24 months, budget_by: 10-31}
        decision: {case: Dnr 1, samrad: 2026-10-01, announced: 2026-11-01, meeting: 2026-11-15, public: no}
        members:

        """
      )
    ).stated
    #expect(stated.forbundsordning.noticeMonths == 24)
    #expect(stated.forbundsordning.budgetBy == YearlyDate(month: 10, day: 31))
    #expect(stated.decision.caseNumber == "Dnr 1")
    #expect(stated.decision.consulted == CivilDate(year: 2026, month: 10, day: 1))
    #expect(stated.decision.announced == CivilDate(year: 2026, month: 11, day: 1))
    #expect(stated.decision.meeting == CivilDate(year: 2026, month: 11, day: 15))
    #expect(!stated.decision.publicMeeting)
  }

  @Test("who joins and who leaves")
  func memberships() throws {
    let stated = try scenario(
      ("inhabitants: 30 000", "inhabitants: 30 000, joins: 2028-03-01"),
      ("status: ongoing", "status: new"),
      (
        "inhabitants: 20 000",
        "inhabitants: 20 000, leaves: {notice: 2026-12-31, continue_decided: 2027-05-04}"
      )
    ).stated
    let members = Dictionary(uniqueKeysWithValues: stated.members.map { ($0.id.text, $0) })
    #expect(members["norrby"]?.joins == CivilDate(year: 2028, month: 3, day: 1))
    #expect(
      members["soderby"]?.leaves
        == Member.Exit(
          notice: CivilDate(year: 2026, month: 12, day: 31),
          continueDecided: CivilDate(year: 2027, month: 5, day: 4)))
  }

  @Test("the national grant and its figures")
  func nationalGrant() throws {
    let scenario = try scenario(
      (
        "overlaps:",
        """
        national_grant: {full_year_equivalents: 13 300, inhabitants_16_64: 98 000, previous: 1 900 tkr, \
        asked_for: [2 000 tkr, 2 100 tkr], cut_after: 2 years, feedback: yes}
        national:
          grant_appropriation: [{from: 2027-01-01, value: 340 Mkr, reference: a, verified: yes}]
          grant_base: [{from: 2027-01-01, value: 410 tkr, reference: b}]
          grant_need_share: [{from: 2027-01-01, value: 70 %, reference: c}]
          grant_brake: [{from: 2027-01-01, value: 12 %, reference: d}]
          grant_forbund: [{from: 2027-01-01, value: 74, reference: e}]
          grant_full_year_equivalents: [{from: 2027-01-01, value: 700 000, reference: f}]
          grant_inhabitants_16_64: [{from: 2027-01-01, value: 6 300 000, reference: g}]
        overlaps:
        """
      ))
    let grant = try #require(scenario.stated.nationalGrant)
    #expect(grant.fullYearEquivalents == 13_300)
    #expect(grant.inhabitants == 98_000)
    #expect(grant.previous == Kronor(1_900_000))
    #expect(grant.askedFor == [Kronor(2_000_000), Kronor(2_100_000)])
    #expect(grant.cutAfterMonths == 24)
    #expect(grant.feedback)
    let figures = try #require(scenario.law.grant)
    #expect(figures.appropriation.value == Kronor(340_000_000))
    #expect(figures.appropriation.verified)
    #expect(figures.base.value == Kronor(410_000))
    #expect(figures.needShare.value == Share(percent: 70))
    #expect(figures.brake.value == Share(percent: 12))
    #expect(figures.forbund.value == 74)
    #expect(figures.fullYearEquivalents.value == 700_000)
    #expect(figures.inhabitants.value == 6_300_000)
    let counted = try self.scenario(
      ("overlaps:", "national_grant: {previous: 1 900 tkr}\noverlaps:"),
      (
        "inhabitants: 30 000",
        "inhabitants: 30 000, national: {full_year_equivalents: 900, inhabitants_16_64: 18 000}"
      ),
      (
        "inhabitants: 20 000",
        "inhabitants: 20 000, national: {full_year_equivalents: 700, inhabitants_16_64: 12 000}"
      ))
    #expect(
      counted.member(MemberID("norrby"))?.national
        == NationalCount(fullYearEquivalents: 900, inhabitants: 18_000))
  }

  @Test("a run within the year")
  func midYear() throws {
    let stated = try scenario(
      (
        "overlaps:",
        "mid_year: {date: 2027-06-01, paid_out: {I01: 1 100 tkr}, financing: Reserven}\noverlaps:"
      )
    ).stated
    #expect(stated.midYear?.date == CivilDate(year: 2027, month: 6, day: 1))
    #expect(stated.midYear?.paidOut == [InsatsID("I01"): Kronor(1_100_000)])
    #expect(stated.midYear?.financing == "Reserven")
    #expect(stated.assumptions.contains { $0.path == "mid_year.paid_out" })
  }

  @Test(
    "a part's key has its forms",
    arguments: [
      ("equal", ContributionKey.equal),
      ("inhabitants", .inhabitants),
      ("{mixed: {equal: 20 %}}", .mixed(equal: Share(percent: 20))),
      (
        "{fixed: {norrby: 70 %, soderby: 30 %}}",
        .fixed([MemberID("norrby"): Share(percent: 70), MemberID("soderby"): Share(percent: 30)])
      ),
    ])
  func keys(written: String, key: ContributionKey) throws {
    let stated = try scenario(("key: inhabitants", "key: \(written), filling: yes")).stated
    #expect(stated.contributions.parts[.kommun]?.key == key)
    #expect(stated.contributions.parts[.kommun]?.filling == true)
  }

  @Test("equity and reserve")
  func equity() throws {
    let stated = try scenario(
      (
        "equity: {opening: 300 tkr,",
        """
        reserve: {name: Reserv, amount: [10 tkr, 20 tkr]}
        equity: {opening: 300 tkr, basis: prognos, floor: 50 tkr, ceiling: [{pool: 1 Mkr, share: 30 %}], \
        ceiling_binds_from: 2028, motive: Skäl,
        """
      )
    ).stated
    #expect(stated.reserve.name == "Reserv")
    #expect(stated.reserve.amounts == [Kronor(10_000), Kronor(20_000)])
    #expect(stated.equity.basis == .prognos)
    #expect(stated.equity.floor == Kronor(50_000))
    let point = StepTable.Point(pool: Kronor(1_000_000), share: Share(percent: 30))
    #expect(stated.equity.ceiling == StepTable(points: [point]).map { .steps($0) })
    #expect(stated.equity.ceilingBindsFrom == 2028)
    #expect(stated.equity.motive == "Skäl")
  }

  @Test("every form of cost")
  func cost() throws {
    let written = """
      {fixed: [300 tkr, 310 tkr], per_participant: {2027: 5 tkr, 2028: 6 tkr}, \
      per_team: {of: 12 participants, cost: 600 tkr}, start_up: 40 tkr, wind_down: 30 tkr, \
      wind_down_after_last_year: yes, indexation: 3 %, \
      financed_by: [{name: ESF, share: 40 %, until: 2027-06-30}]}
      """
    let scenario = try scenario(("cost: 400 tkr", "cost: \(written)"))
    let cost = try #require(scenario[InsatsID("I02")]?.cost)
    #expect(cost.fixed == .listed([Kronor(300_000), Kronor(310_000)]))
    #expect(cost.perParticipant == .listed([Kronor(5_000), Kronor(6_000)]))
    #expect(cost.team == Cost.Team(size: 12, cost: .indexed(Kronor(600_000))))
    #expect(cost.startUp == .indexed(Kronor(40_000)))
    #expect(cost.windDown == .indexed(Kronor(30_000)))
    #expect(cost.windDownAfterLastYear)
    #expect(cost.indexation == Share(percent: 3))
    #expect(
      cost.financiers == [
        Cost.Financier(
          name: "ESF", share: Share(percent: 40), until: CivilDate(year: 2027, month: 6, day: 30))
      ])
    let granted = try self.scenario(
      ("cost: 400 tkr", "cost: {fixed: 400 tkr, may_grant: [200 tkr, 400 tkr]}"),
      ("people: 5", "people: 4"))
    #expect(granted[InsatsID("I02")]?.cost.grants == [Kronor(200_000), Kronor(400_000)])
  }

  @Test("everything else of an insats")
  func insats() throws {
    let scenario = try scenario(
      (
        "requires: [I01]",
        """
        purpose: förvärvsarbete
            coordinated_need: yes
            contains: [coaching, supported employment]
            ages: 18–40
            tags: [sjuk]
            agreement: asked
            implementation: ja
            start: 2027-03-01
            end: 2029-12-31
            runs: {at_least: 6 months, at_most: 2 years, restart: yes, change_limit: 20 %}
            ramp_up: [50 %, 100 %]
            expected_spend: 92 %
            referred_from: {I01: 50 %}
            excludes: [I01]
            uses: {coacher: {fixed: 0.5, per_participant: 0.02}}
            priority: 4
        """
      ),
      (
        "insatser:\n",
        "resources: {coacher: {name: Coacher, unit: tjänster, held_by: fk, capacity: [2.5, 3]}}\ninsatser:\n"
      ),
      ("overlaps:\n  - {insatser: [I01, I02], people: 5}\n", "")
    )
    let insats = try #require(scenario[InsatsID("I02")])
    #expect(insats.purpose == .work)
    #expect(insats.coordinatedNeed == true)
    #expect(insats.contains == [.coaching, .supportedEmployment])
    #expect(insats.ages == 18...40)
    #expect(insats.tags == ["sjuk"])
    #expect(insats.agreement == .asked)
    #expect(insats.implementation == "ja")
    #expect(insats.start == CivilDate(year: 2027, month: 3, day: 1))
    #expect(insats.end == CivilDate(year: 2029, month: 12, day: 31))
    #expect(insats.runs.atLeastMonths == 6)
    #expect(insats.runs.atMostMonths == 24)
    #expect(insats.runs.restart)
    #expect(insats.runs.changeLimit == Share(percent: 20))
    #expect(insats.rampUp == [Share(percent: 50), .all])
    #expect(insats.expectedSpend == Share(percent: 92))
    #expect(insats.referrals == [InsatsID("I01"): Share(percent: 50)])
    #expect(insats.excludes == [InsatsID("I01")])
    #expect(insats.boardPriority == 4)
    let use = ResourceUse(fixedHundredths: 50, perParticipantHundredths: 2)
    #expect(insats.uses == [ResourceID("coacher"): use])
    let resource = try #require(scenario.stated.resources.first)
    #expect(resource.unit == "tjänster")
    #expect(resource.holder == .member(MemberID("fk")))
    #expect(resource.capacityHundredths == [250, 300])
  }

  @Test("overlaps, shared costs, choices and last year")
  func relations() throws {
    let stated = try scenario(
      (
        "people: 5}\n",
        """
        people: 5, counts: I02}
        shared_costs: {lokal: {name: Lokal, insatser: [I01, I02], amount: 90 tkr}}
        at_most_of: {en: {count: 1, insatser: [I01, I02]}}
        last_year: {I01: {cost: 900 tkr, participants: 30 participants, forecast: 880 tkr, outcome: 870 tkr}, X9: 50 tkr}

        """
      ), ("    requires: [I01]\n", "")
    ).stated
    #expect(stated.overlaps.first?.counts == InsatsID("I02"))
    #expect(stated.sharedCosts.first?.amount == .indexed(Kronor(90_000)))
    #expect(stated.atMostOf.first?.count == 1)
    #expect(
      stated.lastYear?.insatser[InsatsID("I01")]
        == LastYear.Entry(
          cost: Kronor(900_000), participants: Volume(30), forecast: Kronor(880_000),
          outcome: Kronor(870_000)))
    #expect(stated.lastYear?.insatser[InsatsID("X9")]?.cost == Kronor(50_000))
  }

  @Test("last year's money")
  func lastYearMoney() throws {
    let stated = try scenario(
      (
        "overlaps:",
        """
        last_year_money:
          contributions: {norrby: 200 tkr, soderby: {budget: 150 tkr, forecast: 149 tkr, outcome: 148 tkr}}
          fixed_costs: {kansli: {budget: 90 tkr, outcome: 85 tkr}}
          opening: 310 tkr
        overlaps:
        """
      )
    ).stated
    let money = try #require(stated.lastYearMoney)
    #expect(
      money.contributions == [
        MemberID("norrby"): .init(budget: Kronor(200_000)),
        MemberID("soderby"): .init(
          budget: Kronor(150_000), forecast: Kronor(149_000), outcome: Kronor(148_000)),
      ])
    #expect(
      money.fixedCosts == ["kansli": .init(budget: Kronor(90_000), outcome: Kronor(85_000))])
    #expect(money.opening == Kronor(310_000))
    #expect(
      stated.assumptions.map(\.path).filter { $0.hasPrefix("last_year_money") } == [
        "last_year_money.contributions", "last_year_money.fixed_costs", "last_year_money.opening",
      ])
  }

  @Test(
    "every form of priority",
    arguments: [
      ("at_most: 500 tkr", Priority.Quantity.money, Int?.none, Int?.some(500_000)),
      ("at_least: 2 insatser", .insatser, 2, nil),
      ("at_least: 40 participants, price: 0.5 persons per participant", .participants, 4_000, nil),
      ("at_least: 3 persons, outcome: arbete", .persons(OutcomeID("arbete")), 300_000_000, nil),
      ("at_least: 1.5 points", .points, 150_000_000, nil),
      (
        "between: 45–60 %, of: participants, over: {sex: women}", .share(of: .participants),
        450_000, 600_000
      ),
      ("at_least: 20 %, of: effect, over: {kommun: each}", .share(of: .effect), 200_000, nil),
      (
        "at_most: 90 %, of: pool, over: {owner: norrby, focus: individual, group: unga}",
        .share(of: .pool), nil, 900_000
      ),
    ])
  func priorities(
    written: String, quantity: Priority.Quantity, atLeast: Int?, atMost: Int?
  ) throws {
    let scenario = try scenario(
      ("at_least: 25 %, of: insats money, over: {tag: unga}", "\(written), each: period"))
    let priority = try #require(scenario.stated.priorities.first)
    #expect(priority.quantity == quantity)
    #expect(priority.atLeast == atLeast)
    #expect(priority.atMost == atMost)
    #expect(priority.each == .period)
    if written.contains("price") {
      #expect(
        priority.strength == .soft(Priority.Price(score: Score(Fraction(1, over: 2)), per: 100)))
    }
  }

  @Test(
    "every form of objective",
    arguments: [
      ("maximise: persons", Objective.Goal.effect([OutcomeID("arbete"): .one])),
      ("maximise: {arbete: 0.5}", .effect([OutcomeID("arbete"): Weight(tenThousandths: 5_000)])),
      ("maximise: participants", .inOrder([Objective.Level(.maximise, .participants)])),
      ("maximise: benefit_points", .inOrder([Objective.Level(.maximise, .points)])),
      (
        "in_order: [{maximise: persons, slack: 2 %}, {minimise: cost}]",
        .inOrder([
          Objective.Level(
            .maximise, .effect([OutcomeID("arbete"): .one]), slack: Share(percent: 2)),
          Objective.Level(.minimise, .cost),
        ])
      ),
      (
        "maximin: kommun, outcomes: arbete, then: leximin",
        .maximin(.kommun, outcomes: [OutcomeID("arbete"): .one], then: .leximin)
      ),
      (
        "minimise: cost, reach: {arbete: 3 persons, benefit_points: 2}",
        .leastCost([
          Objective.Target(outcome: OutcomeID("arbete"), atLeast: Score(Fraction(3))),
          Objective.Target(outcome: nil, atLeast: Score(Fraction(2))),
        ])
      ),
    ])
  func objective(written: String, goal: Objective.Goal) throws {
    let stated = try scenario(
      (
        "objective: {maximise: arbete}",
        """
        objective: {\(written), measure: {person_years: 5 years}, estimate: mean, \
        benefit_point: 1.5 persons, discount: 3 %, closing_equity_worth: 1 person per 500 tkr}
        """
      )
    ).stated
    #expect(stated.objective.goal == goal)
    #expect(stated.objective.measure == .personYears(windowMonths: 60))
    #expect(stated.objective.estimate == .mean)
    #expect(stated.objective.benefitPoint == Weight(tenThousandths: 15_000))
    #expect(stated.objective.discount == Share(percent: 3))
    #expect(
      stated.objective.closingEquityWorth
        == Objective.Worth(score: Score(Fraction(1)), per: Kronor(500_000)))
  }

  @Test("a structural insats has benefit points, perhaps for some years only")
  func benefitPoints() throws {
    let scenario = try scenario(
      (
        "overlaps:",
        """
          S01:
            name: Arena
            focus: structural
            owner: regionen
            parts: [region, fk]
            status: new
            cost: 100 tkr
            benefit_points: {points: 1.25, years: 2}
        overlaps:
        """
      ))
    let insats = try #require(scenario[InsatsID("S01")])
    #expect(insats.benefitPoints == Score(Fraction(5, over: 4)))
    #expect(insats.benefitYears == 2)
  }

  @Test("what the parts gain, by livelihood")
  func benefitPerPart() throws {
    let scenario = try scenario(
      (
        "overlaps:",
        """
        benefit_per_part:
          sjukpenning: {state: 250 tkr, confidence: assumed}
          ekonomiskt bistånd: {state: 70 tkr, kommun: 200 tkr, region: 35 tkr, source: "egen, 2026"}
        overlaps:
        """
      ))
    let rows = scenario.stated.benefitPerPart
    #expect(rows.map(\.before) == ["ekonomiskt bistånd", "sjukpenning"])
    #expect(
      rows.map(\.amounts) == [
        [.state: Kronor(70_000), .kommun: Kronor(200_000), .region: Kronor(35_000)],
        [.state: Kronor(250_000)],
      ])
    #expect(
      scenario.stated.assumptions.map(\.path).contains("benefit_per_part.sjukpenning.state"))
    #expect(
      !scenario.stated.assumptions.map(\.path).contains(
        "benefit_per_part.ekonomiskt bistånd.kommun"))
  }

  @Test("how figures may turn out")
  func uncertainty() throws {
    let stated = try scenario(
      (
        "overlaps:",
        """
        uncertainty:
          shape: pert
          cost: {p10: −4 %, p90: 12.5 %}
          take_up: {low: 70 %, likely: 95 %, high: 100 %}
          start_delay: {low: 0 months, likely: 1 month, high: 1 year}
          factors:
            marknad: {moves: [effects, take_up], correlation: 30 %, each: owner, tag: unga}
          source: none
        overlaps:
        """
      ),
      (
        "status: ongoing",
        "status: ongoing\n    uncertainty: {cost: {low: −5 %, likely: 0 %, high: 20 %}}"
      )
    ).stated
    let uncertainty = stated.uncertainty
    #expect(uncertainty.shape == .pert)
    #expect(uncertainty.insatser.cost == .percentiles(p10: -40_000, p90: 125_000))
    #expect(
      uncertainty.insatser.takeUp == .bounds(low: 700_000, likely: 950_000, high: 1_000_000))
    #expect(uncertainty.insatser.startDelay == .bounds(low: 0, likely: 1, high: 12))
    let factor = try #require(uncertainty.factors.first)
    #expect(factor.id == "marknad")
    #expect(factor.moves == [.effects, .takeUp])
    #expect(factor.correlation == Share(percent: 30))
    #expect(factor.each == .owner)
    #expect(factor.tag == "unga")
    #expect(stated.assumptions.contains { $0.path == "uncertainty.cost" && $0.source == nil })
    let own = stated.insatser.compactMap(\.uncertainty.cost)
    #expect(own == [.bounds(low: -50_000, likely: 0, high: 200_000)])
  }
}

extension EveryKeyTests {
  private func risk(_ written: String) throws -> Risk {
    let text = SmallScenario.text.replacing(
      "objective: {maximise: arbete}", with: "objective: {maximise: arbete, risk: \(written)}")
    return try #require(try SmallScenario.read(text).scenario.stated.objective.risk)
  }

  @Test("an aim, with the share and weight of the worst and a number of draws")
  func aims() throws {
    let mean = try risk("{aim: mean}")
    #expect(mean.aim == .mean && mean.level == Share(percent: 10) && mean.draws == nil)
    let tail = try risk("{aim: cvar, level: 20 %, weight: 30 %, draws: 50}")
    #expect(tail.aim == .cvar && tail.draws == 50)
    #expect(tail.level == Share(percent: 20) && tail.weight == Share(percent: 30))
  }

  @Test("a chance that the budget suffices, over all years or each")
  func chances() throws {
    let joint = try risk("{budget: 90 %}")
    #expect(joint.aim == nil)
    #expect(joint.budget == Risk.BudgetChance(probability: Share(percent: 90)))
    let each = try risk("{budget: {probability: 80 %, joint: no}}")
    #expect(each.budget == Risk.BudgetChance(probability: Share(percent: 80), isJoint: false))
  }

  @Test("named futures are the file with their what-ifs, in the order in which they are named")
  func futures() throws {
    let text =
      SmallScenario.text.replacing(
        "objective: {maximise: arbete}",
        with: "objective: {maximise: arbete, risk: {aim: worst_case, over: [dyr, base]}}")
      + "what_ifs:\n  dyr: {name: Dyrare kansli, set: {fixed_costs.kansli.2027: +20 tkr}}\n"
    let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
    let file = try source.scenario()
    #expect(file.futures.map(\.id) == ["dyr", "base"])
    #expect(file.futures[0].name == Phrase(sv: "”Dyrare kansli”", en: "“Dyrare kansli”"))
    #expect(file.futures[1].name == Phrase(sv: "grundläget", en: "the base"))
    #expect(file.futures.map { $0.scenario.fixedCosts(year: 0).amount } == [520_000, 500_000])
    let changed = try source.scenario(
      ChangeSelection(settings: ["fixed_costs.kansli.2028=600 tkr"]))
    #expect(
      changed.futures.map { $0.scenario.fixedCosts(year: 1).amount } == [600_000, 600_000])
    #expect(try file.limited(toYears: 1).futures.allSatisfy { $0.scenario.yearCount == 1 })
    let weighed = try source.scenario(ChangeSelection(settings: ["objective.risk.over=[base]"]))
    #expect(weighed.futures.map(\.id) == ["base"])
  }
}
