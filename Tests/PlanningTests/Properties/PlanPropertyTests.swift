import Model
import Planning
import Testing

/// The best plan of random scenarios, held to every plan there is.
@Suite("The planner agrees with brute force")
struct PlanPropertyTests {
  @Test(
    "all-or-nothing and level scenarios: the optimum, the tie rule, and infeasible when none is",
    arguments: 0..<20)
  func discrete(_ block: Int) throws {
    for seed in (block * 20)..<(block * 20 + 20) {
      try Comparison(seed: seed, shape: .discrete).run()
    }
  }

  @Test("whole-people scenarios at gap 0", arguments: 0..<20)
  func wholePeople(_ block: Int) throws {
    for seed in (block * 12)..<(block * 12 + 12) {
      try Comparison(seed: 10_000 + seed, shape: .wholePeople).run()
    }
  }

  @Test(
    "a concave curve under an at-most rule on its outcome is not under-reported", arguments: 0..<8)
  func curvesUnderLimits(_ block: Int) throws {
    for seed in (block * 10)..<(block * 10 + 10) {
      try Comparison(seed: 20_000 + seed, shape: .wholePeople) { stated, dice in
        for place in stated.insatser.indices {
          guard case .noneOr(let least, let most, _) = stated.insatser[place].volume,
            !stated.insatser[place].effects.isEmpty, most > least
          else { continue }
          stated.insatser[place].effects[0].curve = [
            Effect.Stage(
              to: Volume(least.hundredths / 100 + 1), net: stated.insatser[place].effects[0].net),
            Effect.Stage(
              to: most > Volume(least.hundredths / 100 + 1)
                ? most : Volume(least.hundredths / 100 + 2),
              net: Estimate(likely: PercentagePoints(millionths: 1_000))),
          ]
        }
        stated.priorities.append(
          Priority(
            id: PriorityID("tak"), quantity: .persons(OutcomeID("arbete")),
            atMost: dice.int(10_000_000...250_000_000), each: .period))
      }.run()
    }
  }
}

/// One scenario, planned and tried in full.
struct Comparison {
  let seed: Int
  let scenario: Scenario
  let oracle: Oracle

  init(
    seed: Int, shape: RandomScenario.Shape,
    change: (inout ScenarioDescription, inout Dice) -> Void = { _, _ in }
  ) throws {
    self.seed = seed
    var found: (Scenario, Oracle)?
    for attempt in 0..<40 where found == nil {
      var stated = try RandomScenario.scenario(seed: seed &+ attempt &* 1_000_003, shape: shape)
        .stated
      var dice = Dice(seed: seed)
      change(&stated, &dice)
      guard let scenario = try? Scenario(stated, law: RandomScenario.law),
        let space = PlanSpace(scenario, most: 60_000)
      else { continue }
      found = (scenario, Oracle(scenario, insatser: space.insatser, lives: space.lives))
    }
    guard let found else { throw RandomScenario.NothingDrawn(seed: seed) }
    (scenario, oracle) = found
  }

  func run() throws {
    let plans = oracle.lawfulPlans()
    var options = PlanningOptions()
    options.relativeGap = 0
    options.countsTies = true
    options.proposesRepairs = false
    let answer: PlanningAnswer
    do {
      answer = try Planner(scenario).plan(options)
    } catch {
      Issue.record("seed \(seed): \(error)\n\(scenario.stated)")
      return
    }
    switch answer {
    case .infeasible:
      let best = plans.first.map { "\(oracle.plan($0))" } ?? ""
      #expect(plans.isEmpty, "seed \(seed): called infeasible, but \(best)\n\(scenario.stated)")
    case .unattainable:
      Issue.record("seed \(seed): conditions that nobody asked for")
    case .limit:
      Issue.record("seed \(seed): a limit without a limit")
    case .proposal(let proposal): compare(proposal, plans)
    }
  }

  private func compare(_ proposal: Proposal, _ plans: [OraclePlan]) {
    func told() -> Comment { "seed \(seed), \(proposal.account.plan)\n\(scenario.stated)" }
    let (bests, best) = oracle.best(among: plans)
    guard !bests.isEmpty else {
      Issue.record("seed \(seed): no plan keeps every rule, but one is proposed\n\(told())")
      return
    }
    for ledger in proposal.account.ledger {
      #expect(ledger.insatser <= ledger.room && ledger.closing >= .zero, told())
    }
    let values = proposal.valuation.levels.map { $0.direction == .maximise ? $0.units : -$0.units }
    let unit = Double(proposal.valuation.levels[0].unit.unitsPerWhole)
    let sign: Double = proposal.valuation.levels[0].direction == .maximise ? 1 : -1
    #expect(
      sign * proposal.proof.bound * unit >= Double(bests[0]) - tolerance(bests[0]) - 0.001,
      "best \(bests), shown \(values), \(proposal.proof), \(told())")
    #expect(values[0] <= bests[0], told())
    guard proposal.proof.status == .optimal else {
      // Rounding may leave a proof open; what is left must then be next to nothing.
      #expect(proposal.proof.gap * unit <= 4 * tolerance(bests[0]) + 4, "open, \(told())")
      return
    }
    for (place, level) in oracle.levels.enumerated() {
      let isLast = place == oracle.levels.count - 1
      let slack = isLast ? 0 : Double(level.slack.millionths) / 1_000_000
      let kept = Double(bests[place]) - slack * Double(abs(bests[place]))
      #expect(
        Double(values[place]) >= kept - tolerance(bests[place]), "level \(place), \(told())")
    }
    compareTies(proposal, best)
  }

  private func compareTies(_ proposal: Proposal, _ best: [OraclePlan]) {
    func told() -> Comment { "seed \(seed), \(proposal.account.plan)\n\(scenario.stated)" }
    guard isWhole, scenario.insatser.allSatisfy({ $0.volume?.isRange != true }) else { return }
    #expect(!proposal.ties.complete || proposal.ties.count == best.count, told())
    #expect(proposal.ties.count <= best.count, told())
    guard let canonical = oracle.canonical(among: best) else { return }
    #expect(
      proposal.account.plan == oracle.plan(canonical),
      "canonical is \(oracle.plan(canonical)), ties \(proposal.ties), \(told())")
  }

  /// Whether every level is a whole number at every plan, so that an optimum is exact.
  var isWhole: Bool {
    oracle.wishes.isEmpty && oracle.levels.allSatisfy { $0.unit != .perThousand }
      && oracle.levels.allSatisfy {
        $0.forms.count <= 1 && $0.forms.allSatisfy { $0.denominator == 1 }
      }
  }

  /// How far a proven value may be from the best: nothing where values are whole numbers, otherwise
  /// what the solver cannot tell apart and a unit for each rounding.
  func tolerance(_ best: Int) -> Double {
    isWhole ? 0 : 2e-7 * Double(abs(best)) + Double(4 + oracle.wishes.count)
  }
}

extension VolumeForm {
  /// Whether there is more than one volume between two limits.
  var isRange: Bool {
    if case .noneOr = self { true } else { false }
  }
}
